import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Vendor } from '../../nodes/shared/catalogue/vendor.ts';

/** The vendors' folders below `nodes`. */
export function vendorFolders(): string[] {
	return readdirSync('nodes').filter((name) => name !== 'shared');
}

/**
 * Loads a vendor's catalogue.
 *
 * @param folder the vendor's folder below `nodes`
 * @throws Error when its vendor.ts exports none
 */
export async function loadVendor(folder: string): Promise<Vendor> {
	const file = resolve('nodes', folder, 'vendor.ts');
	const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
	const exported = Object.values({ ...module, ...(module.default as object | undefined) });
	const found = exported.find((value) =>
		Array.isArray((value as Partial<Vendor> | undefined)?.resources),
	);
	if (!found) throw new Error(`nodes/${folder}/vendor.ts exports no vendor`);
	return found as Vendor;
}
