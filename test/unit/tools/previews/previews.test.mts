import { factsOf } from '../../../support/facts.mts';
import { OWN_OUTPUTS } from '../../../../tools/previews/ownOutputs.mts';
import { previewsOf } from '../../../../tools/previews/previews.mts';
import { objectSchema } from '../../../../tools/previews/schema.mts';
import { loadVendor, vendorFolders } from '../../../../tools/previews/vendors.mts';

async function preview(folder: string, name: string) {
	const previews = previewsOf(folder, await loadVendor(folder));
	return previews.find(({ path }) => path.endsWith(`${name}.json`))?.schema;
}

describe('a schema', () => {
	it('takes a member’s type from the example, and from the table where it has none', () => {
		const members = [
			{ name: 'price', type: 'string' },
			{ name: 'count', type: 'long' },
			{ name: 'lines', type: 'object', children: [{ name: 'id', type: 'string' }] },
			{ name: 'labels', type: 'array', children: [{ name: 'id', type: 'long' }] },
			{ name: 'supplier', type: 'object', children: [{ name: 'id', type: 'long' }] },
		];

		expect(objectSchema(members, { price: 1.5, lines: [{ id: 1 }] })).toEqual({
			type: 'object',
			properties: {
				price: { type: 'number' },
				count: { type: 'number' },
				lines: { type: 'array', items: { type: 'object', properties: { id: { type: 'number' } } } },
				labels: {
					type: 'array',
					items: { type: 'object', properties: { id: { type: 'number' } } },
				},
				supplier: { type: 'object', properties: { id: { type: 'number' } } },
			},
		});
	});
});

describe('previews', () => {
	it('are there for every operation whose reply is documented', async () => {
		const folders = vendorFolders();
		const previews = await Promise.all(
			folders.map(async (folder) => previewsOf(folder, await loadVendor(folder))),
		);
		const counts = Object.fromEntries(folders.map((folder, at) => [folder, previews[at]?.length]));
		const documented = (name: 'yuanshu' | 'yunjigong') =>
			factsOf(name).methods.filter(({ response }) => response.fields).length;

		expect(counts.Yuanshu).toBe(documented('yuanshu'));
		expect(counts.Yunjigong).toBe(documented('yunjigong'));
		expect(counts.Liangben).toBe(0);
		expect(counts.Kuaimai).toBeGreaterThan(counts.Yuanshu ?? 0);
	});

	it('keep what Simplify keeps', async () => {
		const vendor = await loadVendor('Kuaimai');
		const orders = vendor.resources.find(({ name }) => name === 'purchaseOrder');
		const getAll = orders?.operations.find(({ name }) => name === 'getAll');
		const kept = Object.keys((await preview('Kuaimai', 'purchaseOrder/getAll'))?.properties ?? {});
		const { simplified = [] } = getAll ?? {};

		expect(kept.sort()).toEqual(
			(Array.isArray(simplified) ? [...simplified] : Object.keys(simplified)).sort(),
		);
	});

	it('are without the envelope, with the members that stand in the example alone', async () => {
		const order = await preview('Kuaimai', 'purchaseOrder/get');

		expect(Object.keys(order?.properties ?? {}).sort()).toEqual(['list', 'total']);
		expect(order?.properties?.list?.items?.properties).toHaveProperty('quantity', {
			type: 'number',
		});
	});

	it('begin where the operation’s result is', async () => {
		expect(
			Object.keys((await preview('Yuanshu', 'tracking/getLogistics'))?.properties ?? {}),
		).toEqual(['expressFlow']);
		expect((await preview('Yunjigong', 'traceGoods'))?.properties).toHaveProperty('goodsTrace');
	});

	it('of an output of its own belong to an endpoint that there is', () => {
		const endpoints = vendorFolders().flatMap((folder) =>
			factsOf(folder.toLowerCase() as 'kuaimai').methods.map(({ key }) => key),
		);

		expect(endpoints).toEqual(expect.arrayContaining(Object.keys(OWN_OUTPUTS)));
	});
});
