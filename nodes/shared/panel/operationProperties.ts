import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Operation, Resource } from '../catalogue/operation';
import { fieldProperty, standaloneProperties } from './fieldProperty';
import { collectionName, isList, standsAlone } from '../catalogue/parameterNames';

type Property = INodeProperties;

function choice(
	displayName: string,
	name: string,
	description: string,
	values: readonly string[],
): Property {
	const options = values.map((value) => ({ name: value, value }));
	const [first = ''] = values;
	return { displayName, name, type: 'options', options, default: first, description };
}

const ACCESS: Property = {
	displayName: 'Access (读写)',
	name: 'access',
	type: 'options',
	options: [
		{
			name: 'Changes Something',
			value: 'write',
			description: 'It is never repeated when the answer does not come',
		},
		{ name: 'Only Reads', value: 'read', description: 'It is repeated after passing trouble' },
	],
	default: 'write',
	description: 'Whether the call changes anything at the vendor',
};

/** How the endpoint is called, as far as the facts leave it to the user. */
function callProperties({ endpoint, methods, contentTypes, access }: Operation): Property[] {
	return [
		...(typeof endpoint === 'string' ? [] : [fieldProperty({ ...endpoint, required: true }, true)]),
		...(methods && methods.length > 1
			? [choice('HTTP Method (请求方式)', 'httpMethod', 'How the endpoint is called', methods)]
			: []),
		...(contentTypes && contentTypes.length > 1
			? [
					choice(
						'Content Type (请求格式)',
						'contentType',
						'How the body of the call is written. A GET call has none.',
						contentTypes,
					),
				]
			: []),
		...(access === 'ask' ? [ACCESS] : []),
	];
}

function spellingProperty({ spellings }: Operation): Property[] {
	if (!spellings) return [];
	const { label, description, choices } = spellings;
	const options = choices.map(({ value, label: name }) => ({ name, value }));
	const initial = choices[0]?.value ?? '';
	return [
		{
			displayName: label,
			name: 'spelling',
			type: 'options',
			options,
			default: initial,
			description,
		},
	];
}

const LIST_FIELD: Property = {
	displayName: 'List Field (列表字段)',
	name: 'listField',
	type: 'string',
	default: '',
	placeholder: 'data.list',
	description:
		'Where the reply holds the list, with dots between the levels, or $ where the reply itself is the list; the vendor does not publish it. Each record becomes an item. Leave it empty to get the whole reply as one item.',
};

function pagingProperties({ paging, rows }: Operation): Property[] {
	if (!paging) return [];
	const displayOptions: IDisplayOptions = rows === undefined ? { hide: { listField: [''] } } : {};
	return [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
			displayOptions,
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			displayOptions: { ...displayOptions, show: { returnAll: [false] } },
		},
	];
}

function simplifyProperty({ simplified }: Operation): Property[] {
	if (!simplified) return [];
	return [
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
			hint: `Keeps ${simplified.join(', ')}`,
		},
	];
}

function collectionProperty(operation: Operation): Property[] {
	const fields = operation.fields.filter((field) => !standsAlone(field));
	if (fields.length === 0) return [];
	const name = collectionName(operation);
	return [
		{
			displayName: name === 'filters' ? 'Filters' : 'Additional Fields',
			name,
			type: 'collection',
			placeholder: name === 'filters' ? 'Add Filter' : 'Add Field',
			default: {},
			options: fields
				.map((field) => fieldProperty(field, false))
				.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
		},
	];
}

/** Shows a parameter for one operation only, besides what it depends on itself. */
function shownFor(resource: Resource, operation: Operation, property: Property): Property {
	const { show, ...rest } = property.displayOptions ?? {};
	return {
		...property,
		displayOptions: {
			show: { resource: [resource.name], operation: [operation.name], ...show },
			...rest,
		},
	};
}

/** The parameters of an operation in the order people see them. */
export function operationProperties(resource: Resource, operation: Operation): Property[] {
	return [
		...callProperties(operation),
		...operation.fields.filter(standsAlone).flatMap(standaloneProperties),
		...spellingProperty(operation),
		...(isList(operation) && operation.rows === undefined ? [LIST_FIELD] : []),
		...pagingProperties(operation),
		...simplifyProperty(operation),
		...collectionProperty(operation),
	].map((property) => shownFor(resource, operation, property));
}

/** How people read an operation: n8n's word, then the vendor's title. */
export function operationLabel({ label, title }: Operation): string {
	return title ? `${label} (${title})` : label;
}

/** The entry of the Operation dropdown; tells people and AI agents what the call does. */
export function operationOption(operation: Operation): INodePropertyOptions {
	const { name, action, description, agentNote, endpoint } = operation;
	const origin = typeof endpoint === 'string' ? `(${endpoint})` : undefined;
	return {
		name: operationLabel(operation),
		value: name,
		action,
		description: [description, agentNote, origin].filter(Boolean).join(' '),
	};
}
