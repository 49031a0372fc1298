import type { IBinaryData, IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Field } from './field';
import type { OutputFields } from './output';
import type { Parameters } from '../json/wire';

interface PageSize {
	/** Name of the field that holds the page size. */
	size: string;
	/** The largest page size the vendor documents; without it the user's own is sent, if any. */
	maxSize?: number;
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

/** The HTTP methods the vendors’ pages name. */
export type HttpMethod = 'GET' | 'POST';

/** The content types the vendors’ pages name. */
export type ContentType =
	| 'application/json'
	| 'application/x-www-form-urlencoded'
	| 'multipart/form-data';

/** The rows of all input items are sent in as few calls as the vendor's limit allows. */
export interface Batching {
	/** Name of the `rows` field. */
	rows: string;
	/** How many rows one call may carry. */
	limit(parameters: Parameters): number;
	/** Why these parameters must go in one call, or undefined when they may be split. */
	inseparable(parameters: Parameters): string | undefined;
}

/** How the reply tells that there is no such document: by a list with nothing in it. */
export interface FetchesOne {
	/** What messages call the document, e.g. `purchase order`. */
	what: string;
	/** Where the reply has the list, with dots between the levels. */
	list: string;
}

/** Names that the vendor's own pages write in two ways; the user chooses one. */
export interface Spellings {
	/** What people read above the choice, and why there is one. */
	label: string;
	description: string;
	/** The first is the default. */
	choices: ReadonlyArray<{
		value: string;
		label: string;
		/** The catalogue's name of a top-level field to the name that is sent. */
		renames: Readonly<Record<string, string>>;
	}>;
}

/** What an operation that needs more than one call may do. */
export interface Run {
	/** What was sent. */
	parameters: Parameters;
	/** The `local` fields as the user filled them in, those left out absent. */
	settings: IDataObject;
	credentials: IDataObject;
	/** Makes another call at the node's pace; returns its reply without envelope. */
	call(operation: Operation, parameters: Parameters): Promise<IDataObject>;
	/** Reads a whole list. */
	list(operation: Operation, parameters: Parameters): Promise<IDataObject[]>;
	/**
	 * Fetches a file without the credential; a relative address is one of the base URL's host. Other
	 * hosts must stand in the operation's `allowedFileHosts`.
	 */
	download(address: string): Promise<IBinaryData>;
	/** @throws Cancelled when the execution is stopped meanwhile */
	wait(milliseconds: number): Promise<void>;
}

/** An output item before it is paired with its input. */
export type Result = Pick<INodeExecutionData, 'json' | 'binary'>;

/** Everything there is to say about one endpoint. */
export interface Operation {
	/** n8n's value of the operation, e.g. `get`. */
	name: string;
	/** n8n's label of the operation, e.g. `Get Many`. */
	label: string;
	/** The vendor's title of the endpoint; empty where a package in English has none. */
	title: string;
	/** n8n's action text, e.g. `Get many purchase orders`. */
	action: string;
	description: string;
	/** What an AI agent must know before it calls this, beyond the description. */
	agentNote?: string;
	/**
	 * The vendor's name of the endpoint, a method or a path; or, where it is not published, the field
	 * in which the user gives it.
	 */
	endpoint: string | Field;
	/** POST by default; of several the user chooses. */
	methods?: readonly HttpMethod[];
	/** What the vendor's calls have by default; of several the user chooses. */
	contentTypes?: readonly ContentType[];
	/** Whether calling it changes anything at the vendor, which decides what may be repeated; or the
	 * user says so. */
	access: 'read' | 'write' | 'ask';
	/** The field by which the vendor recognises a repeated write, where it documents one. */
	idempotencyKey?: string;
	fields: readonly Field[];
	/** Of these fields at least one must be given. */
	requireOneOf?: readonly string[];
	/** What else the vendor demands of the parameters: the problem, or undefined. */
	check?(parameters: Parameters): string | undefined;
	spellings?: Spellings;
	/** Key of the result in the reply, where it does not lie flat beside the envelope. */
	result?: string;
	/** Key of the list in the result; each record becomes an item. Without it the result is the item. */
	rows?: string;
	/** The list's key is not published: the user may name it. */
	asksForRows?: true;
	paging?: Paging;
	/** The fields that Simplify keeps. */
	simplified?: readonly string[];
	batching?: Batching;
	/** It fetches one document by its number, so finding none is a failure. */
	fetchesOne?: FetchesOne;
	/**
	 * The vendor has one job of this kind at a time, so the input items follow each other, whatever
	 * Concurrency says.
	 */
	oneAtATime?: true;
	/** Looks at the vendor before the call, for `afterwards`. */
	beforehand?(run: Run): Promise<IDataObject>;
	/** The reply is meant to hold secrets, which `afterwards` deals with; elsewhere they are masked. */
	repliesWithSecrets?: true;
	/** What is done with the reply besides handing it out. */
	afterwards?(reply: IDataObject, run: Run, found: IDataObject): Promise<Result[]>;
	/** The documented fields of an output item; makes the preview in the editor. */
	output?: OutputFields;
}

/** A kind of document at the vendor and what can be done with it. */
export interface Resource {
	/** n8n's value of the resource, e.g. `purchaseOrder`. */
	name: string;
	/** What people read: English first, then the vendor's term. */
	label: string;
	operations: readonly Operation[];
}
