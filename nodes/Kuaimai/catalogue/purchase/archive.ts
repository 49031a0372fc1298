import omit from 'lodash/omit';
import { DateTime } from 'luxon';
import type { Field } from '../../../shared/catalogue/field';
import type { Operation } from '../../../shared/catalogue/operation';
import type { OutputFields } from '../../../shared/catalogue/output';
import type { Parameters } from '../../../shared/json/wire';
import { required, timeRange } from './common';

const LONGEST_RANGE_DAYS = 90;

function timeOf(value: unknown): DateTime {
	return DateTime.fromFormat(String(value), 'yyyy-MM-dd HH:mm:ss', { zone: 'Asia/Shanghai' });
}

/** Start and end of the archives' lists may be 90 days apart (kuaimai.md section 8). */
function rangeProblem({ startModified, endModified }: Parameters): string | undefined {
	const { days } = timeOf(endModified).diff(timeOf(startModified), 'days');
	return days > LONGEST_RANGE_DAYS
		? `The time range may span at most ${LONGEST_RANGE_DAYS} days. Ask for longer ones piece by piece.`
		: undefined;
}

/** What an archived variant has of its own. */
interface Archived {
	endpoint: string;
	title: string;
	action: string;
	description: string;
	output?: OutputFields;
}

/**
 * The list of archived documents beside that of the live ones: its time range is required.
 *
 * @param documents what is listed, in the plural
 * @param filters its other fields
 */
export function archivedList(
	live: Operation,
	{ documents, filters, ...own }: Archived & { documents: string; filters: readonly Field[] },
): Operation {
	const [start, end] = timeRange(documents).map(required) as [Field, Field];
	return {
		...live,
		...own,
		name: 'getAllArchived',
		label: { en: 'Get Many Archived', zh: '' },
		fields: [
			start,
			{ ...end, description: `At most 90 days after the start. ${end.description}` },
			...filters,
		],
		check: rangeProblem,
	};
}

/** The lines of an archived document beside those of a live one. */
export function archivedDetail(
	live: Operation,
	{ id, ...own }: Archived & { id: Field },
): Operation {
	const { fetchesOne } = live;
	return {
		...omit(live, 'requireOneOf'),
		...own,
		name: 'getArchived',
		label: { en: 'Get Archived', zh: '' },
		fields: [{ ...id, required: true, description: 'The id as Get Many Archived returns it' }],
		...(fetchesOne && { fetchesOne: { ...fetchesOne, what: `archived ${fetchesOne.what}` } }),
	};
}
