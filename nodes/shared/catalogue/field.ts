import type { Words } from '../messages/words';
import type { Unit } from './unit';

/** One choice of an options field: the vendor's value and its label. */
export interface FieldOption {
	value: string;
	label: Words;
}

/** How a moment is written: as wall time in Asia/Shanghai, or as time since 1970. */
export type TimeFormat = 'yyyy-MM-dd HH:mm:ss' | 'yyyy-MM-dd' | 'epochSeconds' | 'epochMs';

interface AnyField {
	/** The vendor's name, letter for letter; it is the parameter's name in n8n too. */
	name: string;
	/** What people read. */
	label: Words;
	/** One English sentence, where the label does not say it all. */
	description?: string;
	placeholder?: string;
	/** Nothing is sent without it. */
	required?: true;
	/** Shown on its own; the other optional fields are in a collection. */
	primary?: true;
	/** A setting of this node, not a field of the vendor: it is not sent. */
	local?: true;
}

/** Text as it is. */
export interface TextField extends AnyField {
	type: 'string';
	default?: string;
	/** Longest text the vendor documents, in characters. */
	maxLength?: number;
	/** Name of the node's `listSearch` method that offers the vendor's own values. */
	lookup?: string;
	/** The only documented value: it is always sent and not shown. */
	constant?: string;
}

/**
 * A number, kept as it is written, so that ids above 2^53 stay exact; an `integer` is a whole one.
 * It is sent as text in JSON where the vendor takes it so.
 */
export interface NumberField extends AnyField {
	type: 'integer' | 'number';
	default?: string;
	unit?: Unit;
	/** Which numbers have a sense; all where it is not set. */
	sign?: 'positive' | 'notNegative';
	jsonType?: 'string';
	constant?: string;
}

/** True or false; sent as text in JSON where the vendor takes it so. */
export interface BooleanField extends AnyField {
	type: 'boolean';
	default?: boolean;
	jsonType?: 'string';
}

/** A moment or a day. */
export interface DateTimeField extends AnyField {
	type: 'dateTime';
	/** `yyyy-MM-dd HH:mm:ss` by default. */
	timeFormat?: TimeFormat;
	/** The field with the start of the range that this one ends. */
	endOf?: string;
	jsonType?: 'string' | 'number';
}

/** One of the documented values; in JSON text unless it says otherwise. */
export interface OptionsField extends AnyField {
	type: 'options';
	options: readonly FieldOption[];
	/**
	 * The initial value in the editor. A required choice of a write has none, unless the vendor
	 * documents a harmless one.
	 */
	default?: string;
	jsonType?: 'number';
}

/** Several values, sent joined by commas. */
export interface ListField extends AnyField {
	type: 'list';
	/** Ids have digits only; everything else may hold blanks. */
	holds: 'ids' | 'codes';
	/** Most values the vendor documents. */
	maxItems?: number;
}

/** A list of objects, typed row by row or as JSON. */
export interface RowsField extends AnyField {
	type: 'rows';
	/** The fields of one row. */
	columns: readonly Field[];
	/** Most rows the vendor documents. */
	maxItems?: number;
	/** In each of these groups at least one column must be given. */
	requireOneColumnOf?: ReadonlyArray<readonly string[]>;
}

/** Any JSON, for structures the vendor does not publish; sent as text where the vendor takes it so. */
export interface JsonField extends AnyField {
	type: 'json';
	/** What it must be. */
	jsonShape?: 'array' | 'object';
	jsonType?: 'string';
}

/**
 * Names and values that the user knows and the facts do not. They are sent as parameters; the
 * field's own name is not sent.
 */
export interface PairsField extends AnyField {
	type: 'pairs';
}

/** One documented request field of an endpoint; its type decides how it is typed, checked and sent. */
export type Field =
	| TextField
	| NumberField
	| BooleanField
	| DateTimeField
	| OptionsField
	| ListField
	| RowsField
	| JsonField
	| PairsField;

/** The only value of a field, which is always sent; undefined where there is a choice. */
export function constantOf(field: Field): string | undefined {
	return 'constant' in field ? field.constant : undefined;
}
