import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { sentNames, type SigningProfile } from '../signing/signingProfile';

/** A profile that cannot work. The message names the fields of the credential. */
class ProfileError extends Error {
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

/** The HTTP client sets these headers, so a profile may not use them. */
const HTTP_HEADERS = ['host', 'content-type', 'content-length', 'transfer-encoding', 'connection'];
const HEADER_TEXT = /^[\x20-\x7e]*$/;
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

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
 * @throws ProfileError for an unknown choice, and for choices that contradict each other
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
