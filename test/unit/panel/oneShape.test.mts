import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { nodes } from '../../support/registry.mts';

/** What n8n reads a stored value by: when the operation is changed it keeps the values by name. */
function shapeOf({ type, default: initial, modes }: INodeProperties): string {
	return JSON.stringify({ type, default: initial, modes: modes?.map(({ name }) => name) });
}

/** The shapes that each path has, such as `filters.status` or `items.row.price`. */
function shapesByPath(
	properties: readonly INodeProperties[],
	found = new Map<string, Set<string>>(),
	above = '',
): Map<string, Set<string>> {
	for (const property of properties) {
		const path = above + property.name;
		found.set(path, (found.get(path) ?? new Set()).add(shapeOf(property)));
		if (property.type === 'collection') {
			shapesByPath(property.options as INodeProperties[], found, `${path}.`);
		}
		if (property.type === 'fixedCollection') {
			for (const { name, values } of property.options as INodePropertyCollection[]) {
				shapesByPath(values, found, `${path}.${name}.`);
			}
		}
	}
	return found;
}

function conflicts(properties: readonly INodeProperties[]): Record<string, string[]> {
	return Object.fromEntries(
		[...shapesByPath(properties)]
			.filter(([, shapes]) => shapes.size > 1)
			.map(([path, shapes]) => [path, [...shapes]]),
	);
}

it.each(nodes.map((node) => [node.description.name, node.description.properties] as const))(
	'%s: a name is of one type, with one default and one set of modes, wherever it is',
	(name, properties) => {
		// Each resource has an operation dropdown of its own, which starts with its own first operation.
		const own = properties.filter(({ name: parameter }) => parameter !== 'operation');
		expect({ [name]: conflicts(own) }).toEqual({ [name]: {} });
	},
);

describe('the check', () => {
	const status: INodeProperties = {
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [{ name: 'One', value: '1' }],
		default: '',
	};
	const filters = (...options: INodeProperties[]): INodeProperties => ({
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		default: {},
		options,
	});
	const rows = (...values: INodeProperties[]): INodeProperties => ({
		displayName: 'Rows',
		name: 'rows',
		type: 'fixedCollection',
		default: {},
		options: [{ displayName: 'Row', name: 'row', values }],
	});
	const locator: INodeProperties = {
		displayName: 'Status',
		name: 'status',
		type: 'resourceLocator',
		default: '',
		modes: [{ displayName: 'By Code', name: 'code', type: 'string' }],
	};
	const withMode: INodeProperties = {
		...locator,
		modes: [{ displayName: 'From List', name: 'list', type: 'list' }],
	};

	it.each([
		['another type', [status, { ...status, type: 'string' }], ['status']],
		['another default', [status, { ...status, default: '1' }], ['status']],
		['another set of modes', [locator, withMode], ['status']],
		['a difference in a collection', [filters(status), filters(locator)], ['filters.status']],
		['a difference in rows', [rows(status), rows(locator)], ['rows.row.status']],
		['other labels only', [status, { ...status, displayName: 'State' }], []],
		['other paths', [status, filters(locator)], []],
	] as Array<[string, INodeProperties[], string[]]>)('finds %s', (_name, properties, expected) => {
		expect(Object.keys(conflicts(properties))).toEqual(expected);
	});
});
