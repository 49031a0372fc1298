import { once } from 'lodash';
import type { IWebhookFunctions } from 'n8n-workflow';
import { originsOf } from './originsOf';
import { readText } from './readPushBody';

/** A request of a vendor, not verified yet. */
export interface Push {
	httpMethod: string;
	headers: Record<string, string | string[] | undefined>;
	/**
	 * Every address the sender may have signed: as the request arrived, and as n8n's public URL has
	 * it.
	 */
	addresses: Address[];
	/** The bytes of the body, unpacked; undefined for multipart, of which n8n keeps none. */
	rawBody: Buffer | undefined;
	/** Type without parameters, lower case; empty where none was given. */
	contentType: string;
	/**
	 * The body by the charset that the push declares.
	 *
	 * @throws Rejection where the bytes are not of it
	 */
	text(): string;
	/** Epoch milliseconds. */
	receivedAt: number;
}

/** One reading of the address that was called. */
export interface Address {
	/** Scheme and host, e.g. `https://n8n.example.com`; empty where they are not known. */
	origin: string;
	/** Path without query. */
	path: string;
	/** Query without `?`; empty where there is none. */
	query: string;
}

/** The members that n8n adds to Express's request. */
interface RawRequest {
	rawBody?: Buffer;
	readRawBody?: () => Promise<void>;
	originalUrl: string;
}

function splitUrl(url: string): { path: string; query: string } {
	const at = url.indexOf('?');
	return at < 0 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at + 1) };
}

function addressesOf(context: IWebhookFunctions, originalUrl: string, host: unknown): Address[] {
	const arrived = { origin: '', ...splitUrl(originalUrl) };
	const known = context.getNodeWebhookUrl('default');
	if (known === undefined || !URL.canParse(known)) return [arrived];
	const { pathname: path } = new URL(known);
	return [
		arrived,
		...originsOf(known, host).flatMap((origin) => [
			{ ...arrived, origin },
			{ origin, path, query: arrived.query },
		]),
	];
}

async function readBody(request: RawRequest, contentType: string): Promise<Buffer | undefined> {
	if (contentType === 'multipart/form-data') return undefined;
	if (request.rawBody === undefined) await request.readRawBody?.();
	return request.rawBody ?? Buffer.alloc(0);
}

/** Reads a push as it came over the wire. */
export async function readPush(context: IWebhookFunctions): Promise<Push> {
	const request = context.getRequestObject();
	const raw = request as unknown as RawRequest;
	const header = String(request.headers['content-type'] ?? '');
	const contentType = header.split(';')[0]?.trim().toLowerCase() ?? '';
	const rawBody = await readBody(raw, contentType);
	return {
		httpMethod: request.method,
		headers: request.headers,
		addresses: addressesOf(context, raw.originalUrl, request.headers.host),
		rawBody,
		contentType,
		text: once(() => readText(rawBody ?? Buffer.alloc(0), header)),
		receivedAt: Date.now(),
	};
}
