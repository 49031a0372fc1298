import { isDate } from 'lodash';
import { DateTime } from 'luxon';
import type { DateTimeField } from '../catalogue/field';
import { trimInvisible } from '../json/invisible';
import { RawJson, type WireValue } from '../json/wire';
import { notADate } from '../messages/inputMessages';
import { isEmpty, refuse, textOf, type Place } from './place';
import { readMoment } from './readMoment';

/** A moment in the field's time format; a day that ends a range is that day's last moment. */
export function timeValue(place: Place<DateTimeField>, value: unknown): WireValue {
	if (isEmpty(value)) return '';
	const isMoment = DateTime.isDateTime(value) || isDate(value);
	const given = isMoment ? value : trimInvisible(textOf(place, value));
	if (given === '') return '';
	const read = readMoment(given) ?? refuse(place, notADate(place.label, String(given)));
	const { timeFormat = 'yyyy-MM-dd HH:mm:ss', jsonType, endOf } = place.field;
	const moment = read.isDay && endOf !== undefined ? read.moment.endOf('day') : read.moment;
	if (timeFormat !== 'epochMs' && timeFormat !== 'epochSeconds') return moment.toFormat(timeFormat);
	const digits = String(
		timeFormat === 'epochMs' ? moment.toMillis() : Math.floor(moment.toSeconds()),
	);
	return jsonType === 'number' ? new RawJson(digits) : digits;
}
