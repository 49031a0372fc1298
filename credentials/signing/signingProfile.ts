import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { joinPairs, signSortedParameters, type SortedParametersProfile } from './sortedParameters';

/**
 * A rule of signing that the user reads off the vendor's page, because the vendor publishes none
 * (yunjigong.md section 4.2): sorted parameters, the secret, a digest.
 */
export interface SigningProfile extends SortedParametersProfile {
	appKey: string;
	appSecret: string;
	/** Names of the parameters that are added; an empty one is not sent. */
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

/** A profile that cannot work. The message names the fields of the credential. */
export class ProfileError extends Error {
	constructor(problem: string) {
		super(`Signing profile (签名规则): ${problem}`);
		this.name = 'ProfileError';
	}
}

const CHOICES = {
	placement: ['form', 'query', 'header'],
	pairFormat: ['k=v&', 'kv', 'values'],
	secretPlacement: ['append', 'prepend', 'bothEnds', '&key=', 'hmacKey'],
	digest: ['md5', 'sha1', 'sha256', 'hmac-md5', 'hmac-sha1', 'hmac-sha256'],
	output: ['upperHex', 'lowerHex', 'base64'],
	timestampForm: ['s', 'ms', 'text'],
	emptyValues: ['in', 'out'],
} as const satisfies { [K in keyof SigningProfile]?: ReadonlyArray<SigningProfile[K]> };

/** What sends the request sets these, so nothing of ours may stand there. */
const HTTP_HEADERS = ['host', 'content-type', 'content-length', 'transfer-encoding', 'connection'];
const HEADER_TEXT = /^[\x20-\x7e]*$/;
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

/** The names a profile sends, the signature's last. */
export function sentNames(profile: SigningProfile): string[] {
	const { keyName, timestampName, nonceName, signName } = profile;
	return [keyName, timestampName, nonceName, signName].filter((name) => name !== '');
}

function headerProblemOf(profile: SigningProfile): string | undefined {
	const names = sentNames(profile);
	const unfit = names.find((name) => !HEADER_NAME.test(name));
	if (unfit !== undefined) return `"${unfit}" cannot be the name of a header`;
	const taken = names.find((name) => HTTP_HEADERS.includes(name.toLowerCase()));
	if (taken !== undefined) return `the header "${taken}" belongs to HTTP itself`;
	if (profile.keyName === '' || HEADER_TEXT.test(profile.appKey)) return undefined;
	return 'App Key has characters that no header can carry';
}

function problemOf(profile: SigningProfile): string | undefined {
	if (profile.signName === '') return 'fill in Signature Name (签名参数名)';
	if (profile.appSecret === '') return 'fill in App Secret';
	if (profile.keyName !== '' && profile.appKey === '') {
		return 'fill in App Key, or empty App Key Name (应用标识参数名)';
	}
	const names = sentNames(profile);
	const isHeader = profile.placement === 'header';
	const compared = isHeader ? names.map((name) => name.toLowerCase()) : names;
	const repeated = compared.find((name, at) => compared.indexOf(name) !== at);
	if (repeated !== undefined) return `the name "${repeated}" stands for two parameters`;
	const headerProblem = isHeader ? headerProblemOf(profile) : undefined;
	if (headerProblem !== undefined) return headerProblem;
	const isHmac = profile.digest.startsWith('hmac-');
	if (isHmac === (profile.secretPlacement === 'hmacKey')) return undefined;
	return isHmac
		? 'an HMAC digest takes the secret as its key: choose HMAC Key as Secret Placement (密钥位置)'
		: 'Secret Placement (密钥位置) HMAC Key needs one of the HMAC digests as Digest (摘要算法)';
}

/**
 * Reads the signing profile of a credential.
 *
 * @returns nothing where the credential says that nothing is signed
 * @throws ProfileError for a choice that is none, and for choices that do not go together
 */
export function signingProfileOf(
	credentials: ICredentialDataDecryptedObject,
): SigningProfile | undefined {
	const signing = String(credentials.signing ?? '') || 'none';
	if (signing === 'none') return undefined;
	if (signing !== 'sortedParameters') throw new ProfileError(`signing "${signing}" is not known`);
	const choice = <K extends keyof typeof CHOICES>(name: K): SigningProfile[K] => {
		const choices: readonly string[] = CHOICES[name];
		const value = String(credentials[name] ?? choices[0]);
		if (!choices.includes(value)) throw new ProfileError(`${name} "${value}" is not known`);
		return value as SigningProfile[K];
	};
	const text = (name: keyof SigningProfile) => String(credentials[name] ?? '').trim();
	const profile: SigningProfile = {
		appKey: text('appKey'),
		appSecret: text('appSecret'),
		keyName: text('keyName'),
		timestampName: text('timestampName'),
		nonceName: text('nonceName'),
		signName: text('signName'),
		placement: choice('placement'),
		pairFormat: choice('pairFormat'),
		secretPlacement: choice('secretPlacement'),
		digest: choice('digest'),
		output: choice('output'),
		timestampForm: choice('timestampForm'),
		emptyValues: choice('emptyValues'),
	};
	const problem = problemOf(profile);
	if (problem !== undefined) throw new ProfileError(problem);
	return profile;
}

/**
 * What of a set of parameters leaves a trace in the signature: not the signature itself, and not an
 * empty value where the profile leaves those out or signs values alone.
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

/** The text a profile signs, without its secret: two sets of parameters with the same text have the same signature. */
export function signedText(
	parameters: Readonly<Record<string, string>>,
	profile: SigningProfile,
): string {
	return joinPairs(signedParameters(parameters, profile), profile.pairFormat);
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
 * Whether parameters that arrived bear the profile's signature, letter for letter, under its name.
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
 * Makes what a profile adds to a call: app key, timestamp and a nonce of its own, as far as they
 * have a name, and the signature over these and the call's parameters.
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
