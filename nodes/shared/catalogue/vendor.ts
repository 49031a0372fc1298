import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import type { ContentType, HttpMethod, Operation, Resource } from './operation';
import type { Parameters } from '../json/wire';

/** One call of an operation with everything the user chose. */
export interface Call {
	operation: Operation;
	/** The vendor's name of the endpoint, or the one the user gave. */
	endpoint: string;
	method: HttpMethod;
	/** Only where the operation names any. */
	contentType?: ContentType;
	access: 'read' | 'write';
	parameters: Parameters;
}

/** What came back, not yet judged. */
export interface VendorReply {
	statusCode: number;
	headers: Record<string, unknown>;
	/** The parsed body, secrets masked, or undefined where it is not a JSON object. */
	body: IDataObject | undefined;
	/** The same, secrets as they came. */
	unmasked(): IDataObject | undefined;
}

/**
 * Why a call failed:
 * - `throttled`: too many calls, later it will work
 * - `unavailable`: a passing trouble of vendor or network
 * - `credential`: keys, session or clock
 * - `rejected`: the vendor refuses this very call
 */
export type FailureKind = 'throttled' | 'unavailable' | 'credential' | 'rejected';

/** A failed call in words a user understands, with what the vendor said. */
export interface Failure {
	kind: FailureKind;
	/** What happened, in the user's words; no secret in it. */
	message: string;
	/** What the user can do about it. */
	advice?: string;
	/** The vendor's code and text, word for word. */
	code?: string;
	text?: string;
	traceId?: string;
	statusCode?: number;
	/** Told by the success test that the user has set, not by the vendor's own rules. */
	isUsersTest?: true;
	/** Whether the call may have reached the vendor. */
	reached: boolean;
	/** How long the vendor asks to wait, milliseconds. */
	retryAfterMs?: number;
}

/** All that is peculiar to one vendor; the shared code asks here and knows no vendor by name. */
export interface Vendor {
	/** How messages name the vendor. */
	label: string;
	credentialType: string;
	resources: readonly Resource[];
	/**
	 * Makes the unsigned request for a call; the credential signs it.
	 *
	 * @throws UserError when the credential lacks something this call needs
	 */
	buildRequest(call: Call, credentials: ICredentialDataDecryptedObject): IHttpRequestOptions;
	/** Reads the vendor's envelope: a failure, or undefined when the call succeeded. */
	judge(
		body: IDataObject,
		call: Call,
		credentials: ICredentialDataDecryptedObject,
	): Omit<Failure, 'reached'> | undefined;
	/**
	 * What of a call must not come back in a reply: the secrets of the credential that the vendor may
	 * know, and the signature of the request that was sent.
	 */
	secretsOf?(
		credentials: ICredentialDataDecryptedObject,
		sent: IHttpRequestOptions,
	): Array<string | undefined>;
	/** Takes the envelope off a successful reply. */
	payload(body: IDataObject, call: Call): IDataObject;
}
