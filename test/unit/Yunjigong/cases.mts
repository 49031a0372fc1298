import type { Effect } from '../../../nodes/shared/catalogue/effect.ts';
import type { OperationCase, OperationCases } from '../../support/vendor/operationCase.mts';
import type { UnpublishedEndpoint } from '../../sandbox/yunjigong/server.mts';

/** Title, resource and operation of the entries of the vendor's page tree that have no page. */
export const TITLES: ReadonlyArray<[title: string, name: string, effect: Effect]> = [
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

/** Each has a path of its own here, which only these tests know. */
export const pathOf = (name: string) => `/only-the-user-knows/${name}`;

/** Fields that need escapes of every kind, and how a form has the list among them. */
export const FIELDS = '{"a":"备 注&=~*","b":1.50,"list":[{"id":9007199254740993,"x": null}]}';
export const LIST_TEXT = '[{"id":9007199254740993,"x":null}]';

export const endpoint = (more: Partial<UnpublishedEndpoint> = {}): UnpublishedEndpoint => ({
	methods: ['POST'],
	parameters: ['a', 'b', 'list'],
	required: ['a'],
	data: { rows: [{ id: 9007199254740993n }, { id: 2 }] },
	...more,
});
const REGION = endpoint({ methods: ['GET', 'POST'] });

/** What the sandbox must have for the cases. */
export const unpublished = Object.fromEntries(
	[...TITLES.map(([, name]) => name), 'custom.call'].map((name) => [
		pathOf(name),
		/region|custom/.test(name) ? REGION : endpoint(),
	]),
);

/** A multipart form; `B` stands for the boundary. */
function multipart(fields: Readonly<Record<string, string>>): string {
	const parts = Object.entries(fields).map(
		([name, value]) => `--B\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
	);
	return `${parts.join('')}--B--\r\n`;
}

function caseOf(
	effect: OperationCase['effect'],
	url: string,
	fields: Readonly<Record<string, string>>,
): Omit<OperationCase, 'parameters' | 'output'> {
	return {
		effect,
		request: {
			httpMethod: 'POST',
			url,
			contentType: 'multipart/form-data; boundary=B',
			rawBody: multipart(fields),
		},
	};
}

const SENT = { a: '备 注&=~*', b: '1.50', list: LIST_TEXT };
const ANSWER = {
	status: 1,
	code: 0,
	message: '成功',
	data: { rows: [{ id: '9007199254740993' }, { id: 2 }] },
};

const titleOnly = Object.fromEntries(
	TITLES.map(([, name, effect]): [string, OperationCase] => [
		name,
		{
			...caseOf(effect, pathOf(name), SENT),
			parameters: { path: pathOf(name), fieldsInput: 'json', fieldsJson: FIELDS },
			output: [ANSWER],
		},
	]),
);

export const cases: OperationCases = {
	...titleOnly,
	'purchaseOrder.traceGoods': {
		...caseOf('read', '/open_interface/orderGoodsTrace', { label_bar_code: 'OG46000000004' }),
		parameters: { label_bar_code: 'OG46000000004' },
		output: [
			expect.objectContaining({
				goodsInfo: expect.objectContaining({ name: '牛肉酱' }) as object,
				goodsTrace: [
					expect.objectContaining({ label: '出库' }),
					expect.objectContaining({ label: '签收' }),
				],
			}),
		],
	},
	'custom.call': {
		...caseOf('write', pathOf('custom.call'), SENT),
		parameters: {
			path: pathOf('custom.call'),
			parametersInput: 'json',
			parametersJson: FIELDS,
		},
		output: [ANSWER],
	},
};
