import { readdirSync } from 'node:fs';
import { openEditor, type Editor } from './editor.mts';
import { testAfterSaleToReturn } from './examples/afterSaleToReturn.mts';
import { testGoodsTrace } from './examples/goodsTrace.mts';
import { importExample } from './examples/importExample.mts';
import { testKeepAlive } from './examples/keepAlive.mts';
import { testNightlyStock } from './examples/nightlyStock.mts';
import { testOrderToPurchaseOrder } from './examples/orderToPurchaseOrder.mts';
import { testRecovery } from './examples/recovery.mts';
import { closeWorld, resetWorld, startWorld, world } from './examples/world.mts';
import { BOOT_TIMEOUT_MS } from './realN8n.mts';

const EXAMPLES = readdirSync('examples')
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.replace('.json', ''));

beforeAll(startWorld, BOOT_TIMEOUT_MS);
afterAll(closeWorld, 60_000);
beforeEach(resetWorld);

describe('the editor imports', () => {
	let editor: Editor;
	beforeAll(async () => {
		editor = await openEditor(world.n8n.client, 'test/results/screenshots');
	}, 60_000);
	afterAll(async () => await editor?.close());

	it.each(EXAMPLES)('%s', async (file) => {
		world.imported.set(file, await importExample(editor, world.n8n.client, file));
		expect(editor.errors).toEqual([]);
	});
});

testOrderToPurchaseOrder();
testAfterSaleToReturn();
testNightlyStock();
testGoodsTrace();
testKeepAlive();
// Last, for it kills n8n.
testRecovery();
