/**
 * JSON that goes out exactly as it is written: a number whose digits a double might lose, or a text
 * the user wrote as JSON.
 */
export class RawJson {
	constructor(readonly text: string) {}
}

/** A value on its way to a vendor: as JSON knows them, numbers as their digits. */
export type WireValue = string | boolean | null | RawJson | WireValue[] | WireObject;

/** An object on its way to a vendor, keys in the order they are sent. */
export interface WireObject {
	[name: string]: WireValue;
}

/** Parameters of a call: the vendor's names, and values ready for the wire, none of them empty. */
export type Parameters = WireObject;

/** Writes a value as JSON text without white space, every digit of its numbers kept. */
export function jsonText(value: WireValue): string {
	if (value instanceof RawJson) return value.text;
	if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const members = Object.entries(value).map(
			([name, member]) => `${JSON.stringify(name)}:${jsonText(member)}`,
		);
		return `{${members.join(',')}}`;
	}
	return JSON.stringify(value);
}

/** Writes a value as the text of a form field: text as it is, everything else as JSON. */
export function formText(value: WireValue): string {
	return typeof value === 'string' ? value : jsonText(value);
}

/** Writes all parameters as form fields; a form has no null, so nothing is sent for one. */
export function formFields(parameters: Parameters): Record<string, string> {
	return Object.fromEntries(
		Object.entries(parameters)
			.filter(([, value]) => value !== null)
			.map(([name, value]) => [name, formText(value)]),
	);
}
