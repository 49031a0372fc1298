import type { INodeParameters } from 'n8n-workflow';
import type { Effect } from '../../../nodes/shared/catalogue/effect.ts';
import type { Operation } from '../../../nodes/shared/catalogue/operation.ts';
import { yunjigong } from '../../../nodes/Yunjigong/vendor.ts';
import {
	startYunjigongSandbox,
	type UnpublishedEndpoint,
	type YunjigongSandbox,
} from '../../sandbox/yunjigong/server.mts';
import { failureOf, PROFILE, runYunjigong } from './run.mts';

/** Title, resource and operation of the 23 entries without a page (docs/facts/yunjigong.json). */
const TITLES: ReadonlyArray<[title: string, name: string, effect: Effect]> = [
	['开放接口公共参数验证规范', 'platform.verifyParameters', 'write'],
	['供应商列表', 'supplier.getAll', 'read'],
	['供应商类型', 'supplier.getTypes', 'read'],
	['供应商行业', 'supplier.getIndustries', 'read'],
	['客户创建供应商', 'supplier.create', 'write'],
	['学校用户列表', 'customer.getAll', 'read'],
	['注册', 'customer.register', 'write'],
	['认证', 'customer.certify', 'write'],
	['订货下单', 'supplyOrder.create', 'write'],
	['取消订单', 'supplyOrder.cancel', 'destructive'],
	['确认收货', 'supplyOrder.confirmReceipt', 'write'],
	['取消售后申请', 'afterSale.cancel', 'destructive'],
	['客户发货', 'afterSale.ship', 'write'],
	['申请售后', 'afterSale.create', 'write'],
	['确认收货', 'afterSale.confirmReceipt', 'write'],
	['商品列表', 'product.getAll', 'read'],
	['第三方平台推送地址设置', 'platform.setPushAddress', 'write'],
	['获取省份列表', 'region.getProvinces', 'read'],
	['获取城市列表', 'region.getCities', 'read'],
	['获取区县列表', 'region.getDistricts', 'read'],
	['订单列表', 'purchaseOrder.getAll', 'read'],
	['订单详情', 'purchaseOrder.get', 'read'],
	['测试接口', 'platform.callTest', 'write'],
];
const NAMES = TITLES.map(([, name]) => name);

/** Each has a path of its own here, which only this test knows. */
const pathOf = (name: string) => `/only-the-user-knows/${name}`;

const endpoint = (more: Partial<UnpublishedEndpoint> = {}): UnpublishedEndpoint => ({
	methods: ['POST'],
	parameters: ['a', 'b', 'list'],
	required: ['a'],
	data: { rows: [{ id: 9007199254740993n }, { id: 2 }] },
	...more,
});
const REGION = endpoint({ methods: ['GET', 'POST'] });
const unpublished = Object.fromEntries(
	[...NAMES, 'custom.call'].map((name) => [
		pathOf(name),
		/region|custom/.test(name) ? REGION : endpoint(),
	]),
);

let sandbox: YunjigongSandbox;
beforeAll(async () => {
	sandbox = await startYunjigongSandbox({ profile: PROFILE, unpublished });
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

function parametersOf(name: string, more: INodeParameters): INodeParameters {
	const [resource = '', operation = ''] = name.split('.');
	return { resource, operation, path: pathOf(name), ...more };
}

const FIELDS = '{"a":"备 注&=~*","b":1.50,"list":[{"id":9007199254740993,"x": null}]}';
const LIST_TEXT = '[{"id":9007199254740993,"x":null}]';
const run = async (name: string, more: INodeParameters = {}, json = FIELDS) =>
	await runYunjigong(
		sandbox,
		parametersOf(name, { fieldsInput: 'json', fieldsJson: json, ...more }),
	);

const all: Array<[string, Operation]> = yunjigong.resources.flatMap(({ name, operations }) =>
	operations.map((operation): [string, Operation] => [`${name}.${operation.name}`, operation]),
);

describe('the catalogue', () => {
	it('has the 24 callable entries of the tree and the custom call', () => {
		const expected = TITLES.map(([title, name, effect]) => `${title} ${name} ${effect}`);
		expect(all.map(([name, { title, effect }]) => `${title} ${name} ${effect}`).sort()).toEqual(
			[
				...expected,
				'商品溯源信息 purchaseOrder.traceGoods read',
				'自定义调用 custom.call ask',
			].sort(),
		);
		expect(TITLES).toHaveLength(23);
	});

	it('has the title of its page in the summary of each entry known by title', () => {
		const without = all
			.filter(([name, { title, summary }]) => NAMES.includes(name) && !summary.zh.includes(title))
			.map(([name]) => name);
		expect(without).toEqual([]);
	});

	it('publishes no path but the known one', () => {
		const paths = all.flatMap(([, { endpoint: path }]) => (typeof path === 'string' ? [path] : []));
		expect(paths).toEqual(['/open_interface/orderGoodsTrace']);
	});
});

describe.each(NAMES)('%s', (name) => {
	it('sends the fields the user gives to the path the user gives', async () => {
		const items = await run(name);
		expect(items.map(({ json }) => json)).toEqual([
			{
				status: 1,
				code: 0,
				message: '成功',
				data: { rows: [{ id: '9007199254740993' }, { id: 2 }] },
			},
		]);
		expect(sandbox.requests).toHaveLength(1);
		expect(sandbox.requests[0]).toMatchObject({
			outcome: 'served',
			httpMethod: 'POST',
			url: pathOf(name),
			parameters: { a: '备 注&=~*', b: '1.50', list: LIST_TEXT },
		});
		expect(sandbox.requests[0]?.contentType).toMatch(/^multipart\/form-data; boundary=/);
	});

	it('sends them url-encoded where the page wants it', async () => {
		await run(name, { contentType: 'application/x-www-form-urlencoded' });
		expect(sandbox.requests[0]).toMatchObject({
			outcome: 'served',
			contentType: 'application/x-www-form-urlencoded',
			rawBody:
				'a=%E5%A4%87+%E6%B3%A8%26%3D%7E*&b=1.50&list=%5B%7B%22id%22%3A9007199254740993%2C%22x%22%3Anull%7D%5D',
		});
	});

	it('sends them as JSON where the page wants it', async () => {
		await run(name, { contentType: 'application/json' });
		expect(sandbox.requests[0]).toMatchObject({
			outcome: 'served',
			contentType: 'application/json',
			rawBody: `{"a":"备 注&=~*","b":1.50,"list":${LIST_TEXT}}`,
		});
	});

	it('takes them one by one, too', async () => {
		const pair = [
			{ name: 'a', value: ' 1 ' },
			{ name: 'b', value: '' },
		];
		await run(name, { fieldsInput: 'fields', fields: { pair } });
		expect(sandbox.requests[0]).toMatchObject({ outcome: 'served', parameters: { a: '1' } });
	});

	it('says what the vendor refuses', async () => {
		const missing = await failureOf(run(name, {}, '{"b":"1"}'));
		expect(missing.message).toContain('缺少参数 a');
		const unknown = await failureOf(run(name, {}, '{"a":"1","c":2}'));
		expect(unknown.message).toContain('参数 c');
		expect([missing, unknown].map(({ context }) => context.code)).toEqual([
			'failedSuccessTest',
			'failedSuccessTest',
		]);
		expect(sandbox.requests.map(({ outcome }) => outcome)).toEqual(['400', '400']);
	});

	it.each<[INodeParameters, string, string]>([
		[{ path: '' }, 'missing', 'path'],
		[{ path: 'orderGoodsTrace' }, 'notAPath', 'path'],
		[{ path: '//else.where/x' }, 'notAPath', 'path'],
		[{ path: '/\\else.where/x' }, 'notAPath', 'path'],
		[{ path: 'http://else.where/x' }, 'notAPath', 'path'],
		[{ fieldsJson: '[1]' }, 'notPairs', 'fields'],
		[{ fieldsJson: '{' }, 'invalidJson', 'fields'],
		[{ contentType: 'text/xml' }, 'notAnOption', 'contentType'],
	])('refuses %j before anything is sent', async (changed, code, path) => {
		expect((await failureOf(run(name, changed))).context).toMatchObject({ code, path });
		expect(sandbox.requests).toHaveLength(0);
	});

	it('is repeated after a transient error only if it reads', async () => {
		const [, , effect] = TITLES.find(([, other]) => other === name) ?? [];
		sandbox.misbehave({ kind: 'status', status: 502, times: 1 });
		const work = run(name);
		if (effect === 'read') await work;
		else expect((await failureOf(work)).message).toMatch(/HTTP 502.*The change may have been made/);
		expect(sandbox.requests).toHaveLength(effect === 'read' ? 2 : 1);
	});
});

const LISTS = NAMES.filter((name) => /\.getAll$|Types$|Industries$|region/.test(name));

describe.each(LISTS)('the list %s', (name) => {
	it('is taken apart where the user says that it is', async () => {
		const items = await run(name, { listField: 'data.rows' });
		expect(items.map(({ json }) => json)).toEqual([{ id: '9007199254740993' }, { id: 2 }]);
	});

	it('names what the reply has where it is not', async () => {
		const error = await failureOf(run(name, { listField: 'data.list' }));
		expect(error.context).toMatchObject({ code: 'noListAt', path: 'listField' });
	});
});

describe.each(['region.getProvinces', 'region.getCities', 'region.getDistricts'])(
	'%s by GET',
	(name) => {
		it('puts the fields into the query', async () => {
			await run(name, { httpMethod: 'GET' });
			expect(sandbox.requests[0]).toMatchObject({
				outcome: 'served',
				httpMethod: 'GET',
				contentType: '',
				url: `${pathOf(name)}?a=%E5%A4%87%20%E6%B3%A8%26%3D~%2A&b=1.50&list=%5B%7B%22id%22%3A9007199254740993%2C%22x%22%3Anull%7D%5D`,
			});
		});

		it('is no other method', async () => {
			const error = await failureOf(run(name, { httpMethod: 'PUT' }));
			expect(error.context).toMatchObject({ code: 'notAnOption', path: 'httpMethod' });
		});
	},
);

describe('Call Any Method', () => {
	const call = async (more: INodeParameters) =>
		await runYunjigong(
			sandbox,
			parametersOf('custom.call', { parametersInput: 'json', parametersJson: FIELDS, ...more }),
		);

	it.each(['POST', 'GET'])('calls any path by %s', async (httpMethod) => {
		const items = await call({ httpMethod, listField: 'data.rows' });
		expect(items).toHaveLength(2);
		expect(sandbox.requests[0]).toMatchObject({
			outcome: 'served',
			httpMethod,
			parameters: { a: '备 注&=~*', b: '1.50', list: LIST_TEXT },
		});
	});

	it('calls the documented path like its operation does', async () => {
		const [item] = await call({
			path: '/open_interface/orderGoodsTrace',
			parametersJson: '{"label_bar_code":"OG46000000004"}',
		});
		expect(item?.json).toMatchObject({ code: 0, data: { goodsInfo: { name: '牛肉酱' } } });
	});

	it('is repeated only where the user says that it reads', async () => {
		for (const [effect, calls] of [
			['write', 1],
			['read', 2],
		] as const) {
			sandbox.reset();
			sandbox.misbehave({ kind: 'status', status: 502, times: 1 });
			await call({ effect }).catch(() => undefined);
			expect(sandbox.requests).toHaveLength(calls);
		}
	});
});

describe('names and values as odd as the vendor’s may be', () => {
	const odd = {
		'a[0].b': '1',
		'x{}': '{"y":1}',
		'list[]': '[1,2]',
		名称: '值',
		"q'q": 'a\r\nb',
		empty: '',
	};

	it.each(['multipart/form-data', 'application/x-www-form-urlencoded'])(
		'arrive unchanged in %s',
		async (contentType) => {
			const path = '/odd';
			const parameters = Object.keys(odd);
			const other = await startYunjigongSandbox({
				profile: { ...PROFILE, placement: 'form' },
				unpublished: { [path]: endpoint({ parameters, required: parameters }) },
			});
			try {
				await runYunjigong(
					other,
					parametersOf('platform.callTest', {
						path,
						contentType,
						fieldsInput: 'json',
						fieldsJson: JSON.stringify(odd),
					}),
				);
				expect(other.requests[0]).toMatchObject({ outcome: 'served', parameters: odd });
			} finally {
				await other.close();
			}
		},
	);
});

describe('an empty call', () => {
	const empty = async (more: INodeParameters) =>
		await failureOf(run('platform.callTest', { fieldsJson: '{}', ...more }));

	it('has no body and no content type where the signature is elsewhere', async () => {
		for (const contentType of ['multipart/form-data', 'application/x-www-form-urlencoded']) {
			sandbox.reset();
			expect((await empty({ contentType })).message).toContain('缺少参数 a');
			expect(sandbox.requests[0]).toMatchObject({ contentType: '', rawBody: '' });
		}
	});

	it('is an empty object in JSON', async () => {
		await empty({ contentType: 'application/json' });
		expect(sandbox.requests[0]).toMatchObject({ contentType: 'application/json', rawBody: '{}' });
	});

	it.each(['multipart/form-data', 'application/x-www-form-urlencoded', 'application/json'])(
		'carries the signature alone in %s',
		async (contentType) => {
			const other = await startYunjigongSandbox({
				profile: { ...PROFILE, placement: 'form' },
				unpublished: { '/x': endpoint({ required: [], contentType }) },
			});
			try {
				await runYunjigong(other, parametersOf('platform.callTest', { path: '/x', contentType }));
				expect(other.requests[0]).toMatchObject({ outcome: 'served' });
				expect(other.requests[0]?.contentType.startsWith(contentType)).toBe(true);
			} finally {
				await other.close();
			}
		},
	);
});
