import { RawJson, type WireValue } from '../json/wire';
import { refuse, textOf, type Place } from './place';

/** Text, its length checked. */
export function stringValue(place: Place, value: unknown): string {
	const text = textOf(place, value);
	const { maxLength } = place.field;
	if (maxLength !== undefined && text.length > maxLength) {
		refuse(place, `is ${text.length} characters long, at most ${maxLength} are allowed`);
	}
	return text;
}

/** A number, every digit of it kept; text where the vendor takes it as text. */
export function numberValue(place: Place, value: unknown): WireValue {
	const text = textOf(place, value);
	if (text === '') return text;
	const { type, jsonType } = place.field;
	const pattern = type === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
	if (!pattern.test(text)) {
		refuse(place, `expects a ${type === 'integer' ? 'whole ' : ''}number, got "${text}"`);
	}
	return jsonType === 'string' ? text : new RawJson(text.replace(/^(-?)0+(?=\d)/, '$1'));
}

/** True or false, also from text. */
export function booleanValue(place: Place, value: unknown): WireValue {
	const text = textOf(place, value).toLowerCase();
	if (text === '') return text;
	if (text !== 'true' && text !== 'false') refuse(place, `expects true or false, got "${text}"`);
	return place.field.jsonType === 'string' ? text : text === 'true';
}

/** One of the documented values. */
export function optionValue(place: Place, value: unknown): WireValue {
	const text = textOf(place, value);
	if (text === '') return text;
	const { options = [], jsonType } = place.field;
	const values = options.map((option) => option.value);
	if (!values.includes(text)) refuse(place, `"${text}" is not one of ${values.join(', ')}`);
	if (jsonType === 'boolean') return text === 'true';
	return jsonType === 'number' ? new RawJson(text) : text;
}

/** Several values, from text with commas or a list, joined by commas. */
export function listValue(place: Place, value: unknown): string {
	const values = (Array.isArray(value) ? value : textOf(place, value).split(/[,，]/))
		.map((entry: unknown) => textOf(place, entry))
		.filter((entry) => entry !== '');
	const { maxItems } = place.field;
	if (maxItems !== undefined && values.length > maxItems) {
		refuse(place, `has ${values.length} values, at most ${maxItems} are allowed`);
	}
	return values.join(',');
}
