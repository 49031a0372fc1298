import type { IDataObject } from 'n8n-workflow';
import { exampleOperation, startExample, type Example } from '../../support/exampleVendor.mts';
import { executeNode } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

const NUMBER = '13812345678';
const MASKED = '138****5678';
const operation = exampleOperation({
	effect: 'read',
	fields: ['orderNo', 'mobile', 'recvTel', 'ids', 'rows'].map((name) => ({
		name,
		label: { en: name, zh: '' },
		type: 'string',
	})),
});

const shows =
	(problem: string, expected: string, parameters: IDataObject = {}) =>
	async () => {
		example.answerWith(() => ({ ok: false, code: '7', problem }));
		const run = example.run(operation, { additionalFields: parameters, filters: parameters });
		const { description } = await failureOf(executeNode(run));
		expect(description).toContain(expected);
		example.answerWith(() => ({ ok: false, code: '7', problem }));
		const [item] = await executeNode({ ...run, continueOnFail: true });
		expect((item?.json.details as IDataObject).description).toContain(expected);
	};

kind('A number of eleven digits is a document’s', {
	'where the call sent it as one': shows(`${NUMBER} 不存在`, `${NUMBER} 不存在`, {
		orderNo: NUMBER,
	}),
	'where the call sent it in a list': shows(`${NUMBER} 不存在`, `${NUMBER} 不存在`, {
		ids: `1,${NUMBER},2`,
	}),
	'after 订单': shows(`订单${NUMBER}不存在`, `订单${NUMBER}不存在`),
	'after 单号 and a colon': shows(`单号：${NUMBER} 重复`, `单号：${NUMBER} 重复`),
	'after order': shows(`order ${NUMBER} is gone`, `order ${NUMBER} is gone`),
	'after No.': shows(`No. ${NUMBER} is gone`, `No. ${NUMBER} is gone`),
	'after id and an equals sign': shows(`id=${NUMBER}`, `id=${NUMBER}`),
	'within a longer number': shows(`9${NUMBER}`, `9${NUMBER}`),
});

kind('A number of eleven digits is a phone’s', {
	'after a name': shows(`收货人 ${NUMBER} 不存在`, `收货人 ${MASKED} 不存在`),
	'where the call sent it as one': shows(`${NUMBER} 不存在`, `${MASKED} 不存在`, {
		mobile: NUMBER,
	}),
	'where the call sent it in a field for phones': shows(`号码 ${NUMBER}`, `号码 ${MASKED}`, {
		recvTel: NUMBER,
	}),
	'after 手机号': shows(`手机号：${NUMBER}`, `手机号：${MASKED}`),
	'after mobile': shows(`mobile ${NUMBER}`, `mobile ${MASKED}`),
	'where another was sent': shows(`${NUMBER} 不存在`, `${MASKED} 不存在`, {
		orderNo: '13900000000',
	}),
});
