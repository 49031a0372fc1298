import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../catalogue/field';
import { hasInputModes, inputModeName, jsonName } from '../catalogue/parameterNames';

const NOT_SET: INodePropertyOptions = { name: '(Not Set)', value: '' };
const CHOOSE: INodePropertyOptions = { name: '(Choose)', value: '' };

const YES_NO: INodePropertyOptions[] = [
	{ name: 'Yes (是)', value: 'true' },
	{ name: 'No (否)', value: 'false' },
];

function choices({ options = [] }: Field): INodePropertyOptions[] {
	return options.map(({ value, label }) => ({ name: label, value }));
}

/** What all kinds of parameters made of a field have. */
function common(field: Field) {
	return {
		displayName: field.label,
		name: field.name,
		description: field.description,
		...(field.placeholder && { placeholder: field.placeholder }),
		...(field.required && { required: true }),
	};
}

/**
 * A choice that stands there unasked starts with none of its values, so that nothing takes effect that
 * nobody chose; a required one is then refused as missing.
 */
function choiceProperty(
	field: Field,
	values: INodePropertyOptions[],
	isAlwaysShown: boolean,
): INodeProperties {
	const startsEmpty = isAlwaysShown && field.default === undefined;
	const options = startsEmpty ? [field.required ? CHOOSE : NOT_SET, ...values] : values;
	return {
		...common(field),
		type: 'options',
		options,
		default: field.default ?? options[0]?.value ?? '',
	};
}

/** A toggle cannot be left open, so a field that stands there unasked is a choice instead. */
function booleanProperty(field: Field, isAlwaysShown: boolean): INodeProperties {
	return isAlwaysShown && !field.local
		? choiceProperty(field, YES_NO, isAlwaysShown)
		: { ...common(field), type: 'boolean', default: field.default ?? false };
}

function locatorProperty(field: Field): INodeProperties {
	return {
		...common(field),
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: field.search as string, searchable: true },
			},
			{
				displayName: 'By Value',
				name: 'code',
				type: 'string',
				...(field.placeholder && { placeholder: field.placeholder }),
			},
		],
	};
}

/** The form in which rows or pairs are typed one by one. */
function formProperty(field: Field): INodeProperties {
	const isPairs = field.type === 'pairs';
	const group = isPairs
		? {
				displayName: 'Pair',
				name: 'pair',
				values: [
					{ displayName: 'Name', name: 'name', type: 'string' as const, default: '' },
					{ displayName: 'Value', name: 'value', type: 'string' as const, default: '' },
				],
			}
		: {
				displayName: 'Row',
				name: 'row',
				values: (field.columns ?? [])
					.filter(({ constant }) => constant === undefined)
					.map((column) => fieldProperty(column, true)),
			};
	return {
		...common(field),
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: isPairs ? 'Add Pair' : 'Add Row',
		default: {},
		options: [group],
	};
}

/**
 * Makes the n8n parameter of a field.
 *
 * @param isAlwaysShown whether it is shown without being asked for, as outside a collection; a choice
 * then starts open
 */
export function fieldProperty(field: Field, isAlwaysShown: boolean): INodeProperties {
	if (field.search !== undefined) return locatorProperty(field);
	const initial = field.default ?? '';
	switch (field.type) {
		case 'string':
		case 'integer':
		case 'number':
		case 'list':
			return { ...common(field), type: 'string', default: initial };
		case 'dateTime':
			return { ...common(field), type: 'dateTime', default: initial };
		case 'json':
			return { ...common(field), type: 'json', default: initial };
		case 'boolean':
			return booleanProperty(field, isAlwaysShown);
		case 'options':
			return choiceProperty(field, choices(field), isAlwaysShown);
		case 'rows':
		case 'pairs':
			return formProperty(field);
	}
}

/** The parameters of a field that stands alone: one, or three where it may be given as JSON too. */
export function standaloneProperties(field: Field): INodeProperties[] {
	if (field.constant !== undefined) return [];
	const property = fieldProperty(field, true);
	if (!hasInputModes(field)) return [property];
	const mode = inputModeName(field);
	return [
		{
			displayName: `Specify ${field.label}`,
			name: mode,
			type: 'options',
			options: [
				{ name: 'Using Fields Below', value: 'fields' },
				{ name: 'Using JSON', value: 'json' },
			],
			default: 'fields',
		},
		{ ...property, displayOptions: { show: { [mode]: ['fields'] } } },
		{
			...common(field),
			name: jsonName(field),
			type: 'json',
			default: '',
			displayOptions: { show: { [mode]: ['json'] } },
		},
	];
}
