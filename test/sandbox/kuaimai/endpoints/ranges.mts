import type { DocumentedFields } from '../endpoint.mts';

/** The time range of the live lists (kuaimai.md section 8). */
export const LIST_RANGE = {
	startModified: { type: 'time' },
	endModified: { type: 'time' },
} as const satisfies DocumentedFields;

/** That of the archived ones: both ends are mandatory, at most 90 days apart (section 8). */
export const HISTORY_RANGE = {
	fields: {
		startModified: { type: 'time', required: true },
		endModified: { type: 'time', required: true },
	},
	days: 90,
} as const satisfies { fields: DocumentedFields; days: number };
