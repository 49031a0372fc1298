import { join } from 'node:path';
import pick from 'lodash/pick';
import type { Operation } from '../../nodes/shared/catalogue/operation.ts';
import type { Vendor } from '../../nodes/shared/catalogue/vendor.ts';
import {
	factsOf,
	type MemberFact,
	type MethodFact,
	type VendorName,
} from '../../test/support/facts.mts';
import { OWN_OUTPUTS } from './ownOutputs.mts';
import { objectSchema, type Schema } from './schema.mts';

/** What the editor shows of an operation's output before the node has run. */
export interface Preview {
	/** Below the project's root or `dist`. */
	path: string;
	schema: Schema;
}

/** The members that the vendors' own code removes from a reply. */
const ENVELOPE: Readonly<Record<VendorName, readonly string[]>> = {
	kuaimai: ['success', 'traceId', 'trace_id'],
	liangben: [],
	yuanshu: ['success'],
	yunjigong: [],
};

interface Members {
	members: readonly MemberFact[];
	example: unknown;
}

function inside({ members, example }: Members, name: string): Members {
	const value =
		typeof example === 'object' && example !== null
			? (example as Record<string, unknown>)[name]
			: undefined;
	return {
		members: members.find((member) => member.name === name)?.children ?? [],
		example: value,
	};
}

function recordsOf(fact: MethodFact, { result, rows }: Operation): Members {
	const reply = { members: fact.response.fields ?? [], example: fact.example };
	const found = result === undefined ? reply : inside(reply, result);
	return rows === undefined ? found : inside(found, rows);
}

function schemaOf(name: VendorName, fact: MethodFact, operation: Operation): Schema | undefined {
	const own = OWN_OUTPUTS[fact.key];
	if (own && 'schema' in own) return own.schema;
	const { members, example } = recordsOf(fact, own ? { ...operation, result: own.at } : operation);
	const kept = members.filter((member) => !ENVELOPE[name].includes(member.name));
	if (kept.length === 0) return undefined;
	const schema = objectSchema(kept, example);
	const { simplified } = operation;
	return simplified && schema.properties
		? { ...schema, properties: pick(schema.properties, Object.keys(simplified)) }
		: schema;
}

/**
 * The previews of a vendor's operations whose replies are documented.
 *
 * @param folder the vendor's folder below `nodes`
 */
export function previewsOf(folder: string, { resources }: Vendor): Preview[] {
	const name = folder.toLowerCase() as VendorName;
	const facts = factsOf(name).methods;
	return resources.flatMap((resource) =>
		resource.operations.flatMap((operation) => {
			const fact = facts.find(
				({ endpoint }) => endpoint !== null && endpoint === operation.endpoint,
			);
			const schema = fact && schemaOf(name, fact, operation);
			const path = join('nodes', folder, '__schema__', 'v1.0.0', resource.name);
			return schema ? [{ path: join(path, `${operation.name}.json`), schema }] : [];
		}),
	);
}
