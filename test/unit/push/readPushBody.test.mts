import { readJson, readText } from '../../../nodes/shared/push/readPushBody.ts';

const parse = (text: string) => readJson(readText(Buffer.from(text)));

describe('the body of a push', () => {
	it('keeps every digit', () => {
		expect(parse('{"id":12345678901234567890}')).toEqual({ id: '12345678901234567890' });
	});

	it('may begin with a byte order mark', () => {
		expect(parse('\ufeff{"a":1}')).toEqual({ a: 1 });
	});

	it('has the last of two equal keys', () => {
		expect(parse('{"a":1,"a":2}')).toEqual({ a: 2 });
	});

	it.each([
		['not JSON', Buffer.from('{"a":'), 'bodyNotJson'],
		['invalid UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'bodyNotUtf8'],
		['too deep', Buffer.from('['.repeat(10_000) + ']'.repeat(10_000)), 'bodyTooDeep'],
		['a trap', Buffer.from('{"a":[{"__proto__":{"x":1}}]}'), 'forbiddenKey'],
		['an escaped trap', Buffer.from('{"\\u005f_proto__":1}'), 'forbiddenKey'],
	])('is refused when it is %s', (_name, bytes, code) => {
		expect(() => readJson(readText(bytes))).toThrow(
			expect.objectContaining({
				status: 400,
				problem: expect.objectContaining({ code }) as unknown,
			}) as Error,
		);
	});

	it('may hold brackets and the word __proto__ in its texts', () => {
		const text = JSON.stringify({ a: '['.repeat(500), b: '"\\[__proto__' });
		expect(parse(text)).toEqual(JSON.parse(text));
	});
});
