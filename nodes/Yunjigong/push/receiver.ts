import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { sentNames, type SigningProfile } from '../../../credentials/signing/signingProfile';
import { isJsonText } from '../../shared/json/isJsonText';
import type { JsonValue } from '../../shared/json/losslessJson';
import { documentNumber } from '../../shared/push/documentNumber';
import { eventId } from '../../shared/push/eventId';
import type { Push } from '../../shared/push/readPush';
import type { PushEvent, PushVendor } from '../../shared/push/receivePush';
import { besideBody, readBody } from './body';
import { EVENTS } from './events';
import {
	checkSignatureInHead,
	otherReading,
	readSignedPush,
	signedData,
	type SignedPush,
} from './signedPush';
import { valueAt, without } from './paths';
import { profileOf, verifyByProfile } from './verification';

/** One line of the user's table from field value to kind of push. */
interface Mapping {
	event?: string;
	value?: string;
}

/** A push whose signature is valid. */
interface Verified {
	signed: SignedPush;
	profile: SigningProfile;
}

/** A push that was parsed for its signature is not parsed again to read it. */
const verifiedPushes = new WeakMap<Push, Verified>();

function mappingsOf(context: IWebhookFunctions): Mapping[] {
	const { mapping = [] } = context.getNodeParameter('eventValues', {}) as { mapping?: Mapping[] };
	return mapping;
}

/** The kind of a push by the field and the values the user has entered; none is published. */
function eventOf(context: IWebhookFunctions, body: JsonValue): string {
	const field = String(context.getNodeParameter('eventField', '')).trim();
	const value = field === '' ? undefined : valueAt(body, field);
	if (value === undefined || value === null) return 'unknown';
	const mapping = mappingsOf(context).find(
		(candidate) => String(candidate.value ?? '').trim() === String(value),
	);
	return EVENTS.find(({ value: event }) => event === mapping?.event)?.value ?? 'unknown';
}

/** The fields that the user says do not belong to an event. */
function ignoredNames({ ignoredFields }: IDataObject): string[] {
	return String(ignoredFields ?? '')
		.split(/[,，]/)
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

/** The number of the document, where the user has named its field; none is published. */
function documentOf(data: JsonValue, { documentField }: IDataObject): string | undefined {
	const field = String(documentField ?? '').trim();
	return field === '' ? undefined : documentNumber(valueAt(data, field));
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return isJsonText(text);
	} catch {
		return false;
	}
}

/** The success marker, letter for letter, with the content type that it looks like. */
function answer(context: IWebhookFunctions): string {
	const marker = String(context.getNodeParameter('successMarker', ''));
	const type = isJson(marker) ? 'application/json' : 'text/plain';
	context.getResponseObject().setHeader('Content-Type', `${type}; charset=utf-8`);
	return marker;
}

function isVerifying(context: IWebhookFunctions): boolean {
	return context.getNodeParameter('verification') !== 'none';
}

/** What the shared push code needs to know about Yunjigong's pushes. */
export const yunjigongPushes: PushVendor = {
	bodyLimitMegabytes: (context) => (isVerifying(context) ? 1 : undefined),
	async verify(context, head, readBody, { toleranceSeconds }) {
		if (!isVerifying(context)) return { verified: false };
		const profile = await profileOf(context);
		checkSignatureInHead(head, profile);
		const push = await readBody();
		const asSent = readSignedPush(context, push, profile);
		const other = () => otherReading(context, push, profile);
		const signed = verifyByProfile(asSent, other, profile, push, toleranceSeconds);
		verifiedPushes.set(push, { signed, profile });
		return { verified: true };
	},
	read(context, push, options): PushEvent[] {
		const ignored = ignoredNames(options);
		const eventIn = (data: JsonValue, contentOf: (event: string) => string): PushEvent => {
			const event = eventOf(context, data);
			return { event, data, content: contentOf(event), document: documentOf(data, options) };
		};
		const verified = verifiedPushes.get(push);
		if (verified) {
			const { signed, profile } = verified;
			const data = signedData(signed, profile);
			const contentOf = (event: string) =>
				eventId(event, without(data, [...sentNames(profile), ...ignored]));
			return [eventIn(data, contentOf)];
		}
		const body = readBody(context, push);
		const extra = besideBody(context, push);
		return (Array.isArray(body) ? body : [body]).map((data) => ({
			...eventIn(data, (event) => eventId(event, [without(data, ignored), extra])),
			extra,
		}));
	},
	messageId(push) {
		const verified = verifiedPushes.get(push);
		if (!verified) return undefined;
		const { signed, profile } = verified;
		const isOwn = profile.timestampName !== '' || profile.nonceName !== '';
		return isOwn ? signed.signature[profile.signName] : undefined;
	},
	accepted: answer,
	rejected: (_context, { status, reason }) => ({ status, message: reason }),
};
