import type { IWebhookFunctions } from 'n8n-workflow';
import { memberText, readMembers } from '../../../credentials/requestShape/jsonMembers';
import {
	sentNames,
	signedParameters,
	signedText,
	type SigningProfile,
} from '../../../credentials/signing/signingProfile';
import type { JsonValue } from '../../shared/json/losslessJson';
import type { Message } from '../../shared/messages/message';
import { forbiddenKey } from '../../shared/messages/pushMessages';
import { eventId } from '../../shared/push/eventId';
import type { Push } from '../../shared/push/readPush';
import { readJson, readText } from '../../shared/push/readPushBody';
import { Rejection } from '../../shared/push/rejection';
import { FORM, isJsonText, multipartFields } from './body';
import {
	bodyNotParameters,
	bodyOfNoKnownType,
	parameterInTwoPlaces,
	parameterMisplaced,
	parameterNotUnicode,
	parameterRepeated,
} from './pushMessages';

type Texts = Record<string, string>;
type Pair = [name: string, text: string];

/** The parameters of a push as text, as they are signed. */
export interface SignedPush {
	/** What the body says. */
	body: Texts;
	/** What the profile adds: of the body, the query or the headers, as its placement says. */
	signature: Texts;
}

function refused(problem: Message): Rejection {
	return new Rejection(400, problem);
}

function hasLoneSurrogate(text: string): boolean {
	return /\p{Surrogate}/u.test(text);
}

/**
 * @throws Rejection when a name is repeated or is `__proto__`, which only an attacker sends, or a text
 * has no bytes in UTF-8
 */
function eachOnce(pairs: readonly Pair[]): Texts {
	const texts = new Map<string, string>();
	for (const [name, text] of pairs) {
		if (name === '__proto__') throw refused(forbiddenKey);
		if (texts.has(name)) throw refused(parameterRepeated(name));
		if (hasLoneSurrogate(name) || hasLoneSurrogate(text)) {
			throw refused(parameterNotUnicode(name));
		}
		texts.set(name, text);
	}
	return Object.fromEntries(texts);
}

function multipartPairs(context: IWebhookFunctions): Pair[] {
	return Object.entries(multipartFields(context)).map(([name, value]): Pair => {
		if (typeof value === 'string') return [name, value];
		throw refused(parameterRepeated(name));
	});
}

/** The members of a JSON body as they are written there, null as empty, like those of our calls. */
function jsonPairs(text: string): Pair[] {
	readJson(text);
	const members = readMembers(text);
	if (members) return members.map(([name, written]) => [name, memberText(written)]);
	throw refused(bodyNotParameters);
}

function bodyPairs(context: IWebhookFunctions, { rawBody, contentType }: Push): Pair[] {
	if (rawBody === undefined) return multipartPairs(context);
	const text = readText(rawBody);
	if (text === '' || contentType === FORM) return [...new URLSearchParams(text)];
	if (contentType.includes('json') || isJsonText(text)) return jsonPairs(text);
	throw refused(bodyOfNoKnownType);
}

function headerPairs({ headers }: Push, names: readonly string[]): Pair[] {
	return names.flatMap((name): Pair[] => {
		const value = headers[name.toLowerCase()];
		return typeof value === 'string' ? [[name, value]] : [];
	});
}

function pick(texts: Texts, names: readonly string[]): Texts {
	return Object.fromEntries(Object.entries(texts).filter(([name]) => names.includes(name)));
}

/** @throws Rejection for a parameter of the body that is also, or belongs, elsewhere */
function checkPlaces(body: Texts, query: readonly Pair[], profile: SigningProfile): void {
	const { placement } = profile;
	const spelt = (name: string) => (placement === 'header' ? name.toLowerCase() : name);
	const own = new Set(sentNames(profile).map(spelt));
	const inQuery = new Set(query.map(([name]) => name));
	for (const name of Object.keys(body)) {
		if (inQuery.has(name)) {
			throw refused(parameterInTwoPlaces(name));
		}
		if (placement !== 'form' && own.has(spelt(name))) {
			throw refused(parameterMisplaced(name, placement));
		}
	}
}

/**
 * Takes a push apart for its signature. Of the query and the headers it takes the signature's own
 * parameters only, and these only where the profile places them; what else is there is neither signed
 * nor passed on.
 *
 * @throws Rejection for a body that is not an object of parameters, a name that is there twice or in two
 * places, or text that has no bytes to sign
 */
export function readSignedPush(
	context: IWebhookFunctions,
	push: Push,
	profile: SigningProfile,
): SignedPush {
	const names = sentNames(profile);
	const body = eachOnce(bodyPairs(context, push));
	const query = [...new URLSearchParams(push.addresses[0]?.query ?? '')];
	checkPlaces(body, query, profile);
	switch (profile.placement) {
		case 'form':
			return { body, signature: pick(body, names) };
		case 'query':
			return { body, signature: eachOnce(query.filter(([name]) => names.includes(name))) };
		case 'header':
			return { body, signature: eachOnce(headerPairs(push, names)) };
	}
}

/** JSON text of a list or an object is read; any other text stays one. */
function valueOf(text: string): JsonValue {
	if (!isJsonText(text)) return text;
	try {
		return readJson(text);
	} catch {
		return text;
	}
}

/**
 * What a verified push says: of its body what the signature covers, and nothing that it leaves open.
 * A signature knows texts only, so a value is the text that was signed, whether JSON wrote it as
 * number, truth value or text, or a form carried it; a list or an object is read out of its text.
 */
export function signedData({ body }: SignedPush, profile: SigningProfile): JsonValue {
	const signed = Object.entries(signedParameters(body, profile));
	return Object.fromEntries(signed.map(([name, text]) => [name, valueOf(text)]));
}

/**
 * Names the event of a verified push by the text that is signed, so that a push that says otherwise
 * under the same signature is no other event.
 *
 * @param ignored names that do not belong to the event, apart from those of the signature
 * @returns 64 hex digits
 */
export function signedEventId(
	{ body, signature }: SignedPush,
	profile: SigningProfile,
	ignored: readonly string[],
): string {
	const names = [...sentNames(profile), ...ignored];
	const all = { ...body, ...signature };
	if (profile.pairFormat === 'k=v&') {
		// Cut out of the text, because a value may hold an & and the name that follows it.
		const isOwn = (pair: string) => !names.some((name) => pair.startsWith(`${name}=`));
		const pairs = signedText(all, profile).split('&').filter(isOwn);
		return eventId('', pairs.join('&'));
	}
	const own = Object.entries(all).filter(([name]) => !names.includes(name));
	return eventId('', signedText(Object.fromEntries(own), profile));
}
