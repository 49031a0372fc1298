import type { ListField } from '../catalogue/field';
import { notAList, notAnId, tooManyValues, valueWithComma } from '../messages/inputMessages';
import { parseJson } from './jsonValue';
import { refuse, textOf, type Place } from './place';

const BETWEEN_IDS = /[\s,，;；、]+/;
const BETWEEN_CODES = /[\n\r,，]+/;

/** A list as such, JSON text of one, or any other text. */
function entriesOf(place: Place<ListField>, value: unknown): unknown[] | string {
	if (Array.isArray(value)) return value;
	const text = textOf(place, value);
	if (!text.startsWith('[')) return text;
	const parsed = parseJson(place, text);
	return Array.isArray(parsed) ? parsed : text;
}

function idsOf(place: Place<ListField>, entries: unknown[] | string): string[] {
	const texts = Array.isArray(entries) ? entries.map((entry) => textOf(place, entry)) : [entries];
	const ids = texts.flatMap((text) => text.split(BETWEEN_IDS)).filter((id) => id !== '');
	const wrong = ids.find((id) => !/^\d+$/.test(id));
	return wrong === undefined ? ids : refuse(place, notAnId(place.label, wrong));
}

function codesOf(place: Place<ListField>, entries: unknown[] | string): string[] {
	const texts = Array.isArray(entries)
		? entries.map((entry) => textOf(place, entry))
		: entries.split(BETWEEN_CODES).map((entry) => entry.trim());
	const wrong = texts.find((text) => text.includes(','));
	if (wrong !== undefined) refuse(place, valueWithComma(place.label, wrong));
	return texts.filter((text) => text !== '');
}

/**
 * Several values, joined by commas as the vendors take them. Ids come as a list, as JSON of one, or as
 * text with line breaks, blanks or any comma or semicolon between them; codes and names, which may
 * hold blanks, with line breaks or commas.
 *
 * @throws Problem for too many, for an id with anything but digits, and for a code with a comma
 */
export function listValue(place: Place<ListField>, value: unknown): string {
	if (value === 0 || typeof value === 'boolean') refuse(place, notAList(place.label, value));
	const entries = entriesOf(place, value);
	const { maxItems, holds } = place.field;
	const values = (holds === 'ids' ? idsOf : codesOf)(place, entries);
	if (maxItems !== undefined && values.length > maxItems) {
		refuse(place, tooManyValues(place.label, values.length, maxItems));
	}
	return values.join(',');
}
