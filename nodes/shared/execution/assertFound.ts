import { get } from 'lodash';
import type { IDataObject } from 'n8n-workflow';
import { fieldLabel } from '../catalogue/fieldLabel';
import type { Call } from '../catalogue/vendor';
import { formText } from '../json/wire';
import { documentNotFound, EMPTY_LOOKS_THE_SAME } from '../messages/callMessages';
import { joined } from '../messages/words';
import { FailedCall } from '../errors/failedCall';

/** Whether a reply's list is empty; a missing list proves nothing. */
function isNothing(list: unknown): boolean {
	return list === null || (Array.isArray(list) && list.length === 0);
}

/**
 * Checks that the one document an operation was to fetch is there: a vendor that answers an unknown
 * number with an empty list would make it look like a document without lines.
 *
 * @throws FailedCall naming the fields and the values that were asked for
 */
export function assertFound(result: IDataObject, call: Call): void {
	const { fetchesOne, fields } = call.operation;
	if (!fetchesOne || !isNothing(get(result, fetchesOne.list))) return;
	const given = Object.entries(call.parameters).map(
		([name, value]) => `${name} ${formText(value)}`,
	);
	const explained = fields
		.filter(({ name, description }) => name in call.parameters && description !== undefined)
		.map((field) => ({
			en: `${fieldLabel(field).en}: ${field.description ?? ''}.`.replace(/\.\.$/, '.'),
			zh: '',
		}));
	const space = { en: ' ', zh: '' };
	throw new FailedCall(
		{
			kind: 'rejected',
			message: documentNotFound(fetchesOne.what, given.join(', ')),
			advice: {
				en: joined([...explained, EMPTY_LOOKS_THE_SAME], space).en,
				zh: EMPTY_LOOKS_THE_SAME.zh,
			},
			reached: true,
		},
		call,
	);
}
