import { createHash, createHmac } from 'node:crypto';

/** A digest a vendor may ask for. The `hmac-` ones take the secret as their key. */
export type Digest = 'md5' | 'sha1' | 'sha256' | 'hmac-md5' | 'hmac-sha1' | 'hmac-sha256';

/** The choices in which signatures over sorted parameters differ from vendor to vendor. */
export interface SortedParametersProfile {
	/**
	 * How one pair is written: `k=v` pairs joined by `&`, names and values run together, or values
	 * alone.
	 */
	pairFormat: 'k=v&' | 'kv' | 'values';
	/** Where the secret is put in the text; `hmacKey`: it is the key and not in the text. */
	secretPlacement: 'append' | 'prepend' | 'bothEnds' | '&key=' | 'hmacKey';
	digest: Digest;
	output: 'upperHex' | 'lowerHex' | 'base64';
}

/**
 * Orders names by code unit, as "ASCII order" in the vendors' rules means: `timeType` before
 * `timestamp`.
 */
function ordinal(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

/**
 * Writes parameters as they are signed: sorted by name, in the profile's pair format, no secret.
 *
 * @param parameters name to raw (not URL-encoded) value
 */
function joinPairs(
	parameters: Readonly<Record<string, string>>,
	pairFormat: SortedParametersProfile['pairFormat'],
): string {
	const names = Object.keys(parameters).sort(ordinal);
	switch (pairFormat) {
		case 'k=v&':
			return names.map((name) => `${name}=${parameters[name]}`).join('&');
		case 'kv':
			return names.map((name) => `${name}${parameters[name]}`).join('');
		case 'values':
			return names.map((name) => parameters[name]).join('');
	}
}

function placeSecret(
	text: string,
	secret: string,
	placement: SortedParametersProfile['secretPlacement'],
): string {
	switch (placement) {
		case 'append':
			return text + secret;
		case 'prepend':
			return secret + text;
		case 'bothEnds':
			return secret + text + secret;
		case '&key=':
			return `${text}&key=${secret}`;
		case 'hmacKey':
			return text;
	}
}

function digestOf(text: string, secret: string, digest: Digest): Buffer {
	const [kind, algorithm] = digest.split('-');
	const hash = algorithm === undefined ? createHash(kind as string) : createHmac(algorithm, secret);
	return hash.update(text, 'utf8').digest();
}

/**
 * Signs parameters by the family of rules most Chinese open platforms share: sort by name, join,
 * mix in the secret, digest the UTF-8 bytes.
 *
 * @param parameters what is signed, name to raw (not URL-encoded) value; the caller leaves out what
 * the vendor excludes, such as the signature itself
 * @param secret the app secret, UTF-8
 * @param profile the vendor's choices, e.g. those of docs/facts/kuaimai.md, Signing
 * @returns the signature in the profile's output form
 */
export function signSortedParameters(
	parameters: Readonly<Record<string, string>>,
	secret: string,
	profile: SortedParametersProfile,
): string {
	const text = placeSecret(
		joinPairs(parameters, profile.pairFormat),
		secret,
		profile.secretPlacement,
	);
	const digest = digestOf(text, secret, profile.digest);
	if (profile.output === 'base64') return digest.toString('base64');
	const hex = digest.toString('hex');
	return profile.output === 'upperHex' ? hex.toUpperCase() : hex;
}
