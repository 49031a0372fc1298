import fc from 'fast-check';
import isEqual from 'lodash/isEqual';
import isPlainObject from 'lodash/isPlainObject';
import { eventId, readJson, readText } from '../../../nodes/shared/push/pushJson.ts';
import { RANDOM } from '../../support/rounds.mts';

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
		['not JSON', Buffer.from('{"a":'), 'The body is not valid JSON'],
		['invalid UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'The body is not valid UTF-8'],
		['too deep', Buffer.from('['.repeat(10_000) + ']'.repeat(10_000)), 'nested deeper than 100'],
		['a trap', Buffer.from('{"a":[{"__proto__":{"x":1}}]}'), 'The body has a key __proto__'],
		['an escaped trap', Buffer.from('{"\\u005f_proto__":1}'), 'The body has a key __proto__'],
	])('is refused when it is %s', (_name, bytes, reason) => {
		expect(() => readJson(readText(bytes))).toThrow(reason);
	});

	it('may hold brackets and the word __proto__ in its texts', () => {
		const text = JSON.stringify({ a: '['.repeat(500), b: '"\\[__proto__' });
		expect(parse(text)).toEqual(JSON.parse(text));
	});
});

describe('the id of an event', () => {
	const id = (event: string, text: string) => eventId(event, parse(text));

	it('is the same whatever the order of the keys and the white space', () => {
		expect(id('e', '{"a":1,"b":{"c":[1,2],"d":null}}')).toBe(
			id('e', ' {"b": {"d": null, "c": [1, 2]}, "a": 1}'),
		);
	});

	it.each([
		['f', '{"a":1,"b":"2"}'],
		['e', '{"a":1,"b":2}'],
		['e', '{"a":1,"b":"2","c":null}'],
		['e', '[{"a":1,"b":"2"}]'],
	])('is another for other news: %s %s', (event, text) => {
		expect(id(event, text)).not.toBe(id('e', '{"a":1,"b":"2"}'));
	});

	/** The same with the keys of every object the other way round. */
	const turned = (text: string) =>
		JSON.stringify(JSON.parse(text), (_name, value: unknown) =>
			isPlainObject(value) ? Object.fromEntries(Object.entries(value as object).reverse()) : value,
		);

	it('differs for what differs, and for nothing else', () => {
		const text = fc
			.jsonValue()
			.map((value) => JSON.stringify(value))
			.filter((json) => !json.includes('__proto__'));
		const pair = fc.oneof(
			fc.tuple(text, text),
			text.map((json) => [json, turned(json)] as const),
		);
		const outcomes = new Set<boolean>();
		fc.assert(
			fc.property(pair, ([one, other]) => {
				const isSame = isEqual(readJson(one), readJson(other));
				outcomes.add(isSame);
				expect(eventId('e', readJson(one)) === eventId('e', readJson(other))).toBe(isSame);
			}),
			RANDOM,
		);
		expect(outcomes.size).toBe(2);
	});
});
