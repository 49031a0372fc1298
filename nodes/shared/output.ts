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
