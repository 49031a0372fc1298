import { signSortedParameters, type SortedParametersProfile } from './sortedParameters';

/** The values of Kuaimai's `sign_method` (docs/facts/kuaimai.md, Common Parameters). */
export type KuaimaiSignMethod = 'hmac' | 'md5' | 'hmac-sha256';

const KV_UPPER_HEX = { pairFormat: 'kv', output: 'upperHex' } as const;

const PROFILES: Record<KuaimaiSignMethod, SortedParametersProfile> = {
	hmac: { ...KV_UPPER_HEX, secretPlacement: 'hmacKey', digest: 'hmac-md5' },
	md5: { ...KV_UPPER_HEX, secretPlacement: 'bothEnds', digest: 'md5' },
	'hmac-sha256': { ...KV_UPPER_HEX, secretPlacement: 'hmacKey', digest: 'hmac-sha256' },
};

/** What Kuaimai's public parameters are made of; spaces around them are not part of them. */
export interface KuaimaiKeys {
	appKey: string;
	appSecret: string;
	/** The session, sent as `session`. */
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
 * Adds Kuaimai's public parameters to a call and signs the whole; what an earlier signing added is
 * replaced, so signing twice is as good as once.
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
		appKey: keys.appKey.trim(),
		session: keys.accessToken.trim(),
		timestamp: kuaimaiTimestamp(now),
		format: 'json',
		version: '1.0',
		sign_method: keys.signMethod,
	};
	for (const [name, value] of Object.entries(signed)) if (value === '') delete signed[name];
	delete signed.sign;
	signed.sign = signKuaimai(signed, keys.appSecret.trim(), keys.signMethod);
	return signed;
}
