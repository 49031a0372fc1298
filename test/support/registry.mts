import { createRequire } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import type { ICredentialType, INodeType } from 'n8n-workflow';
import type { Operation } from '../../nodes/shared/catalogue/operation.ts';
import type { Vendor } from '../../nodes/shared/catalogue/vendor.ts';
import manifest from '../../package.json' with { type: 'json' };

// What package.json registers with n8n, as the sources have it: the one list of nodes, credential
// types and vendors that tests and tools go by.

/** A vendor's folder and what is in it. */
export interface RegisteredVendor {
	/** n8n's name of its action node, e.g. `kuaimai`. */
	name: string;
	/** Its folder below `nodes` and `test/unit`, e.g. `Kuaimai`. */
	folder: string;
	vendor: Vendor;
	/** Its action node. */
	node: INodeType;
	triggers: readonly INodeType[];
	credentialType: ICredentialType;
}

const requireSource = createRequire(resolve('package.json'));

/** Everything that a source file exports; the path starts at the repository's root. */
export function loadSource(path: string): Record<string, unknown> {
	return requireSource(`./${path}`) as Record<string, unknown>;
}

const sourceOf = (built: string) => built.replace(/^dist\//, '').replace(/\.js$/, '.ts');

/** An instance of the class that n8n expects in a file: it has the name of the file. */
function instanceIn(built: string): unknown {
	const path = sourceOf(built);
	const name = basename(path).split('.')[0] ?? '';
	const Class = loadSource(path)[name] as (new () => unknown) | undefined;
	if (!Class) throw new Error(`${path} exports no class ${name}`);
	return new Class();
}

const nodesByFile = manifest.n8n.nodes.map(
	(built) => [sourceOf(built), instanceIn(built) as INodeType] as const,
);

/** All nodes, triggers included. */
export const nodes: readonly INodeType[] = nodesByFile.map(([, node]) => node);

export const credentialTypes: readonly ICredentialType[] = manifest.n8n.credentials.map(
	(built) => instanceIn(built) as ICredentialType,
);

/** @throws Error when package.json registers no such credential type */
function credentialTypeNamed(name: string): ICredentialType {
	const found = credentialTypes.find((type) => type.name === name);
	if (!found) throw new Error(`package.json registers no credential type ${name}`);
	return found;
}

const isVendor = (value: unknown): value is Vendor =>
	typeof value === 'object' && value !== null && 'resources' in value && 'buildRequest' in value;

const isTrigger = ({ webhook, poll, trigger }: INodeType) => Boolean(webhook ?? poll ?? trigger);

function vendorIn(folder: string): RegisteredVendor {
	const found = Object.values(loadSource(`${folder}/vendor.ts`)).filter(isVendor);
	const own = nodesByFile.filter(([path]) => dirname(path) === folder).map(([, node]) => node);
	const triggers = own.filter(isTrigger);
	const actions = own.filter((node) => !isTrigger(node));
	const [vendor] = found;
	const [node] = actions;
	if (!vendor || !node || found.length > 1 || actions.length > 1) {
		throw new Error(`${folder} must have one vendor and one action node`);
	}
	return {
		name: node.description.name,
		folder: basename(folder),
		vendor,
		node,
		triggers,
		credentialType: credentialTypeNamed(vendor.credentialType),
	};
}

/** All vendors, in the order of package.json. */
export const vendors: readonly RegisteredVendor[] = [
	...new Set(nodesByFile.map(([path]) => dirname(path))),
].map(vendorIn);

/** @throws Error when package.json registers no such vendor */
export function vendorNamed(name: string): RegisteredVendor {
	const found = vendors.find((vendor) => vendor.name === name);
	if (!found) throw new Error(`package.json registers no vendor ${name}`);
	return found;
}

/** Every operation of a vendor by `resource.operation`, in the catalogue's order. */
export function operationsOf({ vendor }: RegisteredVendor): Array<[name: string, Operation]> {
	return vendor.resources.flatMap(({ name, operations }) =>
		operations.map((operation): [string, Operation] => [`${name}.${operation.name}`, operation]),
	);
}
