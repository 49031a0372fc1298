import { useClient, type Parameters } from './kuaimaiClient.mts';

const client = useClient();

const LINE = { outerId: 'springday', quantity: 1, price: 1 };
const items = (...rows: unknown[]) => JSON.stringify(rows);
const HEAD = { supplierCode: 'S001', warehouseCode: 'A' };

/** A good request of methods whose rules differ. */
const GOOD: Record<string, Parameters> = {
	'purchase.add': {
		...HEAD,
		items: items({ ...LINE, remark: 'r', deliveryDate: '1751472000000' }),
	},
	'purchase.addorupdate': { ...HEAD, items: items(LINE) },
	'purchase.status.update': { ids: '3941403339276289,9007199254740993', status: 'VERIFY' },
	'warehouse.entry.addorupdate': {
		...HEAD,
		status: 'NOT_FINISH',
		items: items({ ...LINE, productDate: '2024-04-11 00:00:00', productTime: 1742887853000 }),
	},
	'warehouse.entry.receive': { id: '1', items: '[{"outerId":"springday","quantity":1}]' },
	'warehouse.entry.cancel': { ids: Array.from({ length: 20 }, (_, at) => at).join(',') },
	'purchase.return.save': { ...HEAD, items: items({ ...LINE, productDate: '2024-04-11' }) },
	'erp.purchase.shelf.save': {
		id: '1',
		items: items({ outerId: 'a', quantity: 1, quality: true, goodsSectionCode: 'A-1-1' }),
	},
	'warehouse.entry.history.list.query': {
		startModified: '2025-01-01 00:00:00',
		endModified: '2025-04-01 00:00:00',
	},
	'sale.purchase.strategy.calculate': { warehouseCode: 'A', ignoreRefund: '1' },
	'purchase.progress.query': { progressType: '4' },
};

it.each(Object.entries(GOOD))('%s takes a good request', async (method, parameters) => {
	expect(await client.reply({ method, ...parameters })).toMatchObject({ success: true });
});

const row = (changed: Record<string, unknown>) => items(LINE, { ...LINE, ...changed });

it.each<[string, Parameters, string]>([
	['purchase.add', { supplierCode: undefined }, 'supplierCode is missing'],
	['purchase.add', { supplierCode: '' }, 'supplierCode is missing'],
	['purchase.add', { items: undefined }, 'items is missing'],
	['purchase.add', { items: 'springday' }, 'items is no JSON array'],
	['purchase.add', { items: '{"outerId":"a"}' }, 'items is no JSON array'],
	['purchase.add', { items: '[]' }, 'items is empty'],
	['purchase.add', { items: '[1]' }, 'items[0] is no object'],
	['purchase.add', { items: row({}) }, 'items[0].remark is missing'],
	['purchase.add', { status: 'FINISHED' }, 'status is illegal: FINISHED'],
	['purchase.addorupdate', { items: row({ outerId: undefined }) }, 'items[1].outerId is missing'],
	[
		'purchase.addorupdate',
		{ items: row({ quantity: '1' }) },
		'items[1].quantity is no JSON number',
	],
	['purchase.addorupdate', { items: row({ quantity: 1.5 }) }, 'items[1].quantity is illegal: 1.5'],
	['purchase.addorupdate', { items: row({ title: 'x' }) }, 'items[1].title is not documented'],
	['purchase.addorupdate', { items: row({ deliveryDate: 5 }) }, 'deliveryDate is no JSON string'],
	[
		'purchase.addorupdate',
		{ items: row({ deliveryDate: '2025' }) },
		'deliveryDate is illegal: 2025',
	],
	['purchase.addorupdate', { id: 'CG1' }, 'id is illegal: CG1'],
	['purchase.status.update', { ids: '1,,2' }, 'ids is illegal'],
	['purchase.status.update', { ids: 'CG1' }, 'ids is illegal'],
	['warehouse.entry.addorupdate', { items: row({ productDate: '2024-04-11' }) }, 'productDate is'],
	[
		'warehouse.entry.addorupdate',
		{ items: row({ expireDate: 5 }) },
		'expireDate is no JSON string',
	],
	['warehouse.entry.receive', { items: '["a"]' }, 'items[0] is no object'],
	['warehouse.entry.cancel', { ids: Array(21).fill('1').join(',') }, 'ids is illegal'],
	['purchase.return.save', { items: row({ price: 1.5 }) }, 'items[1].price is illegal: 1.5'],
	['purchase.return.save', { items: row({ productDate: '2024-13-11' }) }, 'productDate is illegal'],
	[
		'erp.purchase.shelf.save',
		{ items: items({ outerId: 'a', quantity: 1, quality: 'true', goodsSectionCode: 'A' }) },
		'quality is no JSON boolean',
	],
	['warehouse.entry.history.list.query', { startModified: undefined }, 'startModified is missing'],
	['warehouse.entry.history.list.query', { endModified: undefined }, 'endModified is missing'],
	[
		'warehouse.entry.history.list.query',
		{ endModified: '2025-04-01 00:00:01' },
		'endModified is more than 90 days after the start',
	],
	['sale.purchase.strategy.calculate', { ignoreRefund: '2' }, 'ignoreRefund is illegal: 2'],
	['purchase.progress.query', { progressType: '1' }, 'progressType is illegal: 1'],
])('%s refuses %j', async (method, changed, msg) => {
	const reply = await client.reply({ method, ...GOOD[method], ...changed });
	expect(reply).toMatchObject({ success: false, code: '50' });
	expect(reply.msg).toContain(msg);
});
