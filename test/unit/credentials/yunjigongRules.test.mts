import fc from 'fast-check';
import { signingProfileOf } from '../../../credentials/authentication/signingProfileOf.ts';
import { signByProfile, type SigningProfile } from '../../../credentials/signing/signingProfile.ts';
import { expectedSignature } from '../../sandbox/yunjigong/signature.mts';

const PAIR_FORMATS = ['k=v&', 'kv', 'values'] as const;
const OUTPUTS = ['upperHex', 'lowerHex', 'base64'] as const;
const EMPTY_VALUES = ['in', 'out'] as const;
const SECRET_USES = [
	...(['md5', 'sha1', 'sha256'] as const).flatMap((digest) =>
		(['append', 'prepend', 'bothEnds', '&key='] as const).map((secretPlacement) => ({
			digest,
			secretPlacement,
		})),
	),
	...(['hmac-md5', 'hmac-sha1', 'hmac-sha256'] as const).map((digest) => ({
		digest,
		secretPlacement: 'hmacKey' as const,
	})),
];
const RULES = SECRET_USES.flatMap((use) =>
	PAIR_FORMATS.flatMap((pairFormat) =>
		OUTPUTS.flatMap((output) =>
			EMPTY_VALUES.map((emptyValues) => ({ ...use, pairFormat, output, emptyValues })),
		),
	),
);

/** Empty values leave no trace where values alone are signed. */
const VALUES_ALONE = SECRET_USES.length * OUTPUTS.length;

const profileOf = (rule: Partial<SigningProfile>) =>
	signingProfileOf({
		signing: 'sortedParameters',
		appSecret: '密钥 &=',
		signName: 'sign',
		...rule,
	}) as SigningProfile;

describe('every rule a profile can state', () => {
	it('signs random parameters as the sandbox works it out', () => {
		const parameters = fc.dictionary(
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
			fc.oneof(
				fc.string({ unit: 'grapheme' }),
				fc.constantFrom('', '备 注', "~*()!'", '{"a":[1]}'),
			),
			{ minKeys: 1, maxKeys: 6 },
		);
		expect(RULES).toHaveLength(270);
		for (const rule of RULES) {
			const profile = profileOf(rule);
			fc.assert(
				fc.property(parameters, (random) => {
					const given = { ...random, empty: '', sign: 'old' };
					expect(signByProfile(given, profile)).toBe(
						expectedSignature(Object.entries(given), profile),
					);
				}),
				{ numRuns: 20 },
			);
		}
	});

	it('gives another signature than each other rule', () => {
		const given = { b: '备注', a: 'x', empty: '' };
		const signatures = RULES.map((rule) => signByProfile(given, profileOf(rule)));
		expect(new Set(signatures).size).toBe(RULES.length - VALUES_ALONE);
	});
});
