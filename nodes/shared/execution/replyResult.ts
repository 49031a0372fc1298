import { get } from 'lodash';
import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../catalogue/operation';
import { noListAt, replyHas } from '../messages/callMessages';
import { Problem } from '../messages/message';

/** Where a reply that is itself a list has it, as JSONPath names the root. */
export const BARE_LIST = '$';

/** The result of an operation within the reply: where the vendor documents it, else all of it. */
export function resultOf(payload: IDataObject, { result }: Operation): IDataObject {
	if (result === undefined) return payload;
	const value: unknown = get(payload, result);
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as IDataObject)
		: payload;
}

/** Whether the reply has a list there, with dots between the levels. */
export function hasList(payload: IDataObject, listField: string): boolean {
	return Array.isArray(get(payload, listField));
}

/**
 * Checks that the reply has a list where the user expects one.
 *
 * @throws Problem naming the members the reply has instead
 */
export function assertHasList(payload: IDataObject, listField: string): void {
	if (hasList(payload, listField)) return;
	throw new Problem(noListAt(listField), {
		path: 'listField',
		advice: replyHas(Object.keys(payload).join(', ')),
	});
}

/**
 * Takes the list of records out of a reply; a single value is no list.
 *
 * @param key where it is, with dots between the levels
 */
export function rowsOf(payload: IDataObject, key: string): IDataObject[] {
	const rows: unknown = get(payload, key);
	if (!Array.isArray(rows)) return [];
	return rows.map((row: unknown) =>
		typeof row === 'object' && row !== null ? (row as IDataObject) : { value: row as string },
	);
}
