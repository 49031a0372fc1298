import fc from 'fast-check';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { signingProfileOf } from '../../../credentials/authentication/signingProfileOf.ts';
import { Problem } from '../../../nodes/shared/messages/message.ts';
import {
	memberText,
	readMembers,
	writeMembers,
} from '../../../credentials/requestShape/jsonMembers.ts';
import {
	addedByProfile,
	isSignedByProfile,
	profileTimestamp,
	signByProfile,
	type SigningProfile,
} from '../../../credentials/signing/signingProfile.ts';
import { expectedSignature, jsonPairs } from '../../sandbox/yunjigong/signature.mts';
import vectors from '../../support/fixtures/signing-vectors.json';
import { RANDOM } from '../../support/rounds.mts';

const GOOD: ICredentialDataDecryptedObject = {
	signing: 'sortedParameters',
	appKey: 'key',
	appSecret: 'secret',
	keyName: 'app_key',
	timestampName: 'time',
	nonceName: 'nonce',
	signName: 'sign',
	placement: 'form',
	pairFormat: 'kv',
	secretPlacement: 'append',
	digest: 'md5',
	output: 'lowerHex',
	timestampForm: 's',
	emptyValues: 'out',
};
const profileOf = (changed: ICredentialDataDecryptedObject = {}) =>
	signingProfileOf({ ...GOOD, ...changed }) as SigningProfile;

/** @throws Error when there is none */
function problemOf(make: () => unknown): { code: string; path?: string; text: string } {
	try {
		make();
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return { code: error.problem.code, ...error.details, text: error.message };
	}
	throw new Error('It was taken');
}

/** Kuaimai's rule (docs/facts/kuaimai.md, Signing) as a user would enter it. */
const KUAIMAI = {
	keyName: 'appKey',
	timestampName: 'timestamp',
	nonceName: '',
	pairFormat: 'kv',
	output: 'upperHex',
	timestampForm: 'text',
};
const KUAIMAI_DIGESTS: Record<string, ICredentialDataDecryptedObject> = {
	hmac: { secretPlacement: 'hmacKey', digest: 'hmac-md5' },
	md5: { secretPlacement: 'bothEnds', digest: 'md5' },
	'hmac-sha256': { secretPlacement: 'hmacKey', digest: 'hmac-sha256' },
};

describe('signByProfile', () => {
	const cases = vectors.kuaimai.map(({ secret, params, sign }) => ({
		secret,
		params: params as unknown as Record<string, string>,
		sign,
		name: `${params.sign_method} ${params.method}`,
	}));

	it.each(cases)('gives Kuaimai’s vector $name by its rule', ({ secret, params, sign }) => {
		const digest = KUAIMAI_DIGESTS[params.sign_method as string] ?? {};
		const profile = profileOf({ ...KUAIMAI, ...digest, appSecret: secret });
		expect(signByProfile(params, profile)).toBe(sign);
		expect(isSignedByProfile({ ...params, sign }, profile)).toBe(true);
	});

	// Expected values made with `md5sum` from the text each profile describes.
	it.each<[ICredentialDataDecryptedObject, text: string, md5: string]>([
		[{}, 'a1b2secret', '670699129dd49818b5abd9e7c2fd6569'],
		[{ emptyValues: 'in' }, 'a1b2csecret', '16c49da80cafa9aaaa20413af262f313'],
		[
			{ emptyValues: 'in', pairFormat: 'k=v&', secretPlacement: '&key=' },
			'a=1&b=2&c=&key=secret',
			'c54ce2a0cba33601cac7923a37518499',
		],
		[
			{ pairFormat: 'k=v&', secretPlacement: 'prepend' },
			'secreta=1&b=2',
			'7040c5387bbde38f32fb896830bccde8',
		],
	])('with %j signs %s', (changed, _text, md5) => {
		const parameters = { b: '2', sign: 'old', a: '1', c: '' };
		expect(signByProfile(parameters, profileOf(changed))).toBe(md5);
	});
});

describe('isSignedByProfile', () => {
	const profile = profileOf({ output: 'upperHex' });
	const parameters = { a: '1', b: '备注' };
	const sign = signByProfile(parameters, profile);

	it('takes exactly the signature', () => {
		expect(isSignedByProfile({ ...parameters, sign }, profile)).toBe(true);
	});

	it.each([
		['another parameter', { ...parameters, c: '1', sign }],
		['another value', { ...parameters, a: '2', sign }],
		['the signature in lower case', { ...parameters, sign: sign.toLowerCase() }],
		['a cut signature', { ...parameters, sign: sign.slice(1) }],
		['an empty signature', { ...parameters, sign: '' }],
		['none', parameters],
	])('refuses %s', (_name, given) => {
		expect(isSignedByProfile(given, profile)).toBe(false);
	});
});

describe('addedByProfile', () => {
	it('adds only what has a name', () => {
		const names = { keyName: '', timestampName: '', nonceName: '' };
		expect(Object.keys(addedByProfile({ a: '1' }, profileOf(names), 0))).toEqual(['sign']);
		expect(Object.keys(addedByProfile({ a: '1' }, profileOf(), 0))).toEqual([
			'app_key',
			'time',
			'nonce',
			'sign',
		]);
	});

	it('replaces what an earlier signing added, with a nonce of its own each time', () => {
		const first = addedByProfile({ a: '1' }, profileOf(), 1000);
		const again = addedByProfile({ a: '1', ...first }, profileOf(), 2000);
		expect(again).toMatchObject({ app_key: 'key', time: '2' });
		expect(again.nonce).toMatch(/^[0-9a-f]{32}$/);
		expect(again.nonce).not.toBe(first.nonce);
		expect(isSignedByProfile({ a: '1', ...again }, profileOf())).toBe(true);
	});
});

describe('profileTimestamp', () => {
	const zone = process.env.TZ;
	afterEach(() => {
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	});

	it.each(['UTC', 'America/New_York', 'Asia/Shanghai'])('does not depend on %s', (serverZone) => {
		process.env.TZ = serverZone;
		const now = Date.UTC(2024, 1, 28, 16, 0, 1, 999);
		expect(profileTimestamp('s', now)).toBe('1709136001');
		expect(profileTimestamp('ms', now)).toBe('1709136001999');
		expect(profileTimestamp('text', now)).toBe('2024-02-29 00:00:01');
	});
});

describe('signingProfileOf', () => {
	it.each<ICredentialDataDecryptedObject>([{}, { signing: 'none' }, { signing: '' }])(
		'is nothing for %j',
		(credentials) => {
			expect(signingProfileOf(credentials)).toBeUndefined();
		},
	);

	const DIGESTS = ['md5', 'sha1', 'sha256', 'hmac-md5', 'hmac-sha1', 'hmac-sha256'];
	const PLACEMENTS = ['append', 'prepend', 'bothEnds', '&key=', 'hmacKey'];
	const pairs = DIGESTS.flatMap((digest) => PLACEMENTS.map((place) => [digest, place] as const));
	it.each(pairs)('knows whether %s goes with %s', (digest, secretPlacement) => {
		const make = () => profileOf({ digest, secretPlacement });
		if (digest.startsWith('hmac') === (secretPlacement === 'hmacKey')) {
			expect(make()).toMatchObject({ digest, secretPlacement });
		} else {
			expect(problemOf(make)).toMatchObject(
				digest.startsWith('hmac')
					? { code: 'profileHmacWithoutKey', path: 'secretPlacement' }
					: { code: 'profileKeyWithoutHmac', path: 'digest' },
			);
		}
	});

	it.each<[string, ICredentialDataDecryptedObject, code: string, path: string]>([
		['no signature name', { signName: ' ' }, 'profileFieldMissing', 'signName'],
		['no secret', { appSecret: '' }, 'profileFieldMissing', 'appSecret'],
		['no key under a name', { appKey: '' }, 'profileAppKeyMissing', 'appKey'],
		['a name twice', { nonceName: 'time' }, 'profileNameTwice', 'nonceName'],
		['a header twice', { nonceName: 'Sign', placement: 'header' }, 'profileNameTwice', 'signName'],
		[
			'what no header is called',
			{ signName: '签名', placement: 'header' },
			'profileHeaderName',
			'signName',
		],
		[
			'no header of HTTP',
			{ keyName: 'Host', placement: 'header' },
			'profileHeaderTaken',
			'keyName',
		],
		[
			'an app key no header carries',
			{ appKey: '密钥', placement: 'header' },
			'profileAppKeyNotHeader',
			'appKey',
		],
		[
			'an app key of two lines in a header',
			{ appKey: 'a\nb', placement: 'header' },
			'fieldOddCharacter',
			'appKey',
		],
		['an unknown way of signing', { signing: 'sorted' }, 'notAnOption', 'signing'],
		['an unknown digest', { digest: 'md4' }, 'notAnOption', 'digest'],
		['an unknown output', { output: 'hex' }, 'notAnOption', 'output'],
	])('refuses %s', (_name, changed, code, path) => {
		expect(problemOf(() => profileOf(changed))).toMatchObject({ code, path });
	});

	it('names the fields as the credential does, in both languages', () => {
		expect(problemOf(() => profileOf({ appKey: '' })).text).toBe(
			'Signing profile: fill in App Key, or clear App Key Name. 签名规则：请填写“应用标识”，或清空“标识参数名”。',
		);
	});

	it.each<ICredentialDataDecryptedObject>([
		{ appKey: '密钥', keyName: 'Host' },
		{ appKey: '密钥', keyName: '', placement: 'header' },
	])('takes %j, which is nothing to a header', (changed) => {
		expect(profileOf(changed)).toMatchObject(changed);
	});

	it('never quotes the secret', () => {
		for (const [name, value] of [
			['signName', ''],
			['digest', 'x'],
			['nonceName', 'sign'],
		] as const) {
			const make = () => profileOf({ [name]: value, appSecret: 'hunter2' });
			expect(problemOf(make).text).not.toContain('hunter2');
		}
	});
});

describe('the members of a JSON object', () => {
	it('are read and written without losing a digit', () => {
		const text =
			' {"id": 9007199254740993, "n":1.50 ,"s":"a,\\"}b","o": {"x":[1, {"y":2}]},"z":null}\n';
		const members = readMembers(text) ?? [];
		expect(members).toEqual([
			['id', '9007199254740993'],
			['n', '1.50'],
			['s', '"a,\\"}b"'],
			['o', '{"x":[1, {"y":2}]}'],
			['z', 'null'],
		]);
		expect(members.map(([, written]) => memberText(written))).toEqual([
			'9007199254740993',
			'1.50',
			'a,"}b',
			'{"x":[1, {"y":2}]}',
			'',
		]);
		expect(writeMembers(members)).toBe(
			'{"id":9007199254740993,"n":1.50,"s":"a,\\"}b","o":{"x":[1, {"y":2}]},"z":null}',
		);
	});

	it.each(['', '[1]', '1', 'null', '"a"', '{"a":1', '{a:1}', 'a=1'])('are none in %s', (text) => {
		expect(readMembers(text)).toBeUndefined();
	});

	it('are those of any object, as the sandbox reads them, too', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(3), (object, space) => {
				const text = JSON.stringify(object, null, space);
				const members = readMembers(text) ?? [];
				expect(JSON.parse(writeMembers(members))).toEqual(JSON.parse(text));
				expect(members.map(([name, written]) => [name, memberText(written)])).toEqual(
					jsonPairs(text),
				);
			}),
			RANDOM,
		);
	});
});

describe('the sandbox’s own rule', () => {
	it('gives the published vector', () => {
		const { params, secret, sign } = vectors.kuaimai.find(({ published }) => published) ?? {};
		const profile = profileOf({
			...KUAIMAI,
			...KUAIMAI_DIGESTS['hmac-sha256'],
			appSecret: secret as string,
		});
		expect(expectedSignature(Object.entries(params as object), profile)).toBe(sign);
	});
});
