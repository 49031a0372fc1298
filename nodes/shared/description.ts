import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Field, Operation, Resource } from './operation';
import { requestOptionsProperty } from './request/options';

/** Name of the collection that holds an operation's optional fields. */
export function collectionName(operation: Operation): string {
	return operation.access === 'read' && operation.rows ? 'filters' : 'additionalFields';
}

/** Whether a field is a parameter of its own rather than one of the collection. */
export function standsAlone(field: Field): boolean {
	return field.required === true || field.primary === true;
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'en');

function fieldProperty(field: Field): INodeProperties {
	const common = {
		displayName: field.label,
		name: field.name,
		description: field.description,
		...(field.placeholder && { placeholder: field.placeholder }),
		...(field.required && { required: true }),
		default: '',
	};
	switch (field.type) {
		case 'string':
		case 'integer':
			return { ...common, type: 'string' };
		case 'dateTime':
			return { ...common, type: 'dateTime' };
		case 'options':
			return {
				...common,
				type: 'options',
				options: (field.options ?? []).map(({ value, label }) => ({ name: label, value })),
				default: field.options?.[0]?.value ?? '',
			};
	}
}

function pagingProperties(
	operation: Operation,
	displayOptions: IDisplayOptions,
): INodeProperties[] {
	if (!operation.paging) return [];
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
			displayOptions: { show: { ...displayOptions.show, returnAll: [false] } },
		},
	];
}

function simplifyProperty(
	operation: Operation,
	displayOptions: IDisplayOptions,
): INodeProperties[] {
	if (!operation.simplified) return [];
	return [
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
			hint: `Keeps ${operation.simplified.join(', ')}`,
			displayOptions,
		},
	];
}

function collectionProperty(
	operation: Operation,
	displayOptions: IDisplayOptions,
): INodeProperties[] {
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
				.map(fieldProperty)
				.sort((a, b) => byName({ name: a.displayName }, { name: b.displayName })),
			displayOptions,
		},
	];
}

function operationProperties(resource: Resource, operation: Operation): INodeProperties[] {
	const displayOptions = { show: { resource: [resource.name], operation: [operation.name] } };
	return [
		...operation.fields
			.filter(standsAlone)
			.map((field) => ({ ...fieldProperty(field), displayOptions })),
		...pagingProperties(operation, displayOptions),
		...simplifyProperty(operation, displayOptions),
		...collectionProperty(operation, displayOptions),
	];
}

function operationOption(operation: Operation): INodePropertyOptions {
	return {
		name: operation.label,
		value: operation.name,
		action: operation.action,
		description: `${operation.description} (${operation.title} ${operation.endpoint})`,
	};
}

function dropdown(
	displayName: string,
	name: string,
	options: INodePropertyOptions[],
	displayOptions?: IDisplayOptions,
): INodeProperties {
	const initial = options[0]?.value ?? '';
	return {
		displayName,
		name,
		type: 'options',
		noDataExpression: true,
		options: [...options].sort(byName),
		default: initial,
		...(displayOptions && { displayOptions }),
	};
}

/**
 * Makes a node's parameters from its catalogue: the resource, its operations, their fields, then
 * Return All, Limit and Simplify where they apply, and the request options all nodes share.
 *
 * @param resources the vendor's catalogue
 */
export function describeResources(resources: readonly Resource[]): INodeProperties[] {
	return [
		dropdown(
			'Resource',
			'resource',
			resources.map(({ label, name }) => ({ name: label, value: name })),
		),
		...resources.map((resource) =>
			dropdown('Operation', 'operation', resource.operations.map(operationOption), {
				show: { resource: [resource.name] },
			}),
		),
		...resources.flatMap((resource) =>
			resource.operations.flatMap((operation) => operationProperties(resource, operation)),
		),
		requestOptionsProperty,
	];
}
