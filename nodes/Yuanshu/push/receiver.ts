import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { parseMetaAuthorization } from '../../../credentials/signing/yuanshuSignature';
import type { JsonValue } from '../../shared/json/losslessJson';
import { isOn } from '../../shared/input/switchValue';
import { readJson } from '../../shared/push/readPushBody';
import type { Push } from '../../shared/push/readPush';
import type { PushEvent, PushVendor } from '../../shared/push/receivePush';
import { Rejection } from '../../shared/push/rejection';
import { deviationsFrom } from './deviations';
import { EVENTS, eventsOf } from './events';
import { parsedStrings } from './parsedStrings';
import { multipartBody } from './pushMessages';
import { verifyPush } from './verification';

/**
 * The tenant number in the request, which the signature does not cover (docs/facts/yuanshu.md,
 * Tenant).
 */
function tenantOf({ headers }: Push): string | undefined {
	return /(?:^|;\s*)_platform_num=([^;]*)/.exec(String(headers.cookie ?? ''))?.[1]?.trim();
}

function withExtras(pushEvent: PushEvent, options: IDataObject): PushEvent {
	const { event, data } = pushEvent;
	const documented = EVENTS.find(({ value }) => value === event)?.documented;
	return {
		...pushEvent,
		extra: {
			...(isOn(options.parseJsonStrings) && { parsed: parsedStrings(data) as IDataObject }),
			...(isOn(options.listDeviations) &&
				documented && { deviations: deviationsFrom(documented, data) }),
		},
	};
}

/**
 * @throws Rejection for a multipart form, whose bytes n8n does not keep, and for a body that is not
 * JSON
 */
function bodyOf(push: Push): JsonValue {
	if (push.rawBody === undefined) {
		throw new Rejection(400, multipartBody);
	}
	return readJson(push.text());
}

/** The envelope of every answer to a push (docs/facts/yuanshu.md, Envelopes). */
function envelope(code: string, msg: string, success: boolean): IDataObject {
	return { traceId: randomUUID(), code, msg, success, data: {} };
}

/** What the shared push code needs to know about Yuanshu's pushes. */
export const yuanshuPushes: PushVendor = {
	async verify(context, head, readBody, { toleranceSeconds }) {
		if (context.getNodeParameter('verification') === 'none') return { verified: false };
		const signedUrl = await verifyPush(context, head, readBody, toleranceSeconds);
		return { verified: true, signedUrl };
	},
	read(_context, push, options) {
		return eventsOf(bodyOf(push)).map((event) => withExtras(event, options));
	},
	messageId({ headers: { authorization } }) {
		const signed = parseMetaAuthorization(String(authorization ?? ''));
		return signed && JSON.stringify([signed.nonce, signed.timestamp, signed.signature]);
	},
	common: (push) => ({ tenantId: tenantOf(push) ?? null, tenantIdVerified: false }),
	accepted: (_context, { successCode }) => envelope(String(successCode ?? '0'), 'success', true),
	rejected: (_context, { status, reason }) => envelope(String(status), reason, false),
};
