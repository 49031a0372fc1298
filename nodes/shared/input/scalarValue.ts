import type { BooleanField, OptionsField, TextField } from '../catalogue/field';
import { RawJson, type WireValue } from '../json/wire';
import { notABoolean, notAnOption, tooLong } from '../messages/inputMessages';
import { refuse, textOf, type Place } from './place';

/** Text, its length checked. */
export function textValue(place: Place<TextField>, value: unknown): string {
	const text = textOf(place, value);
	const { maxLength } = place.field;
	if (maxLength !== undefined && text.length > maxLength) {
		refuse(place, tooLong(place.label, text.length, maxLength));
	}
	return text;
}

/** True or false, also from text. */
export function booleanValue(place: Place<BooleanField>, value: unknown): WireValue {
	const text = textOf(place, value).toLowerCase();
	if (text === '') return text;
	if (text !== 'true' && text !== 'false') refuse(place, notABoolean(place.label, text));
	return place.field.jsonType === 'string' ? text : text === 'true';
}

export function optionValue(place: Place<OptionsField>, value: unknown): WireValue {
	const text = textOf(place, value);
	if (text === '') return text;
	const { options, jsonType } = place.field;
	const values = options.map((option) => option.value);
	if (!values.includes(text)) refuse(place, notAnOption(place.label, text, values));
	return jsonType === 'number' ? new RawJson(text) : text;
}
