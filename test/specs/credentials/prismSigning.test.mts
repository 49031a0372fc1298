import { signPrism } from '../../../credentials/signing/prism.ts';
import vectors from '../../fixtures/signing-vectors.json';

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
});
