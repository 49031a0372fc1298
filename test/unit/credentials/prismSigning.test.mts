import { signPrism } from '../../../credentials/signing/liangbenSignature.ts';
import vectors from '../../support/fixtures/signing-vectors.json';

describe('the Prism signature', () => {
	it.each(vectors.liangben.map((vector) => [vector.sign, vector] as const))(
		'is %s for its vector',
		(sign, { secret, method, path, headers, query, form }) => {
			const message = {
				method,
				path,
				headers: headers as Record<string, string>,
				query: Object.entries(query) as Array<[string, string]>,
				form: Object.entries(form) as Array<[string, string]>,
			};
			expect(signPrism(message, secret)).toBe(sign);
		},
	);

	it('covers the headers it should and no others, whatever their case', () => {
		const message = { method: 'GET', path: '/api/x', query: [], form: [] };
		const sign = (headers: Record<string, string>) => signPrism({ ...message, headers }, 's');
		expect(sign({ authorization: 'Bearer t', 'x-api-trace': '1' })).toBe(
			sign({ 'X-Api-Trace': '1', Authorization: 'Bearer t', Accept: '*/*' }),
		);
		expect(sign({ Authorization: 'Bearer t' })).not.toBe(sign({}));
	});

	it('sorts names by their bytes', () => {
		const message = { method: 'GET', path: '/a', headers: {}, form: [] };
		const query = [
			['😀', '2'],
			['￥', '1'],
			['b', '3'],
			['B', '4'],
		] as const;
		// Made with OpenSSL from B=4&b=3&￥=1&😀=2, percent-encoded.
		expect(signPrism({ ...message, query }, 's')).toBe('9979B2FBAD41F7867E22ADDD6E730956');
	});

	it('signs an empty value, and a name that stands twice in its order', () => {
		const message = { method: 'POST', path: '/a', headers: {}, query: [] };
		const sign = (form: Array<[string, string]>) => signPrism({ ...message, form }, 's');
		expect(sign([['a', '']])).not.toBe(sign([]));
		const twice: Array<[string, string]> = [
			['a', '2'],
			['a', '1'],
		];
		expect(sign(twice)).not.toBe(sign(twice.toReversed()));
	});
});
