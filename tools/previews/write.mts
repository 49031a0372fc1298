import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { previewsOf } from './previews.mts';
import { loadVendor, vendorFolders } from './vendors.mts';

/** Writes the output previews of all vendors below a folder. */
export async function writePreviews(folder: string): Promise<void> {
	for (const vendor of vendorFolders()) {
		for (const { path, schema } of previewsOf(vendor, await loadVendor(vendor))) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), JSON.stringify(schema));
		}
	}
}
