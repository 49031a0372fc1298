import type { IWebhookFunctions } from 'n8n-workflow';
import { memberText, readMembers } from '../../../credentials/requestShape/jsonMembers';
import {
	sentNames,
	signedParameters,
	type SigningProfile,
} from '../../../credentials/signing/signingProfile';
import { withoutBlanks } from '../../shared/json/withoutBlanks';
import type { JsonValue } from '../../shared/json/losslessJson';
import type { Message } from '../../shared/messages/message';
import { forbiddenKey } from '../../shared/messages/pushMessages';
import { hasMoreMembers } from '../../shared/json/jsonChecks';
import { formPairs, MOST_PARAMETERS, tooManyParameters } from './formPairs';
import type { Push, PushHead } from '../../shared/push/readPush';
import { jsonWithin, readJson } from '../../shared/push/readPushBody';
import { Rejection } from '../../shared/push/rejection';
import { isForm, isJson, multipartFields } from './body';
import {
	bodyNotParameters,
	bodyOfNoKnownType,
	parameterInTwoPlaces,
	parameterMisplaced,
	parameterNotUnicode,
	parameterRepeated,
	profileSignatureMissing,
} from './pushMessages';

type Texts = Record<string, string>;
type Pair = [name: string, text: string];

/** The parameters of a push as text, as they are signed. */
export interface SignedPush {
	/** What the body says. */
	body: Texts;
	/** What the profile adds, from the body, the query or the headers by its placement. */
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
	const fields = Object.entries(multipartFields(context));
	if (fields.length > MOST_PARAMETERS) throw tooManyParameters();
	return fields.map(([name, value]): Pair => {
		if (typeof value === 'string') return [name, value];
		throw refused(parameterRepeated(name));
	});
}

/** How a sender may have taken what it signs from what it sends. */
type Reading = 'asSent' | 'plusIsPlus' | 'compactJson';

/** The members of a JSON body as they are written there, null as empty, like those of our calls. */
function jsonPairs(text: string, reading: Reading): Pair[] {
	if (hasMoreMembers(text, MOST_PARAMETERS)) throw tooManyParameters();
	readJson(text);
	const members = readMembers(text);
	if (!members) throw refused(bodyNotParameters);
	const writtenAs = reading === 'compactJson' ? withoutBlanks : (written: string) => written;
	return members.map(([name, written]) => [name, memberText(writtenAs(written))]);
}

function bodyPairs(context: IWebhookFunctions, push: Push, reading: Reading): Pair[] {
	if (push.rawBody === undefined) return multipartPairs(context);
	const text = push.text();
	if (text === '' || isForm(push, text)) {
		return formPairs(reading === 'plusIsPlus' ? text.replaceAll('+', '%2B') : text);
	}
	if (isJson(push, text)) return jsonPairs(text, reading);
	throw refused(bodyOfNoKnownType);
}

function headerPairs({ headers }: PushHead, names: readonly string[]): Pair[] {
	return names.flatMap((name): Pair[] => {
		const value = headers[name.toLowerCase()];
		return typeof value === 'string' ? [[name, value]] : [];
	});
}

function queryOf({ addresses }: PushHead): string {
	return addresses[0]?.query ?? '';
}

function pick(texts: Texts, names: readonly string[]): Texts {
	return Object.fromEntries(Object.entries(texts).filter(([name]) => names.includes(name)));
}

/** @throws Rejection for a parameter of the body that is also in the query, or belongs elsewhere */
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
 * Looks for the signature where the profile has it outside the body.
 *
 * @throws Rejection where it is missing
 */
export function checkSignatureInHead(
	head: PushHead,
	{ placement, signName }: SigningProfile,
): void {
	if (placement === 'form') return;
	const pairs = placement === 'header' ? headerPairs(head, [signName]) : formPairs(queryOf(head));
	if (!pairs.some(([name]) => name === signName)) throw new Rejection(401, profileSignatureMissing);
}

/**
 * Parses a push for its signature. From the query and the headers it reads only the signature's own
 * parameters, and only where the profile places them; anything else there is neither signed nor
 * passed on.
 *
 * @throws Rejection for a body that is not an object of parameters, a repeated name, or text that
 * has no bytes to sign
 */
export function readSignedPush(
	context: IWebhookFunctions,
	push: Push,
	profile: SigningProfile,
	reading: Reading = 'asSent',
): SignedPush {
	const names = sentNames(profile);
	const body = eachOnce(bodyPairs(context, push, reading));
	const query = formPairs(queryOf(push));
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

/**
 * What a sender may have signed instead of what it sends: a raw `+` in a form as a plus, though forms
 * write a space so, or nested JSON without its blanks.
 *
 * @returns nothing where the push has no other reading
 * @throws Rejection as `readSignedPush` does
 */
export function otherReading(
	context: IWebhookFunctions,
	push: Push,
	profile: SigningProfile,
): SignedPush | undefined {
	if (push.rawBody === undefined) return undefined;
	const text = push.text();
	if (!isForm(push, text)) return readSignedPush(context, push, profile, 'compactJson');
	return text.includes('+') ? readSignedPush(context, push, profile, 'plusIsPlus') : undefined;
}

/** Parses the JSON text of a list or an object; any other text stays text. */
function valueOf(text: string): JsonValue {
	return jsonWithin(text) ?? text;
}

/**
 * The data of a verified push: exactly what the signature covers. A signature covers text, so each
 * value is the text that was signed, whatever its type was in JSON; a list or an object is parsed
 * from its text.
 */
export function signedData({ body }: SignedPush, profile: SigningProfile): JsonValue {
	const signed = Object.entries(signedParameters(body, profile));
	return Object.fromEntries(signed.map(([name, text]) => [name, valueOf(text)]));
}
