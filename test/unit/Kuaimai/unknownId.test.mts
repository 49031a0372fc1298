import { EXAMPLE_ORDER_ID } from '../../sandbox/kuaimai/data.mts';
import { failureOf } from '../../support/failureOf.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('purchaseOrder');

it.each([
	['purchaseOrder', 'get', 'purchase order', 'PO ID: The id that Get Many returns'],
	[
		'purchaseOrder',
		'getArchived',
		'archived purchase order',
		'PO ID: The id that Get Many returns',
	],
	['goodsReceipt', 'get', 'goods receipt', 'Receipt ID: The id that Get Many returns'],
	[
		'goodsReceipt',
		'getArchived',
		'archived goods receipt',
		'Receipt ID: The id that Get Many returns',
	],
	['purchaseReturn', 'get', 'purchase return', 'Return ID: The id that Get Many returns'],
	[
		'purchaseReturn',
		'getArchived',
		'archived purchase return',
		'Return ID: The id that Get Many returns',
	],
	['shelvingOrder', 'get', 'shelving order', 'Shelving ID: The id that Get Many returns'],
	[
		'shelvingOrder',
		'getArchived',
		'archived shelving order',
		'Shelving ID: The id that Get Many returns',
	],
])('%s %s of an unknown id is an error', async (resource, operation, what, explained) => {
	const error = await failureOf(node.run({ resource, operation, id: '5' }));
	expect(error).toMatchObject({
		name: 'NodeApiError',
		message: expect.stringContaining(`No ${what} with id 5`) as string,
		description: expect.stringContaining(explained) as string,
		context: { itemIndex: 0, code: 'documentNotFound' },
	});
	expect(error.description).toContain('<br>Called: ');
	expect(node.sandbox.requests.map(({ outcome }) => outcome)).toEqual(['served']);
});

it('names all that was asked for', async () => {
	await expect(
		node.run({ operation: 'get', id: '9007199254740995', ptOrderId: 'P1' }),
	).rejects.toThrow('No purchase order with id 9007199254740995, ptOrderId P1: ');
});

it('is one item’s error where the node continues on fail', async () => {
	const items = await node.run(
		{ operation: 'get', id: '={{ $json.id }}' },
		{ input: [{ id: '5' }, { id: EXAMPLE_ORDER_ID }], continueOnFail: true },
	);
	expect(items).toMatchObject([
		{
			json: { details: { code: 'documentNotFound' } },
			pairedItem: { item: 0 },
		},
		{ json: { total: 1 }, pairedItem: { item: 1 } },
	]);
});

it('is told, too, where the list is null', async () => {
	node.sandbox.misbehave({ kind: 'envelope', body: { success: true, list: null } });
	await expect(node.run({ operation: 'get', id: '5' })).rejects.toThrow('No purchase order');
});

it('is not told of a reply that looks otherwise, which comes as it is', async () => {
	node.sandbox.misbehave({ kind: 'envelope', body: { success: true, lines: [1] } });
	const [item] = await node.run({ operation: 'get', id: '5' });
	expect(item?.json).toEqual({ lines: [1] });
});

it('leaves lists without a record as they are', async () => {
	expect(await node.run({ operation: 'getAll', filters: { code: 'none' } })).toEqual([]);
});
