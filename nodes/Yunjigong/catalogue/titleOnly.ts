import type { PairsField, TextField } from '../../shared/catalogue/field';
import type { ContentType, Operation } from '../../shared/catalogue/operation';

/**
 * The first is the type of the one documented endpoint (docs/facts/yunjigong.md, Goods
 * Traceability).
 */
export const CONTENT_TYPES: readonly ContentType[] = [
	'multipart/form-data',
	'application/x-www-form-urlencoded',
	'application/json',
];

/** What is known of an endpoint with a title and no page (docs/facts/yunjigong.json). */
export interface TitleOnly extends Pick<
	Operation,
	'name' | 'label' | 'title' | 'shortTitle' | 'action' | 'summary' | 'effect'
> {
	/** Whether the title speaks of a list. */
	isList?: true;
	/** The methods to choose from where the page tree shows none; POST by default. */
	methods?: Operation['methods'];
}

// Shared by all of them, so that the panel has each parameter once per resource.

const path: TextField = {
	name: 'path',
	label: { en: 'Path', zh: '接口路径' },
	type: 'string',
	placeholder: '/open_interface/…',
	description: 'From the page with this Chinese title at doc.yunjigong.com; do not guess it',
};

const fields: PairsField = {
	name: 'fields',
	label: { en: 'Parameters', zh: '参数' },
	type: 'pairs',
	description: 'Named as on that page. For numbers, lists and objects choose Using JSON.',
};

/**
 * Makes the operation of an endpoint whose path and fields the user takes from the vendor's page. The
 * user finds that page by its title, so a short title is a part of it.
 */
export function titleOnly({ isList, methods = ['POST'], ...known }: TitleOnly): Operation {
	return {
		...known,
		endpoint: path,
		methods,
		contentTypes: CONTENT_TYPES,
		fields: [fields],
		...(isList && { asksForRows: true }),
	};
}
