import get from 'lodash/get';
import type { IDataObject } from 'n8n-workflow';
import type { Call } from '../catalogue/vendor';
import { formText } from '../json/wire';
import { FailedCall } from './nodeError';

/** Whether a reply's list says that there is nothing; one that is not there says nothing. */
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
		.filter(({ name }) => name in call.parameters)
		.map(({ label, description }) => `${label}: ${description}.`.replace(/\.\.$/, '.'));
	throw new FailedCall(
		{
			kind: 'rejected',
			message: `No ${fetchesOne.what} with ${given.join(' and ')}: the vendor returned an empty list`,
			advice: [...explained, 'A document without lines would look the same.'].join(' '),
			reached: true,
		},
		call,
	);
}
