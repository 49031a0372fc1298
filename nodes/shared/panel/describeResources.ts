import { sortBy } from 'lodash';
import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Resource } from '../catalogue/operation';
import { labelOf } from '../messages/words';
import { mergeProperties } from './mergeProperties';
import { operationOption, operationProperties } from './operationProperties';
import { requestOptionsProperty } from './requestOptionsProperty';

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
		options: sortBy(options, ({ name: label }) => label.toLowerCase()),
		default: initial,
		...(displayOptions && { displayOptions }),
	};
}

/**
 * The parameters of a resource's operations, each shown for the operations that have it, or for
 * all.
 */
function resourceProperties({ name, operations }: Resource): INodeProperties[] {
	return mergeProperties(
		operations.map((operation) => ({
			operation: operation.name,
			properties: operationProperties(operation),
		})),
	).map(({ property, operations: shownFor }) => {
		const { show, ...rest } = property.displayOptions ?? {};
		const operation = shownFor.length < operations.length && { operation: shownFor };
		return {
			...property,
			displayOptions: { show: { resource: [name], ...operation, ...show }, ...rest },
		};
	});
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
			resources.map(({ label, name }) => ({ name: labelOf(label), value: name })),
		),
		// Never one for several resources: n8n's node creator takes the first that names a resource.
		...resources.map((resource) =>
			dropdown('Operation', 'operation', resource.operations.map(operationOption), {
				show: { resource: [resource.name] },
			}),
		),
		...resources.flatMap(resourceProperties),
		requestOptionsProperty(resources),
	];
}
