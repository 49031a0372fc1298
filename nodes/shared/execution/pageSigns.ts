import { get, isPlainObject, toPath } from 'lodash';
import type { IDataObject } from 'n8n-workflow';

/**
 * Reads a member that belongs to a list: beside it, else on a level above it.
 *
 * @param listField where the list is, with dots between the levels
 */
function besideList(payload: IDataObject, listField: string, name: string | undefined): unknown {
	if (name === undefined) return undefined;
	const levels = toPath(listField);
	while (levels.length > 0) {
		levels.pop();
		const holder: unknown = levels.length === 0 ? payload : get(payload, levels);
		if (isPlainObject(holder) && name in (holder as IDataObject)) {
			return (holder as IDataObject)[name];
		}
	}
	return undefined;
}

/** How many records there are in all; undefined where the reply does not say a whole number. */
export function totalIn(
	payload: IDataObject,
	listField: string,
	name: string | undefined,
): number | undefined {
	const value = String(besideList(payload, listField, name) ?? '').trim();
	return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** Whether the reply says that another page follows; undefined where it says neither. */
export function hasNextIn(
	payload: IDataObject,
	listField: string,
	name: string | undefined,
): boolean | undefined {
	const value = String(besideList(payload, listField, name) ?? '').toLowerCase();
	if (value === 'true' || value === '1') return true;
	return value === 'false' || value === '0' ? false : undefined;
}

/** Whether a value holds nothing: null, an empty text, list or object. */
export const isNothing = (value: unknown): boolean =>
	value === null ||
	value === undefined ||
	value === '' ||
	(typeof value === 'object' && Object.keys(value).length === 0);

/** Members that envelopes have and that say nothing of a result. */
const ENVELOPE_WORDS = new Set(['code', 'msg', 'message']);

/** Whether a reply holds nothing beside its envelope. */
export function saysNothingMore(payload: IDataObject): boolean {
	return Object.keys(payload).every((name) => ENVELOPE_WORDS.has(name));
}

/**
 * Whether a reply without a list means that there are no records: nothing is where the list should
 * be, or on a level above it.
 */
export function isEmptyAt(payload: IDataObject, listField: string): boolean {
	const levels = toPath(listField);
	return levels.some((_level, at) => {
		const path = levels.slice(0, at + 1);
		const holder: unknown = at === 0 ? payload : get(payload, levels.slice(0, at));
		return isPlainObject(holder) && (levels[at] as string) in (holder as IDataObject)
			? isNothing(get(payload, path))
			: false;
	});
}
