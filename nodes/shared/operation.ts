/** One choice of an options field: the vendor's value and how people read it, both languages. */
export interface FieldOption {
	value: string;
	label: string;
}

/**
 * What a field may hold, and so how it is typed in the editor, checked and written on the wire:
 * - `string`: text as it is
 * - `integer`: whole number kept as digits, so that ids above 2^53 stay exact
 * - `dateTime`: a moment, sent as `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai
 * - `options`: one of the documented values
 */
export type FieldType = 'string' | 'integer' | 'dateTime' | 'options';

/** One documented request field of an endpoint. */
export interface Field {
	/** The vendor's name, letter for letter; it is the parameter's name in n8n too. */
	name: string;
	/** What people read: English first, then the vendor's term. */
	label: string;
	type: FieldType;
	description: string;
	placeholder?: string;
	/** Nothing is sent without it. */
	required?: true;
	/** Shown on its own; the other optional fields stand in a collection. */
	primary?: true;
	/** The documented values of an `options` field. */
	options?: readonly FieldOption[];
}

interface PageSize {
	/** Name of the field that holds the page size. */
	size: string;
	/** The largest page size the vendor documents. */
	maxSize: number;
	/** Parameters that every page is asked for with, such as `use_has_next`. */
	fixed?: Readonly<Record<string, string>>;
}

/** A list by page number. It ends at the total or has-next flag, where there is one, or a short page. */
export interface PagePaging extends PageSize {
	kind: 'page';
	/** Name of the field that holds the page number, counted from 1. */
	page: string;
	/** Where the reply says how many records there are in all. */
	total?: string;
	/** Where the reply says whether there is another page. */
	hasNext?: string;
}

/** A list in which each reply names the place where the next one goes on. It ends where none is named. */
export interface CursorPaging extends PageSize {
	kind: 'cursor';
	/** Name of the field that takes the place to go on. */
	cursor: string;
	/** Where the reply names it. */
	next: string;
}

/** How a list is read page by page (`<vendor>.md`, pagination). */
export type Paging = PagePaging | CursorPaging;

/** Everything there is to say about one endpoint. */
export interface Operation {
	/** n8n's value of the operation, e.g. `get`. */
	name: string;
	/** n8n's label of the operation, e.g. `Get Many`. */
	label: string;
	/** The vendor's title of the endpoint. */
	title: string;
	/** n8n's action text, e.g. `Get many purchase orders`. */
	action: string;
	description: string;
	/** The vendor's name of the endpoint: a method or a path. */
	endpoint: string;
	/** Whether calling it changes anything at the vendor. Decides what may be repeated. */
	access: 'read' | 'write';
	/** The field by which the vendor recognises a repeated write, where it documents one. */
	idempotencyKey?: string;
	fields: readonly Field[];
	/** Of these fields at least one must be given. */
	requireOneOf?: readonly string[];
	/** Key of the list in the reply; each record becomes an item. Without it the reply is the item. */
	rows?: string;
	paging?: Paging;
	/** The fields that Simplify keeps. */
	simplified?: readonly string[];
}

/** A kind of document at the vendor and what can be done with it. */
export interface Resource {
	/** n8n's value of the resource, e.g. `purchaseOrder`. */
	name: string;
	/** What people read: English first, then the vendor's term. */
	label: string;
	operations: readonly Operation[];
}
