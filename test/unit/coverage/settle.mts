import type { Exception } from '../../support/exceptions.mts';
import type { Complaint } from './complaint.mts';

type Place = Pick<Complaint, 'vendor' | 'endpoint' | 'field' | 'what'>;

function keyOf({ vendor, endpoint, field, what }: Place): string {
	return [vendor, endpoint, field, what].join(' | ');
}

/** What is left of complaints and exceptions once each exception has taken its complaint. */
export interface Balance {
	/** Differences nobody has given a reason for. */
	open: Complaint[];
	/** Exceptions without a difference, or listed twice. */
	unneeded: Exception[];
}

/** Sets the exceptions against the complaints. */
export function settle(
	complaints: readonly Complaint[],
	exceptions: readonly Exception[],
): Balance {
	const found = new Set(complaints.map(keyOf));
	const excused = exceptions.map(keyOf);
	return {
		open: complaints.filter((complaint) => !excused.includes(keyOf(complaint))),
		unneeded: exceptions.filter(
			(exception, at) => !found.has(keyOf(exception)) || excused.indexOf(keyOf(exception)) !== at,
		),
	};
}
