import type { Field } from '../catalogue/field';
import { RawJson } from '../json/wire';
import {
	halfCharacterIn,
	lostDigits,
	notADate,
	notFinite,
	notOneValue,
} from '../messages/inputMessages';
import { Problem, type Message } from '../messages/message';
import type { Words } from '../messages/words';
import { isoText } from './isoText';

/** The field a value belongs to and where it is, for messages. */
export interface Place<F extends Field = Field> {
	field: F;
	/** How messages name it, e.g. `Items row 2, Price`. */
	label: Words;
	/** Where it is, e.g. `items[1].price`. */
	path: string;
	/** Whether the user allows fractions of a fen; asked only where there is one. */
	allowsFenFractions?: () => boolean;
}

/** @throws Problem always */
export function refuse({ path }: Pick<Place, 'path'>, message: Message): never {
	throw new Problem(message, { path });
}

/** Whether the user left a field empty. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}

/** @throws Problem for a whole number that a double cannot hold */
export function refuseLostDigits(place: Place, value: unknown): void {
	if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
		refuse(place, lostDigits(place.label, value));
	}
}

/** @throws Problem for half a character, such as a text cut within an emoji: it would go out as another */
export function refuseHalfCharacter(place: Place, text: string): void {
	if (/\p{Surrogate}/u.test(text)) refuse(place, halfCharacterIn(place.label));
}

/** n8n gives a resource locator as an object with mode and value; JSON gives a RawJson. */
function unwrapped(value: unknown): unknown {
	if (value instanceof RawJson) return value.text;
	const isLocator = typeof value === 'object' && value !== null && '__rl' in value;
	return isLocator ? (value as { value?: unknown }).value : value;
}

/** A single value as text without spaces around it; empty for no value. */
export function textOf(place: Place, given: unknown): string {
	const value = unwrapped(given);
	if (isEmpty(value)) return '';
	refuseLostDigits(place, value);
	const moment = isoText(value);
	if (moment !== undefined) return moment ?? refuse(place, notADate(place.label, String(value)));
	if (typeof value === 'number' && !Number.isFinite(value)) {
		refuse(place, notFinite(place.label, value));
	}
	if (typeof value === 'object') refuse(place, notOneValue(place.label));
	const text = String(value).trim();
	refuseHalfCharacter(place, text);
	return text;
}
