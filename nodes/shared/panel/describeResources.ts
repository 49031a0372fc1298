import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Resource } from '../catalogue/operation';
import { operationOption, operationProperties } from './operationProperties';
import { requestOptionsProperty } from '../execution/requestOptions';

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'en');

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
