import type { JsonValue } from './losslessJson';

/** JSON text that is the same for the same value, whatever the order of its keys. It recurses. */
export function canonicalJson(value: JsonValue): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const members = Object.keys(value)
		.sort()
		.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as JsonValue)}`);
	return `{${members.join(',')}}`;
}
