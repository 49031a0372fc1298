import type { Words } from '../messages/words';
import type { TextField } from './field';
import type { ContentType, HttpMethod, Resource } from './operation';
import { PAIRS_ARE_TEXT } from './pairsNote';

/** What differs between the vendors' custom calls. */
export interface CustomCall {
	/** The field in which the user names the method or path. */
	endpoint: TextField;
	/** What can be called. */
	summary: Words;
	/** More about it, such as where the user finds the names. */
	details: string;
	/** Where there are several, the user chooses. */
	methods?: readonly HttpMethod[];
	contentTypes?: readonly ContentType[];
	/** Whether its calls may carry JSON, in which text and numbers are not the same. */
	sendsJson?: true;
}

const PARAMETERS =
	'The business parameters, with the names on the vendor’s page. The node adds what every call needs, such as the signature.';

/** The resource that calls any endpoint of a vendor, signed and read like the others. */
export function customCall({
	endpoint,
	summary,
	details,
	methods,
	contentTypes,
	sendsJson,
}: CustomCall): Resource {
	return {
		name: 'custom',
		label: { en: 'Custom Call', zh: '自定义调用' },
		operations: [
			{
				name: 'call',
				label: 'Call Any Method',
				title: '自定义调用',
				action: 'Call any method',
				summary,
				details,
				agentNote: 'Use it only for what no other operation does.',
				endpoint,
				...(methods && { methods }),
				...(contentTypes && { contentTypes }),
				effect: 'ask',
				fields: [
					{
						name: 'parameters',
						label: { en: 'Parameters', zh: '参数' },
						type: 'pairs',
						description: `${PARAMETERS} ${sendsJson ? PAIRS_ARE_TEXT : 'Write lists and objects as JSON.'}`,
					},
				],
				asksForRows: true,
			},
		],
	};
}
