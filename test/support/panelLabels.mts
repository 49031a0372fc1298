import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/** Room for a label in n8n 2.41, in px: at top level, in a collection or row, in a row within one. */
const ROOM = [177, 145, 113] as const;

/** Room for the chosen option of a dropdown in n8n 2.41, in px. */
const OPTION_ROOM = 217;

/** A text that n8n cuts where it is wider than its room. */
export interface PanelLabel {
	/** Where it is, such as `Kuaimai purchaseOrder.create options.timeout`. */
	path: string;
	text: string;
	/** In px. */
	room: number;
}

function shownFor({ displayOptions }: INodeProperties): string {
	const { resource = [], operation = [] } = displayOptions?.show ?? {};
	const joined = [resource, operation].map((names) => names.map(String).join('|'));
	return joined.filter(Boolean).join('.');
}

function labelsOf(property: INodeProperties, before: string, depth: number): PanelLabel[] {
	const path = `${before}${property.name}`;
	if (property.type === 'notice' || property.type === 'hidden') return [];
	const room = ROOM[depth];
	if (room === undefined) throw new Error(`${path} is nested deeper than n8n has room for`);
	const own: PanelLabel = { path, text: property.displayName, room };
	if (property.type === 'collection') {
		const inner = property.options as INodeProperties[];
		return [own, ...inner.flatMap((one) => labelsOf(one, `${path}.`, depth + 1))];
	}
	if (property.type === 'fixedCollection') {
		const groups = property.options as INodePropertyCollection[];
		return [
			own,
			...groups.flatMap((group) => [
				{ path: `${path}.${group.name}`, text: group.displayName, room },
				...group.values.flatMap((one) => labelsOf(one, `${path}.${group.name}.`, depth + 1)),
			]),
		];
	}
	const options = (property.options ?? []) as INodePropertyOptions[];
	return [
		own,
		...options.map(({ name, value }) => ({
			path: `${path}=${String(value)}`,
			text: name,
			room: OPTION_ROOM,
		})),
	];
}

/**
 * The labels and options of a node or credential with the room n8n has for each.
 *
 * @param owner its name, which begins every path
 */
export function panelLabels(owner: string, properties: readonly INodeProperties[]): PanelLabel[] {
	return properties.flatMap((property) => {
		const before = [owner, shownFor(property)].filter(Boolean).join(' ');
		return labelsOf(property, `${before} `, 0);
	});
}
