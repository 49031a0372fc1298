import { isDate } from 'lodash';
import { DateTime } from 'luxon';

const BEIJING = 'Asia/Shanghai';

/** A moment as somebody gave it, in Beijing time. */
export interface GivenMoment {
	moment: DateTime;
	/** Without a time of day. */
	isDay: boolean;
}

const DAY = /^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|年(\d{1,2})月)(\d{1,2})日?$/;
const DAY_OF_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?$/;
const BASIC_TIME = /^\d{4}(?:\d{2}(?:[.,]\d+)?)?$/;
const ZONE = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/i;
/** Longer than a moment in any of its forms. */
const LONGEST = 64;
/** `08:00-12:00` beside a day may be a span of hours as well as a time with a zone. */
const SPAN = /\s\d{1,2}:\d{2}-\d{2}:\d{2}$/;
/** The zones that there are, in minutes. */
const FIRST_ZONE = -12 * 60;
const LAST_ZONE = 14 * 60;
const EPOCH = /^(\d{10}|\d{13})(?:\.\d+)?$/;

/** Excel's day 0. Its serial numbers are read from 2000 to 2099 only, so that no id looks like one. */
const EXCEL_EPOCH = DateTime.fromISO('1899-12-30', { zone: BEIJING });
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73050;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const SECONDS_PER_DAY = 86_400;

const day = (moment: DateTime): GivenMoment => ({ moment, isDay: true });
const momentOf = (moment: DateTime): GivenMoment => ({
	moment: moment.setZone(BEIJING),
	isDay: false,
});

/** `2026-09-21` of any of the forms of a day; undefined for another text. */
function isoDay(text: string): string | undefined {
	const [, year, ...parts] = DAY_OF_DIGITS.exec(text) ?? DAY.exec(text) ?? [];
	if (year === undefined) return undefined;
	return [year, ...parts.filter(Boolean).map((part) => part.padStart(2, '0'))].join('-');
}

function ofSerial(text: string): GivenMoment | undefined {
	const serial = Number(text);
	const days = Math.floor(serial);
	if (days < FIRST_SERIAL || days > LAST_SERIAL) return undefined;
	const date = EXCEL_EPOCH.plus({ days });
	if (days === serial) return day(date);
	// A sheet keeps a time as a fraction of a day, which is not exact.
	return momentOf(date.plus({ seconds: Math.round((serial - days) * SECONDS_PER_DAY) }));
}

function isZone(text: string): boolean {
	if (text === '' || /^z$/i.test(text)) return true;
	const [, sign, hours = 0, minutes = 0] = /^([+-])(\d{2}):?([0-5]\d)?$/.exec(text) ?? [];
	const offset = Number(`${sign}${Number(hours) * 60 + Number(minutes)}`);
	return sign !== undefined && offset >= FIRST_ZONE && offset <= LAST_ZONE;
}

/** A day with a time, maybe with a zone; the day in any of its forms. */
function ofDayAndTime(text: string): GivenMoment | undefined {
	if (SPAN.test(text)) return undefined;
	const [, dayText = '', rest = ''] = /^(.*?)(?:\s+|(?<=\d)T|(?<=日))(\d.*)$/i.exec(text) ?? [];
	const zone = ZONE.exec(rest)?.[0] ?? '';
	const time = rest.slice(0, rest.length - zone.length).trimEnd();
	const date = isoDay(dayText);
	if (date === undefined || !(TIME.test(time) || BASIC_TIME.test(time))) return undefined;
	if (!isZone(zone)) return undefined;
	const clock = BASIC_TIME.test(time) ? time.replace(/\d{2}(?=\d)/g, '$&:') : time;
	const padded = clock.replace(/^\d:/, '0$&');
	return momentOf(DateTime.fromISO(`${date}T${padded}${zone.toUpperCase()}`, { zone: BEIJING }));
}

function ofText(text: string): GivenMoment | undefined {
	if (text.length > LONGEST) return undefined;
	const [, whole] = EPOCH.exec(text) ?? [];
	if (whole !== undefined) {
		const milliseconds = whole.length === 10 ? Number(text) * 1000 : Number(text);
		return momentOf(DateTime.fromMillis(Math.floor(milliseconds)));
	}
	if (SERIAL.test(text)) return ofSerial(text);
	const date = isoDay(text);
	return date === undefined ? ofDayAndTime(text) : day(DateTime.fromISO(date, { zone: BEIJING }));
}

/**
 * Reads what the picker, a sheet, a text or an expression gives. What has no zone is Beijing time; a
 * moment is converted to it. Digits are a day where there are eight of them, a sheet's serial number
 * where five, epoch seconds where ten, milliseconds where thirteen. Nothing is guessed.
 *
 * @returns undefined for what is not a whole date
 */
export function readMoment(value: unknown): GivenMoment | undefined {
	let given: GivenMoment | undefined;
	if (DateTime.isDateTime(value)) given = momentOf(value);
	else if (isDate(value)) given = momentOf(DateTime.fromJSDate(value));
	else given = ofText(String(value));
	return given?.moment.isValid ? given : undefined;
}
