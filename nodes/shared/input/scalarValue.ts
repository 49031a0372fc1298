import type { BooleanField, NumberField, OptionsField, TextField } from '../catalogue/field';
import { RawJson, type WireValue } from '../json/wire';
import {
	notABoolean,
	notANumber,
	notAnOption,
	notAWholeNumber,
	tooLong,
} from '../messages/inputMessages';
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

/** A number, every digit of it kept; text where the vendor takes it as text. */
export function numberValue(place: Place<NumberField>, value: unknown): WireValue {
	const text = textOf(place, value);
	if (text === '') return text;
	const { type, jsonType } = place.field;
	const isWhole = type === 'integer';
	const pattern = isWhole ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
	if (!pattern.test(text)) {
		refuse(place, (isWhole ? notAWholeNumber : notANumber)(place.label, text));
	}
	return jsonType === 'string' ? text : new RawJson(text.replace(/^(-?)0+(?=\d)/, '$1'));
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
