import { randomBytes, timingSafeEqual } from 'node:crypto';
import { DateTime } from 'luxon';
import { signSortedParameters, type SortedParametersProfile } from './sortedParameters';

/**
 * A signing rule that the user reads from the vendor's page, because none is published
 * (docs/facts/yunjigong.md, Open Questions): sorted parameters, the secret, a digest.
 */
export interface SigningProfile extends SortedParametersProfile {
	appKey: string;
	appSecret: string;
	/** Names of the added parameters; one with an empty name is not sent. */
	keyName: string;
	timestampName: string;
	nonceName: string;
	signName: string;
	/** Where the added parameters go. */
	placement: 'form' | 'query' | 'header';
	/** Seconds or milliseconds since 1970, or `yyyy-MM-dd HH:mm:ss` of GMT+8. */
	timestampForm: 's' | 'ms' | 'text';
	/** Whether parameters without a value are part of what is signed. */
	emptyValues: 'in' | 'out';
}

/** The names a profile sends, the signature's last. */
export function sentNames(profile: SigningProfile): string[] {
	const { keyName, timestampName, nonceName, signName } = profile;
	return [keyName, timestampName, nonceName, signName].filter((name) => name !== '');
}

/**
 * The parameters that a signature covers: all but the signature itself, and but empty values where
 * the profile leaves those out or signs values alone.
 */
export function signedParameters(
	parameters: Readonly<Record<string, string>>,
	{ signName, emptyValues, pairFormat }: SigningProfile,
): Record<string, string> {
	const isEmptySigned = emptyValues === 'in' && pairFormat !== 'values';
	const signed = Object.entries(parameters).filter(
		([name, value]) => name !== signName && (value !== '' || isEmptySigned),
	);
	return Object.fromEntries(signed);
}

/**
 * Signs a complete set of parameters by a profile.
 *
 * @param parameters name to raw (not URL-encoded) value; the signature's own is left out, and those
 * without a value where the profile says so
 * @returns the signature in the profile's output form
 */
export function signByProfile(
	parameters: Readonly<Record<string, string>>,
	profile: SigningProfile,
): string {
	return signSortedParameters(signedParameters(parameters, profile), profile.appSecret, profile);
}

/**
 * Whether received parameters carry the profile's signature, in exactly its output form.
 */
export function isSignedByProfile(
	parameters: Readonly<Record<string, string>>,
	profile: SigningProfile,
): boolean {
	const given = Buffer.from(parameters[profile.signName] ?? '', 'utf8');
	const expected = Buffer.from(signByProfile(parameters, profile), 'utf8');
	return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * A moment in the form a profile asks for, whatever the zone of this machine.
 *
 * @param now epoch milliseconds
 */
export function profileTimestamp(form: SigningProfile['timestampForm'], now: number): string {
	if (form === 'ms') return String(now);
	if (form === 's') return String(Math.floor(now / 1000));
	return DateTime.fromMillis(now, { zone: 'UTC+8' }).toFormat('yyyy-MM-dd HH:mm:ss');
}

/**
 * Makes the parameters that a profile adds to a call: app key, timestamp and a fresh nonce, each
 * where the profile has a name for it, and the signature over these and the call's parameters.
 *
 * @param parameters the call's own; those under a name of the profile are replaced
 * @param now epoch milliseconds of the timestamp
 * @returns the added parameters only, the signature last
 */
export function addedByProfile(
	parameters: Readonly<Record<string, string>>,
	profile: SigningProfile,
	now: number,
): Record<string, string> {
	const { keyName, timestampName, nonceName, signName } = profile;
	const added = {
		...(keyName && { [keyName]: profile.appKey }),
		...(timestampName && { [timestampName]: profileTimestamp(profile.timestampForm, now) }),
		...(nonceName && { [nonceName]: randomBytes(16).toString('hex') }),
	};
	return { ...added, [signName]: signByProfile({ ...parameters, ...added }, profile) };
}
