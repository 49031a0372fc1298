import { omit } from 'lodash';
import { DateTime } from 'luxon';
import type { Field } from '../../../shared/catalogue/field';
import { required } from '../../../shared/catalogue/fieldHelpers';
import type { Operation } from '../../../shared/catalogue/operation';
import type { Parameters } from '../../../shared/json/wire';
import { Problem } from '../../../shared/messages/message';
import { archiveRangeTooLong } from '../../messages';
import { from, to } from './timeRange';

/** How far From and To may be apart (docs/facts/kuaimai.md, Paging). */
const LONGEST_RANGE_DAYS = 90;

function timeOf(value: unknown): DateTime {
	return DateTime.fromFormat(String(value), 'yyyy-MM-dd HH:mm:ss', { zone: 'Asia/Shanghai' });
}

function rangeProblem({ startModified, endModified }: Parameters): Problem | undefined {
	const { days } = timeOf(endModified).diff(timeOf(startModified), 'days');
	if (days <= LONGEST_RANGE_DAYS) return undefined;
	return new Problem(archiveRangeTooLong(LONGEST_RANGE_DAYS), { path: 'endModified' });
}

/** What an operation on archived documents has of its own. */
type Archived = Pick<
	Operation,
	'endpoint' | 'title' | 'shortTitle' | 'action' | 'summary' | 'details'
>;

const RANGE: readonly Field[] = [
	required(from),
	{
		...required(to),
		description: `At most ${LONGEST_RANGE_DAYS} days after From; a day without a time is included`,
	},
];

/**
 * A list of archived documents: like the live one, but the time range is required.
 *
 * @param filters its other fields
 */
export function archivedList(
	live: Operation,
	{ filters, ...own }: Archived & { filters: readonly Field[] },
): Operation {
	return {
		...omit(live, 'details', 'shortTitle'),
		...own,
		name: 'getAllArchived',
		label: 'Get Many Archived',
		fields: [...RANGE, ...filters],
		check: rangeProblem,
	};
}

/** The lines of an archived document, found by its ID alone. */
export function archivedDetail(
	live: Operation,
	{ id, ...own }: Archived & { id: Field },
): Operation {
	const { fetchesOne } = live;
	return {
		...omit(live, 'requireOneOf', 'shortTitle'),
		...own,
		name: 'getArchived',
		label: 'Get Archived',
		fields: [id],
		...(fetchesOne && {
			fetchesOne: {
				...fetchesOne,
				what: { en: `archived ${fetchesOne.what.en}`, zh: `归档${fetchesOne.what.zh}` },
			},
		}),
	};
}
