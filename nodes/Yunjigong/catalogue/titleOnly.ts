import type { PairsField, TextField } from '../../shared/catalogue/field';
import type { ContentType, Operation } from '../../shared/catalogue/operation';
import { PAIRS_ARE_TEXT } from '../../shared/catalogue/pairsNote';

/** The first is that of the one documented endpoint (docs/facts/yunjigong.md, Goods Traceability). */
export const CONTENT_TYPES: readonly ContentType[] = [
	'multipart/form-data',
	'application/x-www-form-urlencoded',
	'application/json',
];

/** What is known of an endpoint of which the facts have the title only (docs/facts/yunjigong.json). */
export interface TitleOnly extends Pick<
	Operation,
	'name' | 'label' | 'title' | 'action' | 'summary' | 'effect'
> {
	/** Whether the title says that there is more than one. */
	isList?: true;
	/** Where the page tree shows none; POST by default. */
	methods?: Operation['methods'];
}

// The same for all of them, so that the panel has each once a resource.

const path: TextField = {
	name: 'path',
	label: { en: 'Path', zh: '接口路径' },
	type: 'string',
	placeholder: '/open_interface/…',
	description: 'From the page of the endpoint at doc.yunjigong.com; it is not public',
};

const fields: PairsField = {
	name: 'fields',
	label: { en: 'Fields', zh: '参数' },
	type: 'pairs',
	description: `Named as on the page of the endpoint; the signature is added. ${PAIRS_ARE_TEXT}`,
};

/** Makes the operation of an endpoint whose path and fields the user takes from the vendor's page. */
export function titleOnly({ isList, methods = ['POST'], ...known }: TitleOnly): Operation {
	return {
		...known,
		details: `You give path and fields, from the page ${known.title} at doc.yunjigong.com.`,
		agentNote: 'Do not guess them.',
		endpoint: path,
		methods,
		contentTypes: CONTENT_TYPES,
		fields: [fields],
		...(isList && { asksForRows: true }),
	};
}
