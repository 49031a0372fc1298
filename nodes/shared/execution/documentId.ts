import type { IDataObject } from 'n8n-workflow';

/** Names of members that hold a document's number, the surest first. */
const NAMES = [/^id$/i, /(?:[a-z]Id|_id)$/, /(?:No|Sn|Code|Number)$/];
/** Ids of a call, not of a document. */
const OF_THE_CALL = /^(?:trace|request|session|tenant|error)/i;

const isNumber = (value: unknown): value is string | number =>
	(typeof value === 'string' && value !== '') || typeof value === 'number';

/** The number of the document that a result is about, judged by its members' names, if it has any. */
export function documentId(result: IDataObject): string | undefined {
	const members = Object.entries(result).filter(([name]) => !OF_THE_CALL.test(name));
	for (const pattern of NAMES) {
		const found = members.find(([name, value]) => pattern.test(name) && isNumber(value));
		if (found) return String(found[1]);
	}
	return undefined;
}
