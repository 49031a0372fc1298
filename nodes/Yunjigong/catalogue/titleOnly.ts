import type { ContentType, HttpMethod, Operation } from '../../shared/catalogue/operation';
import { PAIRS_ARE_TEXT } from '../../shared/catalogue/pairsNote';

/** The first is that of the one documented endpoint (yunjigong.md section 3). */
export const CONTENT_TYPES: readonly ContentType[] = [
	'multipart/form-data',
	'application/x-www-form-urlencoded',
	'application/json',
];

/** What is known of an endpoint of which the facts have the title only (yunjigong.md section 2). */
export interface TitleOnly extends Pick<Operation, 'name' | 'label' | 'title' | 'action'> {
	/** What the title says that it does, as a sentence without its period. */
	does: string;
	effect: 'read' | 'write';
	/** Whether the title says that there is more than one. */
	isList?: true;
	/** Where the page tree shows none; POST by default. */
	methods?: readonly HttpMethod[];
}

const NEVER_TWICE =
	'Never repeat it when the answer did not come: look whether the change was made first.';

/**
 * Makes the operation of an endpoint whose path and fields are not published to us: the user takes
 * both from the vendor's page.
 */
export function titleOnly({ does, access, isList, methods, ...names }: TitleOnly): Operation {
	const { title } = names;
	const agentNote = 'Path and field names must be given: do not guess them.';
	return {
		...names,
		description: `${does}. Only the title of this page was obtainable, so you give its path and fields: they stand on the page ${title} at doc.yunjigong.com.`,
		agentNote: access === 'write' ? `${agentNote} ${NEVER_TWICE}` : agentNote,
		endpoint: {
			name: 'path',
			label: { en: 'Path', zh: '接口路径' },
			type: 'string',
			placeholder: '/open_interface/…',
			description: `The path of the endpoint, from the page ${title} at doc.yunjigong.com. The one known path is /open_interface/ and a method name; the method name of this one is not published.`,
		},
		methods: methods ?? ['POST'],
		contentTypes: CONTENT_TYPES,
		access,
		fields: [
			{
				name: 'fields',
				label: { en: 'Fields', zh: '参数' },
				type: 'pairs',
				description: `The fields of the call, named as the page ${title} names them. ${PAIRS_ARE_TEXT} In a form, lists and objects become JSON text. What signs the call is added.`,
			},
		],
		...(isList && { asksForRows: true }),
	};
}
