import fc from 'fast-check';
import { canonicalJson } from '../../../nodes/shared/json/canonicalJson.ts';
import type { JsonValue } from '../../../nodes/shared/json/losslessJson.ts';

const reversed = (value: JsonValue): JsonValue => {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, member]) => [key, reversed(member)]),
	);
};

it('canonical JSON says the same, whatever the order of the keys', () => {
	fc.assert(
		fc.property(fc.jsonValue({ noUnicodeString: false }), (given) => {
			const value = given as JsonValue;
			fc.pre(!JSON.stringify(value).includes('__proto__'));
			expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
			expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
		}),
	);
});
