import type { INodeParameters } from 'n8n-workflow';
import { constantOf, type Field } from '../../../nodes/shared/catalogue/field.ts';
import type { Operation } from '../../../nodes/shared/catalogue/operation.ts';
import {
	collectionName,
	hasInputModes,
	inputModeName,
	isTopLevel,
	jsonName,
} from '../../../nodes/shared/catalogue/parameterNames.ts';

/** A good input with one thing in it that must be refused before anything is sent. */
export interface WrongInput {
	what: string;
	parameters: INodeParameters;
}

type Value = INodeParameters[string];

/** A value that no field of the type takes, or undefined where the type takes any. */
function wrongValue(field: Field): Value | undefined {
	switch (field.type) {
		case 'integer':
		case 'number':
			return 'many';
		case 'options':
			return 'no such option';
		case 'boolean':
			return '={{ "maybe" }}';
		case 'dateTime':
			return 'soon';
		case 'json':
			return '{';
		case 'string':
			return field.maxLength === undefined ? undefined : '长'.repeat(field.maxLength + 1);
		case 'list':
			return field.maxItems === undefined
				? undefined
				: Array(field.maxItems + 1)
						.fill('1')
						.join();
		default:
			return undefined;
	}
}

/** The input with a field given another value, wherever the operation has it. */
function withValue(
	operation: Operation,
	good: INodeParameters,
	field: Field,
	value: Value,
): INodeParameters {
	if (isTopLevel(field)) return { ...good, [field.name]: value };
	const collection = collectionName(operation);
	return {
		...good,
		[collection]: { ...(good[collection] as INodeParameters), [field.name]: value },
	};
}

function wrongForms(field: Field, good: INodeParameters): WrongInput[] {
	const asJson = (text: string) => ({
		...good,
		[inputModeName(field)]: 'json',
		[jsonName(field)]: text,
	});
	const { row = [] } = (good[field.name] ?? {}) as { row?: INodeParameters[] };
	const [first] = row;
	const columns = first && field.type === 'rows' ? field.columns : [];
	const withRow = (column: Field, value: Value) => ({
		...good,
		[field.name]: { row: [{ ...first, [column.name]: value }, ...row.slice(1)] },
	});
	return [
		{ what: `${field.name} is not JSON`, parameters: asJson('{') },
		{ what: `${field.name} is another shape of JSON`, parameters: asJson('"text"') },
		...columns.flatMap((column): WrongInput[] => {
			const wrong = hasInputModes(column) ? undefined : wrongValue(column);
			const what = `${field.name}, ${column.name}`;
			return [
				...(column.required && !hasInputModes(column)
					? [{ what: `${what} is missing`, parameters: withRow(column, '') }]
					: []),
				...(wrong === undefined
					? []
					: [{ what: `${what} is wrong`, parameters: withRow(column, wrong) }]),
			];
		}),
	];
}

function wrongOf(operation: Operation, good: INodeParameters, field: Field): WrongInput[] {
	const { name, required } = field;
	if (constantOf(field) !== undefined) return [];
	const empty: Value = hasInputModes(field) ? {} : '';
	const missing = withValue(operation, good, field, empty);
	const wrong = wrongValue(field);
	return [
		...(required
			? [
					{
						what: `${name} is missing`,
						parameters: { ...missing, [inputModeName(field)]: 'fields' },
					},
				]
			: []),
		...(hasInputModes(field) ? wrongForms(field, good) : []),
		...(wrong === undefined
			? []
			: [{ what: `${name} is wrong`, parameters: withValue(operation, good, field, wrong) }]),
	];
}

/**
 * What can be wrong with an operation's input, from its catalogue: a required field left out, a
 * value that its field does not take.
 *
 * @param good an input of the operation that is taken
 */
export function wrongInputs(operation: Operation, good: INodeParameters): WrongInput[] {
	const { endpoint, fields, paging, rows = good.listField, requireOneOf = [] } = operation;
	const alternatives = fields.filter(({ name }) => requireOneOf.includes(name));
	const none = alternatives.reduce(
		(parameters, field) => withValue(operation, parameters, field, ''),
		good,
	);
	return [
		...(typeof endpoint === 'string'
			? []
			: [{ what: `${endpoint.name} is missing`, parameters: { ...good, [endpoint.name]: '' } }]),
		...(alternatives.length > 0
			? [{ what: 'all alternatives are missing', parameters: none }]
			: []),
		// Where no list is named the limit is not shown.
		...(paging && rows
			? [{ what: 'the limit is 0', parameters: { ...good, returnAll: false, limit: 0 } }]
			: []),
		...fields.flatMap((field) => wrongOf(operation, good, field)),
	];
}
