import get from 'lodash/get';
import { UserError, type IDataObject } from 'n8n-workflow';
import type { Operation } from '../catalogue/operation';

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
 * @throws UserError naming the members the reply has instead
 */
export function assertHasList(payload: IDataObject, listField: string): void {
	if (hasList(payload, listField)) return;
	throw new UserError(`List Field: the reply has no list at "${listField}"`, {
		description: `The reply has: ${Object.keys(payload).join(', ')}. Empty List Field to see the whole reply.`,
	});
}
