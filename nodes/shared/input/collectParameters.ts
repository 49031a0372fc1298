import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { constantOf, type Field } from '../catalogue/field';
import { isTool } from '../catalogue/isTool';
import { fieldLabel } from '../catalogue/fieldLabel';
import type { Operation } from '../catalogue/operation';
import {
	collectionName,
	hasInputModes,
	inputModeName,
	isTopLevel,
	jsonName,
} from '../catalogue/parameterNames';
import { formText, type Parameters, type WireObject } from '../json/wire';
import { givenTwice, missing, oneOfMissing } from '../messages/inputMessages';
import { Problem } from '../messages/message';
import { checkRanges } from './checkRanges';
import { isOn } from './switchValue';
import { topPlace, toWireValue } from './toWireValue';

/** Reads one item's parameters as n8n resolves them. */
export interface ItemParameters {
	context: IExecuteFunctions;
	operation: Operation;
	itemIndex: number;
}

/** What one item fills in: what is sent, and the settings that are not. */
export interface Collected {
	parameters: Parameters;
	/** Those left out absent; numbers are text. */
	settings: IDataObject;
}

function collectionOf({ context, operation, itemIndex }: ItemParameters): IDataObject {
	return operation.fields.every(isTopLevel)
		? {}
		: (context.getNodeParameter(collectionName(operation), itemIndex, {}) as IDataObject);
}

function givenValue(
	field: Field,
	{ context, itemIndex }: ItemParameters,
	collection: IDataObject,
): unknown {
	const constant = constantOf(field);
	if (constant !== undefined) return constant;
	if (!isTopLevel(field)) return collection[field.name];
	if (!hasInputModes(field)) return context.getNodeParameter(field.name, itemIndex, '');
	const mode = context.getNodeParameter(inputModeName(field), itemIndex, 'fields');
	return context.getNodeParameter(mode === 'json' ? jsonName(field) : field.name, itemIndex, '');
}

/** What a model writes where it has nothing to say. */
const NO_WORDS = new Set(['null', 'undefined']);

/** The value of a field; of an AI tool, an optional text that says that there is none is empty. */
function withoutNoWords(field: Field, item: ItemParameters, collection: IDataObject): unknown {
	const value = givenValue(field, item, collection);
	const isNoWord =
		!field.required && typeof value === 'string' && NO_WORDS.has(value.trim().toLowerCase());
	// n8n copies the whole node each time it is asked for it.
	return isNoWord && isTool(item.context.getNode()) ? '' : value;
}

/** Whether this item may have amounts of less than a fen. */
function isFenFractionAllowed({ context, itemIndex }: ItemParameters): boolean {
	const options = context.getNodeParameter('options', itemIndex, {}) as IDataObject;
	return isOn(options.allowFenFractions);
}

/** @throws Problem for what the operation demands of its parameters as a whole */
function checkTogether({ fields, requireOneOf, check }: Operation, parameters: Parameters): void {
	if (requireOneOf && !requireOneOf.some((name) => name in parameters)) {
		const labels = fields.filter(({ name }) => requireOneOf.includes(name)).map(fieldLabel);
		throw new Problem(oneOfMissing(labels), { path: requireOneOf.join(', ') });
	}
	checkRanges(fields, parameters);
	const problem = check?.(parameters);
	if (problem) throw problem;
}

/** Adds parameters, none of which may be there already: one of the two would be lost. */
function add(parameters: Parameters, more: Parameters, field: Field): void {
	for (const [name, value] of Object.entries(more)) {
		if (name in parameters) {
			throw new Problem(givenTwice(fieldLabel(field), name), { path: field.name });
		}
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
 * Collects what one item fills in, its parameters in the catalogue's order.
 *
 * @throws Problem naming the field that is missing or does not fit
 */
export function collectParameters(item: ItemParameters): Collected {
	const collection = collectionOf(item);
	const allowsFenFractions = () => isFenFractionAllowed(item);
	const parameters: Parameters = {};
	const settings: IDataObject = {};
	for (const field of item.operation.fields) {
		const place = { ...topPlace(field), allowsFenFractions };
		const value = toWireValue(place, withoutNoWords(field, item, collection));
		if (field.local) {
			if (value === undefined) continue;
			settings[field.name] = typeof value === 'boolean' ? value : formText(value);
		} else if (field.type === 'pairs') add(parameters, value as WireObject, field);
		else if (value !== undefined) add(parameters, { [field.name]: value }, field);
		else if (field.required) throw new Problem(missing(place.label), { path: place.path });
	}
	checkTogether(item.operation, parameters);
	return { parameters: spell(item, parameters), settings };
}
