import type { KeyObject } from 'node:crypto';
import type { IWebhookFunctions } from 'n8n-workflow';
import { platformKeyOf } from '../../../credentials/authentication/yuanshuKeys';
import {
	parseMetaAuthorization,
	verifyMeta,
	type MetaAuthorization,
} from '../../../credentials/signing/yuanshuSignature';
import type { Push } from '../../shared/push/readPush';
import { timestampInMilliseconds } from '../../shared/messages/pushMessages';
import { Rejection } from '../../shared/push/rejection';
import { checkTimeWindow } from '../../shared/push/timeWindow';
import {
	multipartUnverifiable,
	notGenuine,
	signatureMalformed,
	signatureMissing,
	timestampNotSeconds,
} from './pushMessages';

/**
 * Every reading of "URL" in the vendor's rule: path, path and query, whole address; as the request
 * arrived and as n8n's public URL has it (docs/facts/yuanshu.md, Signature).
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
		throw new Rejection(401, signatureMissing);
	}
	const parsed = parseMetaAuthorization(authorization);
	if (parsed) return parsed;
	throw new Rejection(401, signatureMalformed);
}

function checkTime({ timestamp }: MetaAuthorization, now: number, tolerance: number): void {
	if (/^\d{13}$/.test(timestamp)) throw new Rejection(401, timestampInMilliseconds);
	if (!/^\d{1,12}$/.test(timestamp)) {
		throw new Rejection(401, timestampNotSeconds);
	}
	checkTimeWindow(Number(timestamp) * 1000, now, tolerance);
}

/**
 * Checks that a push was signed with the platform's key, over exactly the received bytes, and
 * recently (docs/facts/yuanshu.md, Signature). The signature is checked first, so that a wrong
 * clock and a wrong key have different messages.
 *
 * @param toleranceSeconds how much the signature's time may differ; 0 for any
 * @throws Rejection with the reason
 */
export function checkSignature(push: Push, publicKey: KeyObject, toleranceSeconds: number): void {
	const authorization = readAuthorization(push);
	const { httpMethod: method, rawBody: body } = push;
	if (body === undefined) {
		throw new Rejection(401, multipartUnverifiable);
	}
	const isGenuine = readingsOfUrl(push).some((url) =>
		verifyMeta({ method, url, body, ...authorization }, authorization.signature, publicKey),
	);
	if (!isGenuine) throw new Rejection(401, notGenuine);
	checkTime(authorization, push.receivedAt, toleranceSeconds);
}

/**
 * Checks a push with the key of the credential.
 *
 * @param toleranceSeconds how much the signature's time may differ; 0 for any
 * @throws Rejection with the reason
 * @throws Problem when the credential holds no such key
 */
export async function verifyPush(
	context: IWebhookFunctions,
	push: Push,
	toleranceSeconds: number,
): Promise<void> {
	const key = platformKeyOf(await context.getCredentials('yuanshuApi'));
	checkSignature(push, key, toleranceSeconds);
}
