import { omit } from 'lodash';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import {
	constantOf,
	type BooleanField,
	type Field,
	type OptionsField,
	type PairsField,
	type RowsField,
	type TextField,
} from '../catalogue/field';
import { fieldLabel } from '../catalogue/fieldLabel';
import { hasInputModes, inputModeName, jsonName } from '../catalogue/parameterNames';
import { UNITS } from '../catalogue/unit';
import { labelOf, sentenceOf } from '../messages/words';
import {
	ADD_PAIR,
	ADD_ROW,
	BY_CODE,
	CHOOSE,
	FROM_LIST,
	NO,
	NOT_SET,
	PAIR,
	PAIR_NAME,
	PAIR_VALUE,
	ROW,
	SPECIFY,
	USING_FIELDS,
	USING_JSON,
	YES,
} from './panelWords';

/** What all kinds of parameters made of a field have. */
function common(field: Field) {
	const { name, description, placeholder, required } = field;
	const unit = 'unit' in field ? field.unit : undefined;
	return {
		displayName: labelOf(fieldLabel(field)),
		name,
		...(description !== undefined && { description }),
		...(unit && { hint: sentenceOf(UNITS[unit].hint) }),
		...(placeholder !== undefined && { placeholder }),
		...(required && { required }),
	};
}

/**
 * A choice starts with none of its values, so that nothing takes effect that nobody chose; a required
 * one is then refused as missing.
 */
function choiceProperty(field: OptionsField | BooleanField, values: INodePropertyOptions[]) {
	const unset = { name: labelOf(field.required ? CHOOSE : NOT_SET), value: '' };
	const startsEmpty = field.default === undefined;
	return {
		...common(field),
		type: 'options' as const,
		options: startsEmpty ? [unset, ...values] : values,
		default: field.default === undefined ? '' : String(field.default),
	};
}

function optionsProperty(field: OptionsField): INodeProperties {
	return choiceProperty(
		field,
		field.options.map(({ value, label }) => ({ name: labelOf(label), value })),
	);
}

/** A toggle cannot be left empty, so a vendor's field is a dropdown instead. */
function booleanProperty(field: BooleanField): INodeProperties {
	if (field.local) return { ...common(field), type: 'boolean', default: field.default ?? false };
	return choiceProperty(field, [
		{ name: labelOf(YES), value: 'true' },
		{ name: labelOf(NO), value: 'false' },
	]);
}

function locatorProperty(field: TextField, lookup: string): INodeProperties {
	return {
		...common(field),
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: labelOf(FROM_LIST),
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: lookup, searchable: true },
			},
			{
				displayName: labelOf(BY_CODE),
				name: 'code',
				type: 'string',
				...(field.placeholder !== undefined && { placeholder: field.placeholder }),
			},
		],
	};
}

const PAIR_PROPERTIES: INodeProperties[] = [
	{ displayName: labelOf(PAIR_NAME), name: 'name', type: 'string', default: '' },
	{ displayName: labelOf(PAIR_VALUE), name: 'value', type: 'string', default: '' },
];

/** The form in which rows or pairs are typed one by one. */
function formProperty(field: RowsField | PairsField): INodeProperties {
	const isPairs = field.type === 'pairs';
	const group = isPairs
		? { displayName: labelOf(PAIR), name: 'pair', values: PAIR_PROPERTIES }
		: {
				displayName: labelOf(ROW),
				name: 'row',
				values: field.columns
					.filter((column) => constantOf(column) === undefined)
					.map((column) => fieldProperty(column)),
			};
	return {
		...common(field),
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: labelOf(isPairs ? ADD_PAIR : ADD_ROW),
		default: {},
		options: [group],
	};
}

/** Makes the n8n parameter of a field. */
export function fieldProperty(field: Field): INodeProperties {
	switch (field.type) {
		case 'string':
			return field.lookup === undefined
				? { ...common(field), type: 'string', default: field.default ?? '' }
				: locatorProperty(field, field.lookup);
		case 'integer':
		case 'number':
			return { ...common(field), type: 'string', default: field.default ?? '' };
		case 'list':
			return { ...common(field), type: 'string', default: '' };
		case 'dateTime':
			return { ...common(field), type: 'dateTime', default: '' };
		case 'json':
			return { ...common(field), type: 'json', default: '' };
		case 'boolean':
			return booleanProperty(field);
		case 'options':
			return optionsProperty(field);
		case 'rows':
		case 'pairs':
			return formProperty(field);
	}
}

const INPUT_MODES: INodePropertyOptions[] = [
	{ name: labelOf(USING_FIELDS), value: 'fields' },
	{ name: labelOf(USING_JSON), value: 'json' },
];

/** The parameters of a field that is none of a collection: one, or three where JSON is a way, too. */
export function topLevelProperties(field: Field): INodeProperties[] {
	if (constantOf(field) !== undefined) return [];
	const property = fieldProperty(field);
	if (!hasInputModes(field)) return [property];
	const mode = inputModeName(field);
	return [
		{
			displayName: labelOf({
				en: `${SPECIFY.en} ${field.label.en}`,
				zh: field.label.zh + SPECIFY.zh,
			}),
			name: mode,
			type: 'options',
			options: INPUT_MODES,
			default: 'fields',
		},
		{ ...property, displayOptions: { show: { [mode]: ['fields'] } } },
		{
			// The description of pairs is shown on the form.
			...omit(common(field), field.type === 'pairs' ? ['description'] : []),
			name: jsonName(field),
			type: 'json',
			default: '',
			displayOptions: { show: { [mode]: ['json'] } },
		},
	];
}
