import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { credentialTypes, nodes } from './registry.mts';

/** A text that a user reads. */
export interface UserText {
	/** Where it is, such as `yuanshu stocks.row.skuCode`. */
	path: string;
	text: string;
	/** A label is the name of a field, an option or an operation; anything else is a sentence. */
	kind: 'label' | 'sentence';
}

function textsOf(property: INodeProperties, before: string): UserText[] {
	const path = `${before}${property.name}`;
	const isNotice = property.type === 'notice';
	const groups = (property.options ?? []).flatMap((option): UserText[] => {
		if ('values' in option) {
			const group: INodePropertyCollection = option;
			return [
				{ path: `${path}.${group.name}`, text: group.displayName, kind: 'label' },
				...group.values.flatMap((one) => textsOf(one, `${path}.${group.name}.`)),
			];
		}
		if ('type' in option) return textsOf(option, `${path}.`);
		const { name, value, action = '', description = '' }: INodePropertyOptions = option;
		const at = `${path}=${String(value)}`;
		return [
			{ path: at, text: name, kind: 'label' },
			{ path: at, text: action, kind: 'sentence' },
			{ path: at, text: description, kind: 'sentence' },
		];
	});
	const { description = '', hint = '', placeholder = '' } = property;
	const own: UserText = {
		path,
		text: property.displayName,
		kind: isNotice ? 'sentence' : 'label',
	};
	const sentences = [description, hint, placeholder].map(
		(text): UserText => ({ path, text, kind: 'sentence' }),
	);
	return [own, ...sentences, ...groups].filter(({ text }) => text !== '');
}

/** Every text of the nodes and credentials that package.json lists. */
export function userTexts(): UserText[] {
	return [
		...nodes.flatMap(({ description: { name, displayName, description, properties } }) => [
			{ path: name, text: displayName, kind: 'label' as const },
			{ path: name, text: description, kind: 'sentence' as const },
			...properties.flatMap((property) => textsOf(property, `${name} `)),
		]),
		...credentialTypes.flatMap(({ name, displayName, properties }) => [
			{ path: name, text: displayName, kind: 'label' as const },
			...properties.flatMap((property) => textsOf(property, `${name} `)),
		]),
	];
}
