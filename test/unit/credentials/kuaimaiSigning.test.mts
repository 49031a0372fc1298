import {
	kuaimaiTimestamp,
	signKuaimai,
	withKuaimaiSignature,
} from '../../../credentials/signing/kuaimaiSignature.ts';
import type { KuaimaiSignMethod } from '../../../credentials/signing/kuaimaiSignature.ts';
import { signSortedParameters } from '../../../credentials/signing/sortedParameters.ts';
import vectors from '../../support/fixtures/signing-vectors.json';

const keys = {
	appKey: '123456',
	appSecret: 'helloworld',
	accessToken: 'test',
	signMethod: 'hmac-sha256' as const,
};

describe('signKuaimai', () => {
	const cases = vectors.kuaimai.map(({ secret, params, sign }) => ({
		secret,
		params: params as unknown as Record<string, string>,
		sign,
		name: `${params.sign_method} ${params.method}`,
	}));

	it('has vectors of all three methods, one of them published by the vendor', () => {
		expect(new Set(cases.map(({ params }) => params.sign_method))).toEqual(
			new Set(['hmac', 'md5', 'hmac-sha256']),
		);
		expect(vectors.kuaimai.filter(({ published }) => published)).toHaveLength(1);
	});

	it.each(cases)('reproduces the vector $name', ({ secret, params, sign }) => {
		expect(signKuaimai(params, secret, params.sign_method as KuaimaiSignMethod)).toBe(sign);
	});
});

describe('withKuaimaiSignature', () => {
	const at = Date.UTC(2020, 8, 21, 8, 58, 0);

	it('reproduces the published vector from the business parameters alone', () => {
		const signed = withKuaimaiSignature({ method: 'open.system.time.get' }, keys, at);
		expect(signed).toEqual({
			method: 'open.system.time.get',
			appKey: '123456',
			session: 'test',
			timestamp: '2020-09-21 16:58:00',
			format: 'json',
			version: '1.0',
			sign_method: 'hmac-sha256',
			sign: '7905D5EF37CA177B9219DBFA603F773A7616F424D545E731AAFBB992408F6CEE',
		});
	});

	it('signs afresh what was signed before', () => {
		const once = withKuaimaiSignature({ method: 'm', id: '1' }, keys, at);
		const later = withKuaimaiSignature({ method: 'm', id: '1' }, keys, at + 5000);
		expect(withKuaimaiSignature(once, keys, at)).toEqual(once);
		expect(withKuaimaiSignature(once, keys, at + 5000)).toEqual(later);
		expect(later.sign).not.toBe(once.sign);
	});

	it('neither sends nor signs empty values', () => {
		const signed = withKuaimaiSignature(
			{ method: 'm', remark: '' },
			{ ...keys, accessToken: '' },
			at,
		);
		expect(Object.keys(signed)).not.toContain('remark');
		expect(Object.keys(signed)).not.toContain('session');
		const { sign, ...rest } = signed;
		expect(signKuaimai(rest, keys.appSecret, 'hmac-sha256')).toBe(sign);
	});
});

describe('kuaimaiTimestamp', () => {
	const zone = process.env.TZ;
	afterEach(() => {
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	});

	it.each(['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
		'is Beijing time on a server in %s',
		(serverZone) => {
			process.env.TZ = serverZone;
			expect(kuaimaiTimestamp(Date.UTC(2024, 1, 28, 16, 0, 1))).toBe('2024-02-29 00:00:01');
		},
	);
});

// Expected values made with `openssl dgst` from the text each profile describes.
describe('signSortedParameters', () => {
	const parameters = { b: '2', a: '1', 'a b': '~*' };

	it.each([
		['k=v&', 'append', 'md5', 'lowerHex', 'af161ee5ef7f7b553d826194455cf0cf'],
		['k=v&', 'prepend', 'sha1', 'lowerHex', '5dfa75e9f4d4f26ca0e8a670447be2ba8524d908'],
		[
			'k=v&',
			'&key=',
			'sha256',
			'lowerHex',
			'5dded94a5c98919275862feed1907f0c2bd9aae4566319bbc351d70f0dcc8d5e',
		],
		['kv', 'hmacKey', 'hmac-sha1', 'lowerHex', 'cd1da6d228430db1f4f275e5f33c904afe567f20'],
		['values', 'hmacKey', 'hmac-sha256', 'base64', 'iWz58VYML0iWxXJfGRiWLGOtQKnKa168+H7DvEmjtK4='],
		['kv', 'bothEnds', 'md5', 'upperHex', '07EE0528F8B4818FF5895B65C59060FB'],
		['kv', 'hmacKey', 'hmac-md5', 'upperHex', '37DA554D44ACA065774405B289DA1815'],
	] as const)('%s, secret %s, %s, %s', (pairFormat, secretPlacement, digest, output, expected) => {
		const profile = { pairFormat, secretPlacement, digest, output };
		expect(signSortedParameters(parameters, 's', profile)).toBe(expected);
	});
});
