import { get, unset } from 'lodash';
import type { JsonValue } from '../../shared/json/losslessJson';
import { jsonWithin } from '../../shared/push/readPushBody';

/** The same with the JSON that stands within its texts, at any depth; a form has nothing but texts. */
function withJsonTexts(value: JsonValue): JsonValue {
	if (typeof value === 'string') return jsonWithin(value) ?? value;
	if (Array.isArray(value)) return value.map(withJsonTexts);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => [name, withJsonTexts(member)]),
	);
}

/** A path without the `$.` that JSONPath begins with. */
function plainPath(path: string): string {
	return path.replace(/^\$\.?(?=.)/, '');
}

/** What is at a path of a body of any type, with dots between the levels. */
export function valueAt(body: JsonValue, written: string): unknown {
	const path = plainPath(written);
	const value: unknown = get(body, path);
	return value === undefined ? get(withJsonTexts(body), path) : value;
}

/** A body without what is at these paths. */
export function without(body: JsonValue, paths: readonly string[]): JsonValue {
	if (paths.length === 0 || typeof body !== 'object' || body === null) return body;
	const copy = withJsonTexts(body);
	for (const path of paths) unset(copy, plainPath(path));
	return copy;
}
