import fc from 'fast-check';
import { withoutSecrets } from '../../../nodes/shared/credential/mask.ts';
import { RANDOM } from '../../support/rounds.mts';

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

it.each([['short'], ['\\'.repeat(9)], [''], ['   '], [undefined]])(
	'what is no secret worth the name is left alone: %j',
	(secret) => {
		expect(withoutSecrets('short   text', [secret])).toBe('short   text');
	},
);

describe('a secret that an encoder of its own way has escaped', () => {
	const SIGNATURE = 'ab+cd/EFGHIJKLMNOP==';
	/** As Gson writes JSON unless it is told otherwise. */
	const gson = (value: unknown) =>
		JSON.stringify(value).replace(
			/[=&<>']/g,
			(character) => `\\u00${character.charCodeAt(0).toString(16)}`,
		);
	const lowerCase = (text: string) =>
		text.replace(/%[\dA-F]{2}/g, (encoded) => encoded.toLowerCase());
	const value = (secret: string) => ({ msg: `sign ${secret} wrong`, [secret]: 1 });

	it.each([
		['by Gson', gson(value(SIGNATURE))],
		['by Gson, in JSON in JSON', gson({ msg: gson(value(SIGNATURE)) })],
		['by PHP', JSON.stringify(value(SIGNATURE)).replaceAll('/', '\\/')],
		['with plus signs', JSON.stringify(value(SIGNATURE)).replaceAll('+', '\\u002B')],
		['wholly', JSON.stringify(value(escapedWholly(SIGNATURE))).replaceAll('\\\\', '\\')],
		['percent-encoded in lower case', gson(value(lowerCase(encodeURIComponent(SIGNATURE))))],
		['percent-encoded twice', gson(value(encodeURIComponent(encodeURIComponent(SIGNATURE))))],
		['JSON percent-encoded', gson({ msg: encodeURIComponent(gson(value(SIGNATURE))) })],
	])('%s is masked', (_name, text) => {
		const masked = withoutSecrets(text, [SIGNATURE]);
		expect(JSON.parse(masked)).toBeDefined();
		expect(masked.split('***')).toHaveLength(3);
		expect(masked).not.toMatch(/EFGH|cd|==|\\u003d/);
	});

	function escapedWholly(text: string): string {
		return text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
	}

	const unit = fc.constantFrom(...'aZ7bnrtu0123dD=+/&%"\\\'<> \n\t密钥😀'.match(/./gsu)!);
	const secret = fc
		.array(unit, { minLength: 8, maxLength: 14 })
		.map((units) => units.join(''))
		.filter((text) => text.trim() === text && text.length >= 8 && !/^\d+$/.test(text))
		.filter((text) => !text.endsWith('\\'));
	const writings: Array<(text: string) => string> = [
		(text) => JSON.stringify(text).slice(1, -1),
		(text) => gson(text).slice(1, -1),
		(text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
		encodeURIComponent,
		(text) => lowerCase(encodeURIComponent(text)),
		(text) => new URLSearchParams([['', text]]).toString().slice(1),
	];

	it('is masked however encoders nest, and the reply stays JSON', () => {
		fc.assert(
			fc.property(
				secret,
				fc.array(fc.constantFrom(...writings), { maxLength: 2 }),
				fc.constantFrom(...writings.slice(0, 3)),
				fc.string(),
				fc.string(),
				(hidden, inner, outer, before, after) => {
					const nested = inner.reduce((text, write) => write(text), hidden);
					const text = `{"${outer(before + nested + after)}":[1,"${outer(nested)}"]}`;
					const parsed = JSON.parse(withoutSecrets(text, [hidden])) as Record<string, string[]>;
					expect(Object.values(parsed)).toEqual([[1, '***']]);
					expect(Object.keys(parsed).join()).not.toContain(nested);
				},
			),
			RANDOM,
		);
	});

	it('of digits alone is found behind an escape that ends with a digit', () => {
		const text = '{"url":"%221234567890%22","json":"\\u00221234567890\\u0022","id":91234567890}';
		expect(withoutSecrets(text, ['1234567890'])).toBe(
			text.replaceAll('1234567890', '9999999999').replace(':99999999999}', ':91234567890}'),
		);
	});

	it('may end with a backslash, which stays', () => {
		const masked = withoutSecrets(reply('a secret\\ "b"'), ['secret-7\\', 'a secret\\']);
		expect(JSON.parse(masked)).toEqual({ id: 1, value: '***\\ "b"' });
	});

	it('leaves numbers and other escapes as they came', () => {
		const text = '{"id":1879873565469747141,"url":"\\u0061%41","a":"ab\\u003dcd"}';
		expect(withoutSecrets(text, [SIGNATURE])).toBe(text);
	});
});
