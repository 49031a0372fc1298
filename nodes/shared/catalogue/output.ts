import pick from 'lodash/pick';
import type { Operation } from './operation';

/** What a documented reply field holds; a nested object or a list of objects names its own fields. */
export type OutputType =
	| 'string'
	| 'number'
	| 'boolean'
	| 'array'
	| 'object'
	| { object: OutputFields }
	| { rows: OutputFields };

/** The documented fields of a reply, the vendor's names. */
export interface OutputFields {
	readonly [name: string]: OutputType;
}

/** A JSON schema in the form n8n's output previews take. */
export interface OutputSchema {
	type: string;
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
}

function schemaOf(type: OutputType): OutputSchema {
	if (typeof type === 'string') return { type };
	if ('rows' in type) return { type: 'array', items: objectSchema(type.rows) };
	return objectSchema(type.object);
}

function objectSchema(fields: OutputFields): OutputSchema {
	const properties = Object.entries(fields).map(([name, type]) => [name, schemaOf(type)]);
	return { type: 'object', properties: Object.fromEntries(properties) };
}

/**
 * The preview of an operation's output item, which the editor shows before the node has run
 * (`__schema__` in n8n.md 2.7).
 *
 * @returns nothing where the vendor documents no reply
 */
export function outputSchema({ output, simplified }: Operation): OutputSchema | undefined {
	if (!output) return undefined;
	return objectSchema(simplified ? pick(output, simplified) : output);
}
