/** One choice of an options field: the vendor's value and how people read it, both languages. */
export interface FieldOption {
	value: string;
	label: string;
}

/**
 * What a field may hold, and so how it is typed in the editor, checked and written on the wire:
 * - `string`: text as it is
 * - `integer`: whole number kept as digits, so that ids above 2^53 stay exact
 * - `number`: decimal number kept as written
 * - `boolean`: true or false
 * - `dateTime`: a moment, sent in `timeFormat`
 * - `options`: one of the documented values
 * - `list`: several values joined by commas
 * - `rows`: a list of objects, typed row by row in `columns` or as JSON
 * - `json`: any JSON, for structures the vendor does not publish
 * - `pairs`: names and values that the user knows and the facts do not; they are sent as
 *   parameters of their own, the field's name is not
 */
export type FieldType =
	| 'string'
	| 'integer'
	| 'number'
	| 'boolean'
	| 'dateTime'
	| 'options'
	| 'list'
	| 'rows'
	| 'json'
	| 'pairs';

/** How a moment is written: as wall time in Asia/Shanghai, or as time since 1970. */
export type TimeFormat = 'yyyy-MM-dd HH:mm:ss' | 'yyyy-MM-dd' | 'epochSeconds' | 'epochMs';

/** One documented request field of an endpoint. */
export interface Field {
	/** The vendor's name, letter for letter; it is the parameter's name in n8n too. */
	name: string;
	/** What people read: English first, then the vendor's term. Money says fen or yuan. */
	label: string;
	type: FieldType;
	description: string;
	placeholder?: string;
	/** Nothing is sent without it. */
	required?: true;
	/** Shown on its own; the other optional fields stand in a collection. */
	primary?: true;
	/**
	 * What the editor starts with. A required choice of a write has none, unless the vendor documents a
	 * harmless one.
	 */
	default?: string | boolean;
	/** The documented values of an `options` field. */
	options?: readonly FieldOption[];
	/** What it is in JSON, where its type does not tell: `string` also makes a `json` field text. */
	jsonType?: 'string' | 'number' | 'boolean';
	/** Of a `dateTime`; `yyyy-MM-dd HH:mm:ss` by default. */
	timeFormat?: TimeFormat;
	/** Longest text the vendor documents, in characters. */
	maxLength?: number;
	/** Most values of a `list` or `rows` field the vendor documents. */
	maxItems?: number;
	/** What a `json` field must be. */
	jsonShape?: 'array' | 'object';
	/** The fields of one row. */
	columns?: readonly Field[];
	/** Of these columns at least one must be given, in each of the groups. */
	requireOneColumnOf?: ReadonlyArray<readonly string[]>;
	/** Name of the node's `listSearch` method that offers the vendor's own values. */
	search?: string;
	/** The only documented value: it is always sent and not shown. */
	constant?: string;
	/** A setting of this node, not a field of the vendor: it is not sent. */
	local?: true;
}
