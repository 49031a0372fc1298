import omit from 'lodash/omit';
import type { Executor } from '../../../nodes/shared/catalogue/executor.ts';
import type { Field } from '../../../nodes/shared/catalogue/field.ts';
import { vendors } from './catalogue.mts';
import { differencesAfter } from './differences.mts';
import { withOperation, withOperations } from './mutate.mts';
import { customCalls, documentedOperations } from './vendor.mts';

const { kuaimai, liangben, yuanshu, yunjigong } = vendors;
const pageSize: Field = {
	name: 'pageSize',
	label: { en: 'Page Size', zh: '' },
	type: 'integer',
};
const LIST = 'purchase.order.query';
const TRACE = '/open_interface/orderGoodsTrace';
const STOCK = '/retail-data-exchange/stock/sync';

describe('the comparison of endpoints', () => {
	it.each([
		['misses an endpoint', withOperations(kuaimai, LIST, () => []), [`${LIST}  missing`]],
		[
			'finds an endpoint nobody published',
			withOperations(kuaimai, LIST, (operation) => [
				operation,
				{ ...operation, endpoint: 'purchase.invented' },
			]),
			['purchase.invented  extra'],
		],
		[
			'finds an endpoint under another name',
			withOperation(kuaimai, LIST, { endpoint: 'purchase.order.list' }),
			['purchase.order.list  extra', `${LIST}  missing`],
		],
		[
			'finds an endpoint that stands twice',
			withOperations(kuaimai, LIST, (operation) => [operation, { ...operation, name: 'again' }]),
			[`${LIST}  twice`],
		],
		['reads the title', withOperation(kuaimai, LIST, { title: '采购单列表' }), [`${LIST}  title`]],
		[
			'finds a read that is said to write',
			withOperation(kuaimai, LIST, { effect: 'write' }),
			[`${LIST}  effect`],
		],
		[
			'finds a write that is called harmless',
			withOperation(kuaimai, 'purchase.add', { effect: 'read' }),
			['purchase.add  effect'],
		],
		[
			'finds that harmless is said of what nobody knows',
			withOperation(yunjigong, '测试接口', { effect: 'read' }),
			['测试接口  effect'],
		],
		[
			'finds a member that no reply has',
			withOperation(kuaimai, LIST, { simplified: { id: 'id', invented: 'text' } }),
			[`${LIST} invented simplified`],
		],
		[
			'finds money that is shown as a number',
			withOperation(kuaimai, LIST, { simplified: { totalAmount: 'number' } }),
			[`${LIST} totalAmount simplified`],
		],
		[
			'finds a total that stands nowhere',
			withOperation(kuaimai, LIST, {
				paging: { page: 'pageNo', size: 'pageSize', maxSize: 200, total: 'count' },
			}),
			[`${LIST} total total`],
		],
		[
			'reads the HTTP method',
			withOperation(kuaimai, LIST, { methods: ['GET'] }),
			[`${LIST}  method`],
		],
		[
			'finds an HTTP method that is left out',
			withOperation(liangben, '/api/liangben/v1/order/refund_list', { methods: ['POST'] }),
			['/api/liangben/v1/order/refund_list  method'],
		],
		[
			'wants a choice of methods where the tree shows none',
			withOperation(yunjigong, '获取省份列表', { methods: ['GET'] }),
			['获取省份列表  method'],
		],
		[
			'wants the tree’s method first',
			withOperation(yunjigong, '供应商列表', { methods: ['GET', 'POST'] }),
			['供应商列表  method'],
		],
		[
			'reads the content type',
			withOperation(yunjigong, TRACE, { contentTypes: ['application/json'] }),
			[`${TRACE}  contentType`],
		],
		[
			'wants a choice of content types where none is published',
			withOperation(yunjigong, '注册', { contentTypes: ['application/json'] }),
			['注册  contentType'],
		],
		[
			'finds an invented path',
			withOperation(yunjigong, '注册', { endpoint: '/open_interface/register' }),
			['注册  path'],
		],
		[
			'finds a published path that is asked for',
			withOperation(yunjigong, TRACE, {
				endpoint: { name: 'path', label: { en: 'Path', zh: '' }, type: 'string' },
			}),
			[`${TRACE}  path`],
		],
		[
			'tells two endpoints of one title apart',
			{
				...yunjigong,
				resources: yunjigong.resources.map((resource) =>
					resource.name === 'afterSale'
						? {
								...resource,
								operations: resource.operations.filter(({ title }) => title !== '确认收货'),
							}
						: resource,
				),
			},
			['确认收货  missing'],
		],
		[
			'finds a field of an endpoint that has none published',
			withOperations(yunjigong, '注册', (operation) => [
				{
					...operation,
					fields: [
						...operation.fields,
						{ name: 'mobile', label: { en: 'Mobile', zh: '' }, type: 'string' },
					],
				},
			]),
			['注册 mobile extra'],
		],
		[
			'misses the free fields of such an endpoint',
			withOperation(yunjigong, '注册', { fields: [] }),
			['注册  missing'],
		],
		[
			'reads the largest page size',
			withOperation(kuaimai, LIST, {
				paging: { page: 'pageNo', size: 'pageSize', maxSize: 500, total: 'total' },
			}),
			[`${LIST} pageSize max`],
		],
		[
			'reads the names of the paging',
			withOperation(kuaimai, LIST, {
				paging: { page: 'page', size: 'pageSize', maxSize: 200, total: 'total' },
			}),
			[`${LIST} page extra`, `${LIST} pageNo missing`],
		],
		[
			'finds a field that the paging overrules',
			withOperations(kuaimai, LIST, (operation) => [
				{ ...operation, fields: [...operation.fields, pageSize] },
			]),
			[`${LIST} pageSize twice`],
		],
		[
			'reads the rows a call may carry',
			withOperations(yuanshu, STOCK, (operation) => [
				{
					...operation,
					execute: {
						...(operation.execute as Executor<never, never>),
						limit: () => 50,
					},
				},
			]),
			[`${STOCK} stocks maxItems`],
		],
		[
			'reads both spellings',
			withOperations(yuanshu, STOCK, (operation) => [omit(operation, ['spellings'])]),
			[`${STOCK} operateUser spelling`, `${STOCK} stocks spelling`],
		],
		[
			'wants the table’s spelling first',
			withOperations(yuanshu, STOCK, (operation) => [
				{
					...operation,
					...(operation.spellings && {
						spellings: {
							...operation.spellings,
							choices: [...operation.spellings.choices].reverse(),
						},
					}),
				},
			]),
			[`${STOCK} operateUser spelling`, `${STOCK} stocks spelling`],
		],
		[
			'finds what an operation demands of its own',
			withOperation(kuaimai, LIST, { requireOneOf: ['id', 'code'] }),
			[`${LIST} code, id required`],
		],
	])('%s', (_what, vendor, expected) => {
		expect(differencesAfter(vendor)).toEqual(expected);
	});

	it('reads the content type of the request where the operation names none', () => {
		const vendor = {
			...kuaimai,
			buildRequest: () => ({ url: '', headers: { 'Content-Type': 'application/json' } }),
		};

		expect(differencesAfter(vendor)).toHaveLength(documentedOperations(kuaimai).length);
		expect(differencesAfter(vendor)).toContain('purchase.add  contentType');
	});

	it('counts the custom calls', () => {
		const without = kuaimai.resources.filter(({ name }) => name !== 'custom');

		expect(customCalls({ ...kuaimai, resources: without })).toBe(0);
	});
});
