import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import type { Parameters } from '../json/wire';
import type { Message } from '../messages/message';
import type { Words } from '../messages/words';
import type { Effect } from './effect';
import type { ContentType, HttpMethod, Operation, Resource } from './operation';

/** One call of an operation with everything the user chose. */
export interface Call {
	operation: Operation;
	/** The vendor's name of the endpoint, or the one the user gave. */
	endpoint: string;
	method: HttpMethod;
	/** Only where the operation names any. */
	contentType?: ContentType;
	effect: Effect;
	/** Whether making it twice does no harm. */
	isRepeatable: boolean;
	/** Secrets in its reply are not masked, because they are its result. */
	repliesWithSecrets?: true;
	parameters: Parameters;
	/** Which call of the run it is, the same on every try of n8n's Retry On Fail. */
	place?: string;
}

/** What came back, not yet classified. */
export interface VendorReply {
	statusCode: number;
	headers: Record<string, unknown>;
	/** The parsed body, secrets masked, or undefined where it is not a JSON object. */
	body: IDataObject | undefined;
	/** The same of a success: secrets that data may hold by chance are masked only as whole values. */
	good(): IDataObject | undefined;
	/** The body as text, secrets masked. */
	text: string;
	/** The header of this name; empty where there is none. */
	contentType: string;
	/** Whether its bytes are of the charset that it names. */
	isReadable: boolean;
	/** It holds nothing at all: no text, `null`, or an empty text, list or object. */
	isEmpty: boolean;
	/** The body, secrets as they came. */
	unmasked(): IDataObject | undefined;
}

/**
 * Why a call failed:
 * - `throttled`: too many calls, later it will work
 * - `unavailable`: a transient problem of vendor or network
 * - `credential`: keys, session or clock
 * - `rejected`: the vendor refuses this very call
 */
export type FailureKind = 'throttled' | 'unavailable' | 'credential' | 'rejected';

/** A failed call, with the vendor's own words. */
export interface Failure {
	kind: FailureKind;
	/** What happened; no secret in it. */
	message: Message;
	/** What the user can do about it. */
	advice?: Words;
	/** The vendor's code and text, word for word. */
	code?: string;
	text?: string;
	traceId?: string;
	statusCode?: number;
	/** Found by the user's success test, not by the vendor's own rules. */
	isUsersTest?: true;
	/** The vendor says that it did not process the call, so that a write may be repeated, too. */
	notProcessed?: true;
	/** It would be the same on a repeat. */
	isFinal?: true;
	/** The reply holds nothing at all: no text, `null`, or an empty text, list or object. */
	isEmpty?: true;
	/** The reply is not understood: the user must see what came. */
	isUnknown?: true;
	/** The beginning of a reply that is not understood. */
	came?: string;
	/** Whether the call may have reached the vendor. */
	reached: boolean;
	/** How long the vendor asks to wait, milliseconds. */
	retryAfterMs?: number;
}

/** The result of a vendor's rules for a reply: the failure, or undefined for a success. */
export type Classification = Omit<Failure, 'reached'> | undefined;

/** Everything vendor-specific that the shared code uses. */
export interface Vendor {
	/** The vendor's name in messages. */
	label: Words;
	credentialType: string;
	resources: readonly Resource[];
	/**
	 * Makes the unsigned request for a call; the credential signs it.
	 *
	 * @throws Problem when the credential lacks something this call needs
	 */
	buildRequest(call: Call, credentials: ICredentialDataDecryptedObject): IHttpRequestOptions;
	/** Takes a reply out of a wrapper that some of the vendor's gateways put around it. */
	unwrap?(body: IDataObject, call: Call): IDataObject;
	/** What an HTTP status of failure means at this vendor, where it means something of its own. */
	classifyStatus?(reply: VendorReply): Classification;
	/** Whether a reply that is no failure does not say that the call succeeded, either. */
	isUndecided?(body: IDataObject, credentials: ICredentialDataDecryptedObject): boolean;
	/** Reads the vendor's envelope: a failure, or undefined when the call succeeded. */
	classifyReply(
		body: IDataObject,
		call: Call,
		credentials: ICredentialDataDecryptedObject,
	): Classification;
	/**
	 * What is masked in replies: the secrets of the credential that the vendor may know, and the
	 * signature of the sent request.
	 */
	secretsOf(
		credentials: ICredentialDataDecryptedObject,
		sent: IHttpRequestOptions,
	): Array<string | undefined>;
	/** Members of a successful reply that do not belong to its payload. */
	envelope?: readonly string[];
}
