import fc from 'fast-check';
import { eventId } from '../../../nodes/shared/push/eventId.ts';
import { readJson, readText } from '../../../nodes/shared/push/readPushBody.ts';

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

	it('differs for what differs', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
				const same = JSON.stringify(one) === JSON.stringify(other);
				fc.pre(!JSON.stringify([one, other]).includes('__proto__'));
				if (same) return;
				const equal =
					eventId('e', readJson(JSON.stringify(one))) ===
					eventId('e', readJson(JSON.stringify(other)));
				if (equal) expect(readJson(JSON.stringify(one))).toEqual(readJson(JSON.stringify(other)));
			}),
		);
	});
});
