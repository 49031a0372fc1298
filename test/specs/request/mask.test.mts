import { sentParameter, withoutSecrets } from '../../../nodes/shared/request/mask.ts';

const SECRET = 'a/secret+with=odd&"characters\\密-0001';
const reply = (value: unknown) => JSON.stringify({ id: 1, value });

describe('a secret in a reply', () => {
	it.each([
		['as it is', SECRET],
		['URL-encoded', `https://x.example/?s=${encodeURIComponent(SECRET)}&t=1`],
		['form-encoded', String(new URLSearchParams({ s: SECRET }))],
		['in JSON', JSON.stringify({ s: SECRET })],
		['in JSON in JSON', JSON.stringify({ s: JSON.stringify({ s: SECRET }) })],
	])('%s is masked, and the reply stays JSON', (_name, value) => {
		const masked = withoutSecrets(reply(value), [SECRET]);
		expect(JSON.parse(masked)).toMatchObject({ id: 1, value: expect.stringContaining('***') });
		expect(masked).not.toContain('characters');
	});

	it('with escaped slashes is masked', () => {
		const text = reply(SECRET).replaceAll('/', '\\/');
		expect(withoutSecrets(text, [SECRET])).toBe(reply('***'));
	});

	it('is masked wherever it stands', () => {
		expect(withoutSecrets(`${SECRET} ${SECRET}`, [SECRET])).toBe('*** ***');
	});

	it('is masked without the spaces that were pasted along', () => {
		expect(withoutSecrets(reply('0123456789abcdef'), [' 0123456789abcdef\n'])).toBe(reply('***'));
	});

	it('of digits alone may stand without quotes', () => {
		const masked = withoutSecrets('{"value":1234567890,"text":"1234567890"}', ['1234567890']);
		expect(JSON.parse(masked)).toEqual({ value: 9999999999, text: '9999999999' });
	});
});

it('of digits alone leaves the ids as they are that have them by chance', () => {
	const text = '{"id":4387123456789099,"code":"CG12345678901","other":1234567890}';
	expect(withoutSecrets(text, ['1234567890'])).toBe(text.replace(':1234567890}', ':9999999999}'));
});

it.each([['short'], [''], ['   '], [undefined]])(
	'what is no secret worth the name is left alone: %j',
	(secret) => {
		expect(withoutSecrets('short   text', [secret])).toBe('short   text');
	},
);

describe('a parameter of a request that was sent', () => {
	const url = 'https://x.example/path';

	it.each([
		['in the address', { url: `${url}?a=1&sign=S%2F1` }],
		['in the query', { url, qs: { sign: 'S/1' } }],
		['in a header', { url, headers: { sign: 'S/1' } }],
		['in a form', { url, body: 'a=1&sign=S%2F1' }],
		['among the fields of a multipart form', { url, body: { sign: 'S/1' } }],
		['in JSON', { url, body: Buffer.from('{"sign":"S/1"}') }],
	])('is found %s', (_name, sent) => {
		expect(sentParameter(sent, 'sign')).toBe('S/1');
	});

	it('is absent where it was not sent', () => {
		expect(sentParameter({ url, headers: { other: 'x' }, body: 'a=1' }, 'sign')).toBeUndefined();
	});
});
