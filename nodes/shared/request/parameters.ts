import { UserError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { collectionName, standsAlone } from '../description';
import type { Operation } from '../operation';
import type { WireParameters } from '../vendor';
import { toWireValue } from './values';

/**
 * Collects the parameters of one item for the wire, in the catalogue's order.
 *
 * @throws UserError naming the field that is missing or does not fit
 */
export function collectParameters(
	context: IExecuteFunctions,
	operation: Operation,
	itemIndex: number,
): WireParameters {
	const collection = operation.fields.every(standsAlone)
		? {}
		: (context.getNodeParameter(collectionName(operation), itemIndex, {}) as IDataObject);
	const zone = context.getTimezone();
	const parameters: WireParameters = {};
	for (const field of operation.fields) {
		const value: unknown = standsAlone(field)
			? context.getNodeParameter(field.name, itemIndex, '')
			: collection[field.name];
		const text = toWireValue(field, value, zone);
		if (text !== undefined) parameters[field.name] = text;
		else if (field.required) throw new UserError(`${field.label} is missing`);
	}
	const { requireOneOf } = operation;
	if (requireOneOf && !requireOneOf.some((name) => name in parameters)) {
		const labels = operation.fields
			.filter(({ name }) => requireOneOf.includes(name))
			.map(({ label }) => label);
		throw new UserError(`Fill in ${labels.join(' or ')}`);
	}
	return parameters;
}
