import { get } from 'lodash';
import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../catalogue/operation';
import { whatCame } from '../errors/whatCame';
import { isJsonText } from '../json/isJsonText';
import { parseLosslessJson } from '../json/losslessJson';
import {
	CLEAR_LIST_FIELD,
	listIsAt,
	listMissing,
	noListAt,
	resultMissing,
} from '../messages/callMessages';
import { Problem } from '../messages/message';
import { joined } from '../messages/words';
import { isEmptyAt, saysNothingMore } from './pageSigns';

/** Where a reply that is itself a list has it, as JSONPath names the root. */
export const BARE_LIST = '$';

const MOST_LISTS = 10;
const MOST_LEVELS = 5;

function jsonIn(value: unknown): unknown {
	if (typeof value !== 'string' || !isJsonText(value)) return value;
	try {
		return parseLosslessJson(value);
	} catch {
		return value;
	}
}

const asText = (payload: IDataObject): string => whatCame(JSON.stringify(payload));

/**
 * The result of an operation within the reply: where the vendor documents it, else all of it. Of a
 * write all is handed out where the documented result is missing, because it was done.
 *
 * @throws Problem where the reply to a read has nothing at that place
 */
export function resultOf(payload: IDataObject, { result, effect }: Operation): IDataObject {
	if (result === undefined) return payload;
	const value = jsonIn(get(payload, result));
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
		return value as IDataObject;
	}
	if (value !== undefined || effect !== 'read' || saysNothingMore(payload)) return payload;
	throw new Problem(resultMissing(result), { came: asText(payload) });
}

/** Where a reply has lists, with dots between the levels. */
function listsIn(payload: IDataObject): string[] {
	const found: string[] = [];
	const search = (value: unknown, path: string, level: number): void => {
		if (Array.isArray(value)) found.push(path);
		else if (typeof value === 'object' && value !== null && level < MOST_LEVELS) {
			for (const [name, member] of Object.entries(value)) {
				search(member, path === '' ? name : `${path}.${name}`, level + 1);
			}
		}
	};
	search(payload, '', 0);
	return found.slice(0, MOST_LISTS);
}

/** The list of a reply, also where it is written as JSON text, with dots between the levels. */
function listAt(payload: IDataObject, path: string): unknown[] | undefined {
	const value = jsonIn(get(payload, path));
	return Array.isArray(value) ? value : undefined;
}

/** Whether the reply has a list there, with dots between the levels. */
export function hasList(payload: IDataObject, path: string): boolean {
	return listAt(payload, path) !== undefined;
}

function toRow(row: unknown): IDataObject {
	return typeof row === 'object' && row !== null ? (row as IDataObject) : { value: row as string };
}

/** Where a reply has its list. */
export interface ListPlace {
	/** With dots between the levels. */
	path: string;
	/** Whether the user gave it. */
	isUsers?: boolean | undefined;
}

/**
 * Takes the list of records out of a reply. No list is none where nothing is at its place, the reply
 * holds nothing else, or its total is 0.
 *
 * @param total how many records the reply names
 * @throws Problem that shows the reply where it holds anything else
 */
export function rowsOf(
	payload: IDataObject,
	{ path, isUsers }: ListPlace,
	total?: number,
): IDataObject[] {
	const list = listAt(payload, path);
	if (list) return list.map(toRow);
	if (isEmptyAt(payload, path) || saysNothingMore(payload) || total === 0) return [];
	const lists = listsIn(payload);
	const advice = [
		...(lists.length > 0 ? [listIsAt(lists.join(', '))] : []),
		...(isUsers ? [CLEAR_LIST_FIELD] : []),
	];
	throw new Problem(isUsers ? noListAt(path) : listMissing(path), {
		...(isUsers && { path: 'listField' }),
		...(advice.length > 0 && { advice: joined(advice, { en: ' ', zh: '' }) }),
		came: asText(payload),
	});
}

const undecided = new WeakSet<IDataObject>();

/** Notes that a reply does not say whether the call succeeded. */
export function markUndecided(reply: IDataObject): void {
	undecided.add(reply);
}

/** The reply as an item hands it out: one that decides nothing says so. */
export function handedOut(reply: IDataObject): IDataObject {
	return undecided.has(reply) && !('undecided' in reply) ? { ...reply, undecided: true } : reply;
}
