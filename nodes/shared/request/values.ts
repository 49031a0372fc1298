import { DateTime } from 'luxon';
import { UserError } from 'n8n-workflow';
import type { Field } from '../operation';

const VENDOR_ZONE = 'Asia/Shanghai';
const VENDOR_TIME = 'yyyy-MM-dd HH:mm:ss';

function refuse(field: Field, problem: string): never {
	throw new UserError(`${field.label}: ${problem}`);
}

function isLosingDigits(value: unknown): boolean {
	return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
}

function textOf(field: Field, value: unknown): string {
	if (isLosingDigits(value)) {
		refuse(field, `the number ${String(value)} has already lost digits. Pass it as text.`);
	}
	if (typeof value === 'object') refuse(field, 'expects one value, got a list or an object');
	return String(value).trim();
}

function integerText(field: Field, value: unknown): string {
	const text = textOf(field, value);
	if (!/^-?\d+$/.test(text)) refuse(field, `expects a whole number, got "${text}"`);
	return text;
}

function optionText(field: Field, value: unknown): string {
	const text = textOf(field, value);
	const values = (field.options ?? []).map((option) => option.value);
	if (!values.includes(text)) {
		refuse(field, `"${text}" is not one of ${values.join(', ')}`);
	}
	return text;
}

/** Reads what n8n's date field and expressions give: a moment, or a wall time without a zone. */
function parseMoment(value: unknown, workflowZone: string): DateTime {
	if (DateTime.isDateTime(value)) return value;
	if (value instanceof Date) return DateTime.fromJSDate(value);
	if (typeof value === 'number') return DateTime.fromMillis(value);
	const text = String(value).trim();
	const asVendorTime = DateTime.fromFormat(text, VENDOR_TIME, { zone: VENDOR_ZONE });
	return asVendorTime.isValid ? asVendorTime : DateTime.fromISO(text, { zone: workflowZone });
}

function vendorTime(field: Field, value: unknown, workflowZone: string): string {
	const moment = parseMoment(value, workflowZone);
	if (!moment.isValid) {
		refuse(field, `"${String(value)}" is not a date. Use the picker, ISO 8601 or ${VENDOR_TIME}.`);
	}
	return moment.setZone(VENDOR_ZONE).toFormat(VENDOR_TIME);
}

/**
 * Writes a parameter's value the way the vendor takes it.
 *
 * A date without a zone is a wall time of the workflow's zone, save in the vendors' own form
 * `yyyy-MM-dd HH:mm:ss`, which is Asia/Shanghai already (design.md, Words).
 *
 * @param value what n8n gives: typed by the user or the result of an expression
 * @param workflowZone IANA name of the workflow's time zone
 * @returns the text for the wire, or undefined for an empty value, which is not sent
 * @throws UserError naming the field, when the value does not fit
 */
export function toWireValue(
	field: Field,
	value: unknown,
	workflowZone: string,
): string | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	switch (field.type) {
		case 'string':
			return textOf(field, value) || undefined;
		case 'integer':
			return integerText(field, value);
		case 'options':
			return optionText(field, value);
		case 'dateTime':
			return vendorTime(field, value, workflowZone);
	}
}
