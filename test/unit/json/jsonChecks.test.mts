import { hasProtoKey, isNestedDeeper } from '../../../nodes/shared/json/jsonChecks.ts';
import { parseLosslessJson } from '../../../nodes/shared/json/losslessJson.ts';

it.each([
	['[[1]]', 2, false],
	['[[1]]', 1, true],
	['{"a":{"b":[]}}', 2, true],
	['[[],[],[]]', 2, false],
	[JSON.stringify({ a: '[[[[{{"\\' }), 1, false],
	['[[[', 2, true],
])('%s is nested deeper than %i: %s', (text, most, isDeeper) => {
	expect(isNestedDeeper(text, most)).toBe(isDeeper);
});

it.each([
	['{"a":[{"__proto__":{"x":1}}]}', true],
	['{"\\u005f_proto__":1}', true],
	['{"a":"__proto__"}', false],
	['{"a":"\\u005f"}', false],
	['[]', false],
])('%s has a key __proto__: %s', (text, has) => {
	expect(hasProtoKey(text, parseLosslessJson(text))).toBe(has);
});
