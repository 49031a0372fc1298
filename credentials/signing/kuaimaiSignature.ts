import { signSortedParameters, type SortedParametersProfile } from './sortedParameters';

/** The values of Kuaimai's `sign_method` (docs/facts/kuaimai.md, Common Parameters). */
export const KUAIMAI_SIGN_METHODS = ['hmac', 'md5', 'hmac-sha256'] as const;

export type KuaimaiSignMethod = (typeof KUAIMAI_SIGN_METHODS)[number];

const KV_UPPER_HEX = { pairFormat: 'kv', output: 'upperHex' } as const;

const PROFILES: Record<KuaimaiSignMethod, SortedParametersProfile> = {
	hmac: { ...KV_UPPER_HEX, secretPlacement: 'hmacKey', digest: 'hmac-md5' },
	md5: { ...KV_UPPER_HEX, secretPlacement: 'bothEnds', digest: 'md5' },
	'hmac-sha256': { ...KV_UPPER_HEX, secretPlacement: 'hmacKey', digest: 'hmac-sha256' },
};

/** The names that a signature adds to a call, its own last. */
export const PUBLIC_PARAMETERS: readonly string[] = [
	'appKey',
	'session',
	'timestamp',
	'format',
	'version',
	'sign_method',
	'sign',
];

/** The keys that go into Kuaimai's public parameters. */
export interface KuaimaiKeys {
	appKey: string;
	appSecret: string;
	/** The session, sent as `session` unless it is empty. */
	accessToken: string;
	signMethod: KuaimaiSignMethod;
}

/**
 * Signs a complete set of Kuaimai parameters (docs/facts/kuaimai.md, Signing).
 *
 * @param parameters public and business parameters, raw text, without `sign`, files and empty values
 * @returns 32 (md5, hmac) or 64 (hmac-sha256) upper-case hex digits
 */
export function signKuaimai(
	parameters: Readonly<Record<string, string>>,
	appSecret: string,
	signMethod: KuaimaiSignMethod,
): string {
	return signSortedParameters(parameters, appSecret, PROFILES[signMethod]);
}

const GMT8_OFFSET_MS = 8 * 60 * 60 * 1000;

/**
 * Kuaimai's `timestamp`: GMT+8 wall time whatever the zone of this machine.
 *
 * @param now epoch milliseconds
 * @returns `yyyy-MM-dd HH:mm:ss`
 */
export function kuaimaiTimestamp(now: number): string {
	return new Date(now + GMT8_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * Adds Kuaimai's public parameters to a call and signs the whole. What an earlier signing added is
 * replaced, so n8n may sign a call again.
 *
 * @param parameters the business parameters and `method`, raw text, no empty values
 * @param now epoch milliseconds of the request's `timestamp`
 * @returns the complete parameters, `sign` last
 */
export function withKuaimaiSignature(
	parameters: Readonly<Record<string, string>>,
	keys: KuaimaiKeys,
	now: number,
): Record<string, string> {
	const signed: Record<string, string> = {
		...parameters,
		appKey: keys.appKey,
		session: keys.accessToken,
		timestamp: kuaimaiTimestamp(now),
		format: 'json',
		version: '1.0',
		sign_method: keys.signMethod,
	};
	for (const [name, value] of Object.entries(signed)) if (value === '') delete signed[name];
	delete signed.sign;
	signed.sign = signKuaimai(signed, keys.appSecret, keys.signMethod);
	return signed;
}
