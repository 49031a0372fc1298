/** How a moment is documented to be written. */
export type TimeFact = 'yyyy-MM-dd HH:mm:ss' | 'yyyy-MM-dd' | 'epochSeconds' | 'epochMs';

/** What the vendor's pages say of one request field, and nothing else. */
export interface FieldFact {
	/** The name in the page's table, letter for letter. */
	name: string;
	/** The name in the page's own sample, where that is another. */
	sampleName?: string;
	/** The type as printed; null where the page prints none. */
	type: string | null;
	/** The required flag as printed; null where the page has none. */
	required: boolean | null;
	/** All values the page lists. */
	values?: readonly string[];
	/** The one value it is documented to have always. */
	constant?: string;
	maxLength?: number;
	/** Most ids, values or rows in one call. */
	maxItems?: number;
	/** Most rows in one call, by the value of another field. */
	maxItemsBy?: { field: string; limits: Readonly<Record<string, number>> };
	/** The largest number it may be. */
	max?: number;
	time?: TimeFact;
	unit?: 'fen' | 'yuan';
	/** The fields inside, where it is a structure. */
	columns?: readonly FieldFact[] | 'unpublished';
	/** Of these fields inside, one of each group must be given. */
	oneColumnOf?: ReadonlyArray<readonly string[]>;
}

/** What the vendor's pages say of one endpoint. */
export interface EndpointFact {
	/** Method name or path; null where it is not published. */
	endpoint: string | null;
	/** The title of the page. */
	title: string;
	/** The resource it belongs to; only where two endpoints have the same title. */
	resource?: string;
	/** HTTP methods as documented; null where none is shown. */
	methods: ReadonlyArray<'GET' | 'POST'> | null;
	/** Content types as documented; null where none is shown. */
	contentTypes: readonly string[] | null;
	/** Its own parameters, without those that every call of the vendor has; null where unpublished. */
	fields: readonly FieldFact[] | null;
}

/** All that one vendor publishes. */
export interface VendorFacts {
	/** Whether parameters travel as form fields, all of them text, or as JSON. */
	encoding: 'form' | 'json';
	endpoints: readonly EndpointFact[];
}

type More = Omit<FieldFact, 'name' | 'type' | 'required'>;

/** A field the page marks as required. */
export function must(name: string, type: string | null, more: More = {}): FieldFact {
	return { name, type, required: true, ...more };
}

/** A field the page marks as optional. */
export function may(name: string, type: string | null, more: More = {}): FieldFact {
	return { name, type, required: false, ...more };
}

/** A field of a page that does not say what is required. */
export function unmarked(name: string, type: string | null, more: More = {}): FieldFact {
	return { name, type, required: null, ...more };
}
