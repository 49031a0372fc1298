import type { DateTimeField, OptionsField } from '../../../shared/catalogue/field';
import type { Words } from '../../../shared/messages/words';

/** A moment that is sent as `yyyy-MM-dd HH:mm:ss`. */
export function moment(name: string, label: Words, description?: string): DateTimeField {
	return { name, label, type: 'dateTime', ...(description !== undefined && { description }) };
}

export const from = moment('startModified', { en: 'From', zh: '起始时间' }, 'Sent in Beijing time');

export const to: DateTimeField = {
	...moment('endModified', { en: 'To', zh: '结束时间' }, 'A day without a time is included'),
	endOf: 'startModified',
};

/** Which of a document's times the range applies to. */
export const timeType: OptionsField = {
	name: 'timeType',
	label: { en: 'Time Type', zh: '时间类型' },
	type: 'options',
	options: [
		{ value: '1', label: { en: 'Updated', zh: '修改时间' } },
		{ value: '2', label: { en: 'Created', zh: '创建时间' } },
	],
};
