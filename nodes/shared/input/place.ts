import { UserError } from 'n8n-workflow';
import type { Field } from '../catalogue/field';
import { RawJson } from '../json/wire';

/** What a value belongs to, for the messages: the field and where it stands. */
export interface Place {
	field: Field;
	/** How messages name it, e.g. `Items row 2, Price (单价, fen 分)`. */
	label: string;
	/** IANA name of the workflow's time zone. */
	zone: string;
}

/** @throws UserError always */
export function refuse({ label }: Place, problem: string): never {
	throw new UserError(`${label}: ${problem}`);
}

/** Whether the user left a field empty. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}

function isLosingDigits(value: unknown): boolean {
	return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** @throws UserError for a whole number that a double cannot hold */
export function refuseLostDigits(place: Place, value: unknown): void {
	if (isLosingDigits(value)) {
		refuse(place, `the number ${String(value)} has already lost digits. Pass it as text.`);
	}
}

/** n8n hands out a resource locator as an object with the mode and the value; JSON brings digits. */
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
	if (typeof value === 'object') refuse(place, 'expects one value, got a list or an object');
	return String(value).trim();
}
