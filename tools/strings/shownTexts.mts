import { credentialTypes, nodes } from '../../test/support/registry.mts';

/** A text that n8n shows, and where it is, e.g. `kuaimai.properties[1].options[0].name`. */
export interface ShownText {
	place: string;
	text: string;
}

/** The members of a description that people read. */
const READ = new Set([
	'displayName',
	'description',
	'placeholder',
	'hint',
	'action',
	'subtitle',
	'eventTriggerDescription',
	'activationMessage',
	'multipleValueButtonText',
	'message',
]);

/** How a part of a list is called: by its own name where it has one. */
function callPart(part: unknown, at: number): string {
	const { name, value } = (part ?? {}) as { name?: unknown; value?: unknown };
	const own = value ?? name;
	return typeof own === 'string' && own !== '' ? own : String(at);
}

/** A name is read where it is that of a choice, and an identifier where it is that of a parameter. */
const isChoice = (value: object) => 'value' in value && !('displayName' in value);

function textsIn(value: unknown, place: string): ShownText[] {
	if (typeof value !== 'object' || value === null) return [];
	if (Array.isArray(value)) {
		return value.flatMap((part: unknown, at) => textsIn(part, `${place}[${callPart(part, at)}]`));
	}
	return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
		const isRead = READ.has(name) || (name === 'name' && isChoice(value));
		if (typeof part !== 'string') return textsIn(part, `${place}.${name}`);
		return isRead && part !== '' ? [{ place: `${place}.${name}`, text: part }] : [];
	});
}

/** Every text of the descriptions of all nodes and credentials that package.json registers. */
export function shownTexts(): ShownText[] {
	return [
		...nodes.flatMap(({ description }) => textsIn(description, description.name)),
		...credentialTypes.flatMap((type) => textsIn(type, type.name)),
	];
}
