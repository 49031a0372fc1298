import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import type { Vendor } from '../catalogue/vendor';
import type { RequestOptions } from './requestOptions';
import type { Pacer } from './pacer';

/** What every call of an execution, of a search in the editor, or of an activation shares. */
export interface Session<Context = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions> {
	context: Context;
	vendor: Vendor;
	credentials: ICredentialDataDecryptedObject;
	options: RequestOptions;
	pacer: Pacer;
	/** Aborts when the execution is stopped. */
	signal: AbortSignal | undefined;
}
