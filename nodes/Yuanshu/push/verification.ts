import type { KeyObject } from 'node:crypto';
import { uniqBy } from 'lodash';
import { sleep, type IWebhookFunctions } from 'n8n-workflow';
import { pushedUrlOf } from '../../../credentials/authentication/yuanshu';
import {
	isMadeWith,
	parseMetaAuthorization,
	verifyMeta,
	type MetaAuthorization,
} from '../../../credentials/signing/yuanshuSignature';
import type { Address, Push, PushHead } from '../../shared/push/readPush';
import { timestampInMilliseconds } from '../../shared/messages/pushMessages';
import { Rejection } from '../../shared/push/rejection';
import { checkTimeWindow } from '../../shared/push/timeWindow';
import { pushKeyOf } from './platformKey';
import {
	multipartUnverifiable,
	notGenuine,
	signatureMalformed,
	signatureMissing,
	timestampNotSeconds,
} from './pushMessages';

/** What a push's sender has taken for its URL. */
type SignedUrl = 'path' | 'pathAndQuery' | 'url' | 'urlWithoutQuery';

/** One reading of the URL of a push. */
interface Reading {
	signedUrl: SignedUrl;
	text: string;
}

/**
 * The readings of "URL" in the vendor's rule: path, path and query, whole address; as the request
 * arrived and as n8n's public URL has it (docs/facts/yuanshu.md, Signature).
 */
function readingsOfUrl(addresses: readonly Address[], pinned: SignedUrl | 'any'): Reading[] {
	const readings = addresses.flatMap(({ origin, path, query }): Reading[] => {
		const pathAndQuery = query === '' ? path : `${path}?${query}`;
		const local: Reading[] = [
			{ signedUrl: 'path', text: path },
			{ signedUrl: 'pathAndQuery', text: pathAndQuery },
		];
		if (origin === '') return local;
		return [
			...local,
			{ signedUrl: 'url', text: origin + pathAndQuery },
			{ signedUrl: 'urlWithoutQuery', text: origin + path },
		];
	});
	const allowed = readings.filter(({ signedUrl }) => pinned === 'any' || pinned === signedUrl);
	return uniqBy(allowed, 'text');
}

function readAuthorization({ headers }: PushHead): MetaAuthorization {
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

/** The reading that fits; of a forged push only the first is tried, whatever its size. */
async function fittingReading(
	readings: readonly Reading[],
	signature: string,
	publicKey: KeyObject,
	fits: (reading: Reading) => boolean,
): Promise<Reading | undefined> {
	const [first, ...others] = readings;
	if (first && fits(first)) return first;
	if (!isMadeWith(publicKey, signature)) return undefined;
	for (const reading of others) {
		// n8n serves others between two readings, of which each hashes the whole body.
		await sleep(0);
		if (fits(reading)) return reading;
	}
	return undefined;
}

/** What decides whether a push is genuine. */
export interface PushRules {
	publicKey: KeyObject;
	/** What must be signed as the URL. */
	pushedUrl: SignedUrl | 'any';
	/** How much the signature's time may differ; 0 for any. */
	toleranceSeconds: number;
}

/**
 * Checks that a push was signed with the platform's key, over exactly the received bytes, and
 * recently (docs/facts/yuanshu.md, Signature). The signature is checked before its time, so that a
 * wrong clock and a wrong key have different messages.
 *
 * @param readBody is called only for a push with a signature
 * @returns what was signed as the URL; a path stands for path and query where there is no query
 * @throws Rejection with the reason
 */
export async function checkSignature(
	head: PushHead,
	readBody: () => Promise<Push>,
	{ publicKey, pushedUrl, toleranceSeconds }: PushRules,
): Promise<SignedUrl> {
	const authorization = readAuthorization(head);
	const { rawBody: body } = await readBody();
	if (body === undefined) {
		throw new Rejection(401, multipartUnverifiable);
	}
	const { httpMethod: method, addresses, receivedAt } = head;
	const { signature } = authorization;
	const reading = await fittingReading(
		readingsOfUrl(addresses, pushedUrl),
		signature,
		publicKey,
		({ text: url }) => verifyMeta({ method, url, body, ...authorization }, signature, publicKey),
	);
	if (!reading) throw new Rejection(401, notGenuine);
	checkTime(authorization, receivedAt, toleranceSeconds);
	return reading.signedUrl;
}

/**
 * Checks a push by the credential.
 *
 * @param readBody is called only for a push with a signature
 * @returns what was signed as the URL
 * @throws Rejection with the reason
 * @throws Problem when the credential holds no usable key
 */
export async function verifyPush(
	context: IWebhookFunctions,
	head: PushHead,
	readBody: () => Promise<Push>,
	toleranceSeconds: number,
): Promise<SignedUrl> {
	const credentials = await context.getCredentials('yuanshuApi');
	const publicKey = pushKeyOf(context, credentials);
	const pushedUrl = pushedUrlOf(credentials);
	return await checkSignature(head, readBody, { publicKey, pushedUrl, toleranceSeconds });
}
