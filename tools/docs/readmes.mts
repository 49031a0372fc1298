import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import type { VendorName } from '../../test/support/facts.mts';
import { vendors } from '../../test/support/registry.mts';
import { endpointTable, withTables, type Language } from './endpointTables.mts';

/** The READMEs, each in its language. */
export const READMES: Readonly<Record<string, Language>> = {
	'README.md': 'en',
	'README.zh-CN.md': 'zh',
};

/** A README as it should be: its endpoint tables made of docs/facts and the catalogue. */
export async function currentReadme(path: string, language: Language): Promise<string> {
	const tables = Object.fromEntries(
		vendors.map(({ name, vendor }) => [
			name,
			endpointTable(name as VendorName, vendor.resources, language),
		]),
	);
	const text = withTables(await readFile(path, 'utf8'), tables);
	return await format(text, { ...(await resolveConfig(path)), filepath: path });
}
