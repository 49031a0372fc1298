import { DateTime } from 'luxon';
import type { DateTimeField } from '../catalogue/field';
import { RawJson, type WireValue } from '../json/wire';
import { notADate } from '../messages/inputMessages';
import { isEmpty, refuse, type Place } from './place';

const VENDOR_ZONE = 'Asia/Shanghai';
const VENDOR_TIME = 'yyyy-MM-dd HH:mm:ss';
const VENDOR_DATE = 'yyyy-MM-dd';

function parseText(text: string, workflowZone: string): DateTime {
	const zone = workflowZone;
	if (/^\d{13}$/.test(text)) return DateTime.fromMillis(Number(text), { zone });
	if (/^\d{10}$/.test(text)) return DateTime.fromSeconds(Number(text), { zone });
	if (/^\d+$/.test(text)) return DateTime.invalid('neither seconds nor milliseconds');
	for (const format of [VENDOR_TIME, VENDOR_DATE]) {
		const moment = DateTime.fromFormat(text, format, { zone: VENDOR_ZONE });
		if (moment.isValid) return moment;
	}
	return DateTime.fromISO(text, { zone });
}

/**
 * Reads what n8n's date field and expressions give: a moment, or a wall time without a zone. Digits
 * are seconds where there are ten of them and milliseconds where there are thirteen.
 */
function parseMoment(value: unknown, workflowZone: string): DateTime {
	if (DateTime.isDateTime(value)) return value;
	if (value instanceof Date) return DateTime.fromJSDate(value, { zone: workflowZone });
	const text = value instanceof RawJson ? value.text : String(value).trim();
	return parseText(text, workflowZone);
}

/** A moment in the field's time format. */
export function timeValue(place: Place<DateTimeField>, value: unknown): WireValue {
	if (isEmpty(value)) return '';
	const moment = parseMoment(value, place.zone);
	if (!moment.isValid) refuse(place, notADate(place.label, String(value)));
	const { timeFormat = VENDOR_TIME, jsonType } = place.field;
	// A day is what the calendar says where it was written, in whatever zone that is.
	if (timeFormat === VENDOR_DATE) return moment.toFormat(timeFormat);
	if (timeFormat !== 'epochMs' && timeFormat !== 'epochSeconds') {
		return moment.setZone(VENDOR_ZONE).toFormat(timeFormat);
	}
	const digits = String(
		timeFormat === 'epochMs' ? moment.toMillis() : Math.floor(moment.toSeconds()),
	);
	return jsonType === 'number' ? new RawJson(digits) : digits;
}
