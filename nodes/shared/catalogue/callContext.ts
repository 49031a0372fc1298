import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import type { Failure, Vendor } from './vendor';

/** How the calls of one execution are made; the Options collection of every node. */
export interface RequestOptions {
	/** Calls under way at once. */
	concurrency: number;
	/** Calls per second at most; Infinity without a limit. */
	maxRequestsPerSecond: number;
	/** How often a call that is safe to repeat is repeated. */
	maxRetries: number;
	/** Milliseconds from the first byte sent to the last one received. */
	timeout: number;
	/** The megabytes that a reply may have, unpacked. */
	replyLimitMegabytes: number;
}

/** How many bytes of replies may still come. */
export interface ReplyBudget {
	/** What there was at first. */
	megabytes: number;
	bytesLeft: number;
}

/** Spaces calls so that the vendor keeps serving them. */
export interface Pace {
	/**
	 * Waits until the next call may start.
	 *
	 * @returns when it starts
	 * @throws AskedToWait when the vendor wants a longer pause than a call may wait
	 * @throws Cancelled when the execution is stopped
	 */
	turn(): Promise<number>;
	/** The vendor served the call that started then. */
	served(startedAt: number): void;
	/** The vendor refused it as one call too many; the failure has the pause it asks for, if any. */
	refused(startedAt: number, failure: Failure): void;
}

/** What became of the writes of a run, by their places in it: the reply, or why it is not known. */
export type DoneWrites = Map<string, { reply: IDataObject } | { failure: Error }>;

/** What every call of an execution, of a look-up in the editor, or of an activation shares. */
export interface CallContext<Context = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions> {
	context: Context;
	vendor: Vendor;
	credentials: ICredentialDataDecryptedObject;
	options: RequestOptions;
	pacer: Pace;
	/** What earlier tries of the run have made, where it is an execution that may change something. */
	doneWrites?: DoneWrites;
	/** For the replies of all pages of a list together. */
	replyBudget?: ReplyBudget;
	/** Aborts when the execution is stopped. */
	signal: AbortSignal | undefined;
}
