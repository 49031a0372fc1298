import { once } from 'lodash';
import type { IWebhookFunctions } from 'n8n-workflow';
import { BYTES_PER_MEGABYTE } from '../json/megabyte';
import { originsOf } from './originsOf';
import { bodyTooLong, targetNotAPath } from '../messages/pushMessages';
import { BODY_LIMIT } from './pushWords';
import { readText } from './readPushBody';
import { Rejection } from './rejection';

/** A request of a vendor before its body is read. */
export interface PushHead {
	httpMethod: string;
	headers: Record<string, string | string[] | undefined>;
	/**
	 * Every address the sender may have signed: as the request arrived, and as n8n's public URL has
	 * it.
	 */
	addresses: Address[];
	/** Type without parameters, lower case; empty where none was given. */
	contentType: string;
	/** Epoch milliseconds. */
	receivedAt: number;
}

/** A request of a vendor, not verified yet. */
export interface Push extends PushHead {
	/** The bytes of the body, unpacked; undefined for multipart, of which n8n keeps none. */
	rawBody: Buffer | undefined;
	/**
	 * The body by the charset that the push declares.
	 *
	 * @throws Rejection where the bytes are not of it
	 */
	text(): string;
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

function rawRequestOf(context: IWebhookFunctions): RawRequest {
	return context.getRequestObject() as unknown as RawRequest;
}

/** @throws Rejection for an address with a host, which a proxy is asked for and a server is not */
function pathOf({ originalUrl }: RawRequest): string {
	if (originalUrl.startsWith('/')) return originalUrl;
	throw new Rejection(400, targetNotAPath);
}

/**
 * Reads a push but for its body.
 *
 * @throws Rejection for a request that was made to another host by its own words
 */
export function readHead(context: IWebhookFunctions): PushHead {
	const { method: httpMethod, headers } = context.getRequestObject();
	const [type = ''] = String(headers['content-type'] ?? '').split(';');
	return {
		httpMethod,
		headers,
		addresses: addressesOf(context, pathOf(rawRequestOf(context)), headers.host),
		contentType: type.trim().toLowerCase(),
		receivedAt: Date.now(),
	};
}

async function readBody(request: RawRequest, contentType: string): Promise<Buffer | undefined> {
	if (contentType === 'multipart/form-data') return undefined;
	if (request.rawBody === undefined) await request.readRawBody?.();
	return request.rawBody ?? Buffer.alloc(0);
}

/**
 * Reads a push as it came over the wire.
 *
 * @param limitMegabytes the most that its body may have, unpacked
 * @throws Rejection for a longer one
 */
export async function readPush(
	context: IWebhookFunctions,
	head: PushHead,
	limitMegabytes: number,
): Promise<Push> {
	const limit = limitMegabytes * BYTES_PER_MEGABYTE;
	const checkLength = (bytes: number) => {
		if (bytes > limit) throw new Rejection(413, bodyTooLong(BODY_LIMIT, limitMegabytes));
	};
	checkLength(Number(head.headers['content-length'] ?? 0));
	const rawBody = await readBody(rawRequestOf(context), head.contentType);
	checkLength(rawBody?.length ?? 0);
	const type = String(head.headers['content-type'] ?? '');
	return { ...head, rawBody, text: once(() => readText(rawBody ?? Buffer.alloc(0), type)) };
}
