import { UserError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import type { Field } from '../catalogue/field';
import type { Operation } from '../catalogue/operation';
import { collectionName, inputModeName, jsonName, standsAlone } from '../catalogue/parameterNames';
import { formText, type Parameters, type WireObject } from '../json/wire';
import { toWireValue } from './toWireValue';

/** Reads one item's parameters as n8n resolved them. */
export interface ItemParameters {
	context: IExecuteFunctions;
	operation: Operation;
	itemIndex: number;
}

function collectionOf({ context, operation, itemIndex }: ItemParameters): IDataObject {
	return operation.fields.every(standsAlone)
		? {}
		: (context.getNodeParameter(collectionName(operation), itemIndex, {}) as IDataObject);
}

function givenValue(
	field: Field,
	{ context, itemIndex }: ItemParameters,
	collection: IDataObject,
): unknown {
	if (field.constant !== undefined) return field.constant;
	if (!standsAlone(field)) return collection[field.name];
	if (field.type !== 'rows' && field.type !== 'pairs') {
		return context.getNodeParameter(field.name, itemIndex, '');
	}
	const mode = context.getNodeParameter(inputModeName(field), itemIndex, 'fields');
	const name = mode === 'json' ? jsonName(field) : field.name;
	return context.getNodeParameter(name, itemIndex, '');
}

function checkRequired({ fields, requireOneOf, check }: Operation, parameters: Parameters): void {
	if (requireOneOf && !requireOneOf.some((name) => name in parameters)) {
		const labels = fields
			.filter(({ name }) => requireOneOf.includes(name))
			.map(({ label }) => label);
		throw new UserError(`Fill in ${labels.join(' or ')}`);
	}
	const problem = check?.(parameters);
	if (problem !== undefined) throw new UserError(problem);
}

/** Adds parameters, none of which may be there already: one of the two would be lost. */
function add(parameters: Parameters, more: Parameters, { label }: Field): void {
	for (const [name, value] of Object.entries(more)) {
		if (name in parameters) throw new UserError(`${label}: "${name}" is given twice`);
		parameters[name] = value;
	}
}

/** The names as the user wants them spelt, where the vendor's pages have two. */
function spell(item: ItemParameters, parameters: Parameters): Parameters {
	const { spellings } = item.operation;
	if (!spellings) return parameters;
	const wanted = item.context.getNodeParameter('spelling', item.itemIndex, '');
	const choice = spellings.choices.find(({ value }) => value === wanted) ?? spellings.choices[0];
	return Object.fromEntries(
		Object.entries(parameters).map(([name, value]) => [choice?.renames[name] ?? name, value]),
	);
}

/**
 * Collects the parameters of one item for the wire, in the catalogue's order.
 *
 * @throws UserError naming the field that is missing or does not fit
 */
export function collectParameters(item: ItemParameters): Parameters {
	const { context, operation } = item;
	const collection = collectionOf(item);
	const zone = context.getTimezone();
	const parameters: Parameters = {};
	for (const field of operation.fields) {
		if (field.local) continue;
		const value = toWireValue(
			{ field, label: field.label, zone },
			givenValue(field, item, collection),
		);
		if (field.type === 'pairs') add(parameters, value as WireObject, field);
		else if (value !== undefined) add(parameters, { [field.name]: value }, field);
		else if (field.required) throw new UserError(`${field.label} is missing`);
	}
	checkRequired(operation, parameters);
	return spell(item, parameters);
}

/**
 * Collects the settings of this node that are not sent, those left out absent; numbers are text.
 *
 * @throws UserError naming the setting that does not fit
 */
export function collectSettings(item: ItemParameters): IDataObject {
	const collection = collectionOf(item);
	const zone = item.context.getTimezone();
	const settings: IDataObject = {};
	for (const field of item.operation.fields.filter(({ local }) => local)) {
		const place = { field, label: field.label, zone };
		const value = toWireValue(place, givenValue(field, item, collection));
		if (value !== undefined) {
			settings[field.name] = typeof value === 'boolean' ? value : formText(value);
		}
	}
	return settings;
}
