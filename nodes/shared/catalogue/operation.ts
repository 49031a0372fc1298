import type { IBinaryData, IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Parameters } from '../json/wire';
import type { Problem } from '../messages/message';
import type { Words } from '../messages/words';
import type { Effect } from './effect';
import type { Executor } from './executor';
import type { Field, TextField } from './field';
import type { Paging } from './paging';

/** The HTTP methods the vendors’ pages name. */
export type HttpMethod = 'GET' | 'POST';

/** The content types the vendors’ pages name. */
export type ContentType =
	| 'application/json'
	| 'application/x-www-form-urlencoded'
	| 'multipart/form-data';

/** How a reply shows that a document does not exist: by an empty list. */
export interface FetchesOne {
	/** The document's name in messages. */
	what: Words;
	/** Where the reply has the list, with dots between the levels. */
	list: string;
}

/** Field names that the vendor's pages write in two ways; the user chooses one. */
export interface Spellings {
	/** What people read above the choice. */
	label: Words;
	/** Why there is one. */
	description: string;
	/** The first is the default. */
	choices: ReadonlyArray<{
		value: string;
		label: Words;
		/** The catalogue's name of a top-level field to the name that is sent. */
		renames: Readonly<Record<string, string>>;
	}>;
}

/** The kind of a reply's member, as far as Simplify needs it. */
export type MemberKind = 'text' | 'number' | 'flag' | 'id' | 'state' | 'time' | 'fen' | 'yuan';

/** What an operation that needs more than one call works with. */
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
	 * hosts must be among the operation's `allowedFileHosts`.
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
	/** The vendor's title of the endpoint; it is the Chinese of the label. */
	title: string;
	/** The Chinese of the label where the title is unclear or too long for n8n's dropdown. */
	shortTitle?: string;
	/** n8n's action text, e.g. `Get many purchase orders`. */
	action: string;
	/** What it does, one sentence. */
	summary: Words;
	/** More about it, in English. */
	details?: string;
	/** What an AI agent must know besides these and the effect. */
	agentNote?: string;
	/**
	 * The vendor's name of the endpoint, a method or a path; or, where it is not published, the field
	 * in which the user gives it.
	 */
	endpoint: string | TextField;
	/** POST by default; of several the user chooses. */
	methods?: readonly HttpMethod[];
	/** What the vendor's calls have by default; of several the user chooses. */
	contentTypes?: readonly ContentType[];
	/** What calling it does, which decides what may be repeated; or the user says so. */
	effect: Effect | 'ask';
	fields: readonly Field[];
	/** Of these fields at least one must be given. */
	requireOneOf?: readonly string[];
	/** What else the vendor demands of the parameters: the problem with its path, or undefined. */
	check?(parameters: Parameters): Problem | undefined;
	spellings?: Spellings;
	/** Key of the result in the reply, where it does not lie flat beside the envelope. */
	result?: string;
	/** Key of the list in the result; each record becomes an item. Without it the result is the item. */
	rows?: string;
	/** The list's key is not published: the user may name it. */
	asksForRows?: true;
	paging?: Paging;
	/** The members that Simplify keeps. */
	simplified?: Readonly<Record<string, MemberKind>>;
	/** It fetches one document by its number, so finding none is a failure. */
	fetchesOne?: FetchesOne;
	/** How it handles the input items, made by `execution/`; one call for each by default. */
	execute?: Executor<never, never>;
}

/** A kind of document at the vendor and what can be done with it. */
export interface Resource {
	/** n8n's value of the resource, e.g. `purchaseOrder`. */
	name: string;
	/** What people read. */
	label: Words;
	operations: readonly Operation[];
}
