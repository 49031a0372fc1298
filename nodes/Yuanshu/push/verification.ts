import type { KeyObject } from 'node:crypto';
import type { IWebhookFunctions } from 'n8n-workflow';
import { parsePublicKey } from '../../../credentials/signing/keys';
import {
	parseMetaAuthorization,
	verifyMeta,
	type MetaAuthorization,
} from '../../../credentials/signing/metaSha256Rsa2048';
import type { Push } from '../../shared/push/readPush';
import { Rejection } from '../../shared/push/rejection';
import { checkTimeWindow } from '../../shared/push/timeWindow';

/** How messages name the credential’s field. */
export const PUBLIC_KEY_FIELD = 'Platform Public Key';

/**
 * Every reading of "URL" in the vendor's rule: path, path and query, whole address; as it arrived
 * here and as the outside knows it (yuanshu.md section 2.2).
 */
function readingsOfUrl({ addresses }: Push): string[] {
	const readings = addresses.flatMap(({ origin, path, query }) => {
		const pathAndQuery = query === '' ? path : `${path}?${query}`;
		const local = [path, pathAndQuery];
		return origin === '' ? local : [...local, origin + path, origin + pathAndQuery];
	});
	return [...new Set(readings)];
}

function readAuthorization({ headers }: Push): MetaAuthorization {
	const { authorization } = headers;
	if (typeof authorization !== 'string' || authorization === '') {
		throw new Rejection(401, 'The Authorization header is missing');
	}
	const parsed = parseMetaAuthorization(authorization);
	if (parsed) return parsed;
	throw new Rejection(401, 'The Authorization header is malformed');
}

function checkTime({ timestamp }: MetaAuthorization, now: number, tolerance: number): void {
	if (!/^\d{1,12}$/.test(timestamp)) {
		throw new Rejection(401, 'The timestamp is not a number of seconds');
	}
	checkTimeWindow(Number(timestamp) * 1000, now, tolerance);
}

/**
 * Makes sure that a push was signed with the platform's key, over exactly the bytes that arrived,
 * and not long ago (yuanshu.md section 2.2). The signature is checked first, so that a wrong clock
 * can be told from a wrong key.
 *
 * @param toleranceSeconds how much the signature's time may differ; 0 for any
 * @throws Rejection with the reason
 */
export function checkSignature(push: Push, publicKey: KeyObject, toleranceSeconds: number): void {
	const authorization = readAuthorization(push);
	const { httpMethod: method, rawBody: body } = push;
	if (body === undefined) {
		throw new Rejection(401, 'The signature of a multipart form cannot be checked');
	}
	const isGenuine = readingsOfUrl(push).some((url) =>
		verifyMeta({ method, url, body, ...authorization }, authorization.signature, publicKey),
	);
	if (!isGenuine) throw new Rejection(401, 'The signature does not fit the push and the key');
	checkTime(authorization, push.receivedAt, toleranceSeconds);
}

/**
 * Checks a push with the key of the credential.
 *
 * @param toleranceSeconds how much the signature's time may differ; 0 for any
 * @throws Rejection with the reason
 * @throws KeyError when the credential holds no such key
 */
export async function verifyPush(
	context: IWebhookFunctions,
	push: Push,
	toleranceSeconds: number,
): Promise<void> {
	const { platformPublicKey } = await context.getCredentials('yuanshuApi');
	const key = parsePublicKey(String(platformPublicKey ?? ''), PUBLIC_KEY_FIELD);
	checkSignature(push, key, toleranceSeconds);
}
