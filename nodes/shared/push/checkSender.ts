import type { IWebhookFunctions } from 'n8n-workflow';
import { senderNotAllowed, tooFewHops } from '../messages/pushMessages';
import { isAllowed } from './ipAllowList';
import type { PushSettings } from './pushSettings';
import type { PushHead } from './readPush';
import { Rejection } from './rejection';

/**
 * The addresses that proxies have named, the nearest first, as they wrote them. An empty one counts:
 * left out, it would move the sender's own words to the place of a proxy's.
 */
function hopsOf(forwardedFor: string | string[] | undefined): string[] {
	const text = String(forwardedFor ?? '').trim();
	if (text === '') return [];
	return text
		.split(',')
		.map((entry) => entry.trim())
		.reverse();
}

/** An address without the quotes, brackets and port that a proxy may write around it. */
function addressIn(hop: string): string {
	const plain = hop.replace(/^"(.*)"$/, '$1').trim();
	const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(plain);
	return bracketed?.[1] ?? plain.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
}

function refusalOf(
	connection: string,
	forwardedFor: string | string[] | undefined,
	{ allowedRanges, trustedProxies }: PushSettings,
): Rejection | undefined {
	const hops = hopsOf(forwardedFor);
	if (hops.length < trustedProxies) {
		return new Rejection(403, tooFewHops(trustedProxies, hops.length, connection));
	}
	const sender = [connection, ...hops][trustedProxies] ?? '';
	const isOnList = isAllowed(allowedRanges, addressIn(sender));
	return isOnList ? undefined : new Rejection(403, senderNotAllowed(sender));
}

/**
 * Checks the sender where the user has a list. Of `X-Forwarded-For`, to which each proxy adds whom it
 * serves, only as many addresses are believed as there are trusted proxies. A refusal is logged,
 * with the address.
 *
 * @throws Rejection naming the address that it saw
 */
export function checkSender(
	context: IWebhookFunctions,
	{ headers }: PushHead,
	settings: PushSettings,
): void {
	if (settings.allowedRanges.length === 0) return;
	const connection = context.getRequestObject().socket.remoteAddress ?? '';
	const refusal = refusalOf(connection, headers['x-forwarded-for'], settings);
	if (!refusal) return;
	context.logger.warn(`${context.getNode().name}: ${refusal.reason}`);
	throw refusal;
}
