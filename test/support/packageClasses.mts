import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ICredentialType, INodeType } from 'n8n-workflow';

interface Listed {
	n8n: { nodes: string[]; credentials: string[] };
}

const { n8n } = JSON.parse(readFileSync('package.json', 'utf8')) as Listed;

async function make<T>(built: string): Promise<T> {
	const source = built.replace(/^dist\//, '').replace(/\.js$/, '.ts');
	const loaded = (await import(join(process.cwd(), source))) as Record<string, new () => T>;
	const name = basename(source).split('.')[0] ?? '';
	const Class = loaded[name];
	if (!Class) throw new Error(`${source} exports no class ${name}`);
	return new Class();
}

/** The nodes that package.json lists, made from their sources. */
export async function listedNodes(): Promise<INodeType[]> {
	return await Promise.all(n8n.nodes.map(async (path) => await make<INodeType>(path)));
}

/** The credentials that package.json lists, made from their sources. */
export async function listedCredentials(): Promise<ICredentialType[]> {
	return await Promise.all(n8n.credentials.map(async (path) => await make<ICredentialType>(path)));
}
