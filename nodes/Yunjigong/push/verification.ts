import { DateTime } from 'luxon';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import {
	isSignedByProfile,
	sentNames,
	signingProfileOf,
	type SigningProfile,
} from '../../../credentials/signing/signingProfile';
import { numberAtLeast } from '../../shared/request/options';
import type { JsonValue } from '../../shared/request/losslessJson';
import type { Push } from '../../shared/webhook/push';
import { Rejection } from '../../shared/webhook/rejection';

const DEFAULT_TOLERANCE_SECONDS = 300;

function isObject(value: JsonValue): value is Record<string, JsonValue> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parameters of a push as text: nested JSON as its text, as for the calls we sign ourselves. */
function parametersOf(body: JsonValue, { addresses }: Push): Record<string, string> {
	const query = Object.fromEntries(new URLSearchParams(addresses[0]?.query ?? ''));
	if (!isObject(body)) return query;
	const fields = Object.entries(body)
		.filter(([, value]) => value !== null)
		.map(([name, value]) => [
			name,
			typeof value === 'object' ? JSON.stringify(value) : String(value),
		]);
	return { ...query, ...Object.fromEntries(fields) };
}

function headersOf({ headers }: Push, names: readonly string[]): Record<string, string> {
	const found = names
		.map((name) => [name, headers[name.toLowerCase()]] as const)
		.filter(([, value]) => typeof value === 'string');
	return Object.fromEntries(found) as Record<string, string>;
}

function momentOf(text: string, form: SigningProfile['timestampForm']): number {
	if (form === 'text') {
		return DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm:ss', { zone: 'UTC+8' }).toMillis();
	}
	if (!/^\d+$/.test(text)) return NaN;
	return form === 'ms' ? Number(text) : Number(text) * 1000;
}

/** The seconds that a push's timestamp may differ; 0 for any. */
export function toleranceOf(options: IDataObject): number {
	return numberAtLeast(
		0,
		'Timestamp Tolerance',
		options.toleranceSeconds ?? DEFAULT_TOLERANCE_SECONDS,
	);
}

function checkTime(
	parameters: Record<string, string>,
	{ timestampName, timestampForm }: SigningProfile,
	{ receivedAt }: Push,
	tolerance: number,
): void {
	if (timestampName === '' || tolerance === 0) return;
	const moment = momentOf(parameters[timestampName] ?? '', timestampForm);
	if (Math.abs(receivedAt - moment) <= tolerance * 1000) return;
	throw new Rejection(
		401,
		`The timestamp is missing or differs from the receiver’s clock by more than ${tolerance} seconds`,
	);
}

/**
 * Makes sure that a push bears the signature of the credential's signing profile. That pushes are
 * signed by the same rule as calls is not published (yunjigong.md section 4.5): the user says so.
 *
 * @param body what the push says
 * @throws Rejection with the reason
 * @throws ProfileError when the profile cannot work
 */
export async function verifyByProfile(
	context: IWebhookFunctions,
	push: Push,
	body: JsonValue,
): Promise<void> {
	const profile = signingProfileOf(await context.getCredentials('yunjigongApi'));
	if (!profile) throw new Error('The credential has no signing profile');
	const parameters = {
		...parametersOf(body, push),
		...(profile.placement === 'header' && headersOf(push, sentNames(profile))),
	};
	if (!parameters[profile.signName]) throw new Rejection(401, 'The signature is missing');
	if (profile.keyName !== '' && parameters[profile.keyName] !== profile.appKey) {
		throw new Rejection(401, 'The app key is not the receiver’s');
	}
	if (!isSignedByProfile(parameters, profile)) {
		throw new Rejection(401, 'The signature does not fit the push and the secret');
	}
	checkTime(parameters, profile, push, toleranceOf(optionsOf(context)));
}

function optionsOf(context: IWebhookFunctions): IDataObject {
	return context.getNodeParameter('options', {}) as IDataObject;
}

/** What of a push is news: not the parts of its signature, which differ each time it is sent. */
export function withoutSignature(body: JsonValue, names: readonly string[]): JsonValue {
	if (!isObject(body)) return body;
	return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}
