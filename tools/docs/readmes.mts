import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { kuaimai } from '../../nodes/Kuaimai/vendor.ts';
import { liangben } from '../../nodes/Liangben/vendor.ts';
import { yuanshu } from '../../nodes/Yuanshu/vendor.ts';
import { yunjigong } from '../../nodes/Yunjigong/vendor.ts';
import type { VendorName } from '../../test/support/facts.mts';
import { endpointTable, withTables, type Language } from './endpointTables.mts';

const VENDORS = { kuaimai, liangben, yuanshu, yunjigong };

/** The READMEs, each in its language. */
export const READMES: Readonly<Record<string, Language>> = {
	'README.md': 'en',
	'README.zh-CN.md': 'zh',
};

/** A README as it should be: its endpoint tables made of docs/facts and the catalogue. */
export async function currentReadme(path: string, language: Language): Promise<string> {
	const tables = Object.fromEntries(
		Object.entries(VENDORS).map(([name, { resources }]) => [
			name,
			endpointTable(name as VendorName, resources, language),
		]),
	);
	const text = withTables(await readFile(path, 'utf8'), tables);
	return await format(text, { ...(await resolveConfig(path)), filepath: path });
}
