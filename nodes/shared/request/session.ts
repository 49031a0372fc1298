import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import type { Vendor } from '../vendor';
import type { RequestOptions } from './options';
import type { Pacer } from './pacer';

/** What every call of an execution, or of a search in the editor, shares. */
export interface Session<Context = IExecuteFunctions | ILoadOptionsFunctions> {
	context: Context;
	vendor: Vendor;
	credentials: ICredentialDataDecryptedObject;
	options: RequestOptions;
	pacer: Pacer;
	/** Aborts when the execution is stopped. */
	signal: AbortSignal | undefined;
}
