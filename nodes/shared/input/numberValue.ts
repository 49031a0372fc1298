import type { NumberField } from '../catalogue/field';
import { RawJson, type WireValue } from '../json/wire';
import {
	fenFraction,
	fenWithPoint,
	notANumber,
	notAWholeNumber,
	numberBelowZero,
	numberNotPositive,
} from '../messages/inputMessages';
import { refuse, textOf, type Place } from './place';

/** How far a computed amount in fen may be from a whole one. */
const FEN_NOISE = 1e-6;
/** A double has about as many digits; what is behind them is noise. */
const TRUE_DIGITS = 15;
/** More digits than a number has that is nothing but noise behind them. */
const MOST_DIGITS = 13;

/** A computed number without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
function withoutNoise(number: number): number {
	const rounded = Number(number.toPrecision(TRUE_DIGITS));
	const digits = String(rounded)
		.replace(/e.*|\D/g, '')
		.replace(/^0+|0+$/g, '');
	return Number.isInteger(number) || digits.length > MOST_DIGITS ? number : rounded;
}

/** What an expression computed, as text; in fen whole where it nearly is. */
function computedText(number: number, isFen: boolean): string {
	const nearest = Math.round(number);
	const isNoise = isFen && Math.abs(number - nearest) <= FEN_NOISE;
	return String(isNoise ? nearest : withoutNoise(number));
}

function checkFen({ label, path, allowsFenFractions }: Place, text: string, isText: boolean): void {
	if (!text.includes('.') || allowsFenFractions?.()) return;
	refuse({ path }, (isText ? fenWithPoint : fenFraction)(label, text));
}

function checkSign({ field, label, path }: Place<NumberField>, text: string): void {
	const number = Number(text);
	if (field.sign === 'positive' && number <= 0) refuse({ path }, numberNotPositive(label, text));
	if (field.sign === 'notNegative' && number < 0) refuse({ path }, numberBelowZero(label, text));
}

/**
 * A number, every digit of it kept; text where the vendor takes it as text. What an expression computed
 * loses the noise of binary fractions. An amount in fen is whole unless the user says otherwise.
 *
 * @throws Problem for what is not a number, not whole, a fraction of a fen, or of no sense here
 */
export function numberValue(place: Place<NumberField>, value: unknown): WireValue {
	const { type, jsonType, unit } = place.field;
	const given = textOf(place, value);
	if (given === '') return given;
	// Only an expression gives a number; text, and JSON as it is written, keep their digits.
	const isComputed = typeof value === 'number';
	const text = isComputed ? computedText(value, unit === 'fen') : given;
	const isWhole = type === 'integer';
	const pattern = isWhole ? /^-?\d+(\.0+)?$/ : /^-?\d+(\.\d+)?$/;
	if (!pattern.test(text)) {
		refuse(place, (isWhole ? notAWholeNumber : notANumber)(place.label, given));
	}
	if (unit === 'fen') checkFen(place, text, !isComputed);
	checkSign(place, text);
	const digits = isWhole ? text.replace(/\.0+$/, '') : text;
	return jsonType === 'string' ? digits : new RawJson(digits.replace(/^(-?)0+(?=\d)/, '$1'));
}
