import fc from 'fast-check';
import isEqual from 'lodash/isEqual';
import isPlainObject from 'lodash/isPlainObject';
import { eventId } from '../../../nodes/shared/push/eventId.ts';
import { readJson, readText } from '../../../nodes/shared/push/readPushBody.ts';
import { RANDOM } from '../../support/rounds.mts';

const parse = (text: string) => readJson(readText(Buffer.from(text)));

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
