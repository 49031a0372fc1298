import type { Field } from '../../shared/field';
import type { Paging } from '../../shared/operation';

/** Paging of the purchase lists (kuaimai.md section 8). */
export const pageFields: Paging = {
	kind: 'page',
	page: 'pageNo',
	size: 'pageSize',
	maxSize: 200,
	total: 'total',
};

const ZONE_NOTE =
	'Sent in Beijing time. A date without a zone is taken in the workflow’s time zone, but text like 2020-09-21 16:58:00 is Beijing time already.';

/** The time range most purchase lists can be narrowed to (kuaimai.md section 8). */
export const modifiedRange: Field[] = [
	{
		name: 'timeType',
		label: 'Time Type (时间类型)',
		type: 'options',
		description:
			'Which time the range is about. Without it Kuaimai takes the time of modification.',
		options: [
			{ value: '1', label: 'Modified (修改时间)' },
			{ value: '2', label: 'Created (创建时间)' },
		],
	},
	{
		name: 'startModified',
		label: 'Start of Time Range (开始时间)',
		type: 'dateTime',
		description: `Only orders from this time on. ${ZONE_NOTE}`,
	},
	{
		name: 'endModified',
		label: 'End of Time Range (结束时间)',
		type: 'dateTime',
		description: `Only orders up to this time. ${ZONE_NOTE}`,
	},
];
