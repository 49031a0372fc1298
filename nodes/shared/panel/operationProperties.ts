import { sortBy } from 'lodash';
import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { AGENT_NOTES } from '../catalogue/effect';
import type { Operation } from '../catalogue/operation';
import { collectionName, isList, isTopLevel } from '../catalogue/parameterNames';
import { labelOf, sentenceOf, type Words } from '../messages/words';
import { CONTENT_TYPE, EFFECT, HTTP_METHOD, LIST_FIELD } from '../catalogue/callWords';
import { fieldProperty, topLevelProperties } from './fieldProperty';
import { ADD_FIELD, ADD_FILTER, ADDITIONAL_FIELDS, FILTERS } from './panelWords';

type Property = INodeProperties;

function choice(
	label: Words,
	name: string,
	description: string,
	values: readonly string[],
): Property {
	const initial = values[0] ?? '';
	return {
		displayName: labelOf(label),
		name,
		type: 'options',
		options: values.map((value) => ({ name: value, value })),
		default: initial,
		description,
	};
}

const EFFECT_PROPERTY: Property = {
	displayName: labelOf(EFFECT.label),
	name: 'effect',
	type: 'options',
	options: [
		{ name: labelOf(EFFECT.write), value: 'write', description: EFFECT.writeHelp },
		{ name: labelOf(EFFECT.read), value: 'read', description: EFFECT.readHelp },
	],
	default: 'write',
	description: EFFECT.help,
};

/** The parameters for what the facts leave open about the call. */
function callProperties({ endpoint, methods, contentTypes, effect }: Operation): Property[] {
	return [
		...(typeof endpoint === 'string' ? [] : [fieldProperty({ ...endpoint, required: true })]),
		...(methods && methods.length > 1
			? [choice(HTTP_METHOD.label, 'httpMethod', HTTP_METHOD.help, methods)]
			: []),
		...(contentTypes && contentTypes.length > 1
			? [choice(CONTENT_TYPE.label, 'contentType', CONTENT_TYPE.help, contentTypes)]
			: []),
		...(effect === 'ask' ? [EFFECT_PROPERTY] : []),
	];
}

function spellingProperty({ spellings }: Operation): Property[] {
	if (!spellings) return [];
	const { label, description, choices } = spellings;
	const initial = choices[0]?.value ?? '';
	return [
		{
			displayName: labelOf(label),
			name: 'spelling',
			type: 'options',
			options: choices.map(({ value, label: name }) => ({ name: labelOf(name), value })),
			default: initial,
			description,
		},
	];
}

const LIST_FIELD_PROPERTY: Property = {
	displayName: labelOf(LIST_FIELD.label),
	name: 'listField',
	type: 'string',
	default: '',
	placeholder: 'data.list',
	description: LIST_FIELD.help,
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
			hint: `Keeps ${Object.keys(simplified).join(', ')}`,
		},
	];
}

function collectionProperty(operation: Operation): Property[] {
	const fields = operation.fields.filter((field) => !isTopLevel(field));
	if (fields.length === 0) return [];
	const name = collectionName(operation);
	const isFilters = name === 'filters';
	return [
		{
			displayName: labelOf(isFilters ? FILTERS : ADDITIONAL_FIELDS),
			name,
			type: 'collection',
			placeholder: labelOf(isFilters ? ADD_FILTER : ADD_FIELD),
			default: {},
			options: sortBy(
				fields.map((field) => fieldProperty(field)),
				({ displayName }) => displayName.toLowerCase(),
			),
		},
	];
}

/** The parameters of an operation in the order people see them, without what they are shown for. */
export function operationProperties(operation: Operation): Property[] {
	return [
		...callProperties(operation),
		...operation.fields.filter(isTopLevel).flatMap(topLevelProperties),
		...spellingProperty(operation),
		...(isList(operation) && operation.rows === undefined ? [LIST_FIELD_PROPERTY] : []),
		...pagingProperties(operation),
		...simplifyProperty(operation),
		...collectionProperty(operation),
	];
}

/** The label of an operation: n8n's word, then the vendor's title. */
export function operationLabel({ label, title, shortTitle = title }: Operation): string {
	return labelOf({ en: label, zh: shortTitle });
}

/** The entry of the Operation dropdown; tells people and AI agents what the call does. */
export function operationOption(operation: Operation): INodePropertyOptions {
	const { name, title, shortTitle = title, action, summary, details } = operation;
	const { agentNote, endpoint, effect } = operation;
	const note = effect === 'ask' ? undefined : AGENT_NOTES[effect];
	const origin = typeof endpoint === 'string' ? `(${endpoint})` : undefined;
	return {
		name: operationLabel(operation),
		value: name,
		action: labelOf({ en: action, zh: shortTitle }),
		description: [sentenceOf(summary), details, agentNote, note, origin].filter(Boolean).join(' '),
	};
}
