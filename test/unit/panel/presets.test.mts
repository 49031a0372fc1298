import omit from 'lodash/omit';
import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import type { BooleanField, Field, OptionsField } from '../../../nodes/shared/catalogue/field.ts';
import { topLevelProperties } from '../../../nodes/shared/panel/fieldProperty.ts';
import { isTopLevel } from '../../../nodes/shared/catalogue/parameterNames.ts';
import { goodInputs } from '../../support/vendor/operationCase.mts';
import { SUBJECTS, type Subject } from '../../support/hygiene/subjects.mts';
import { executeNode } from '../../support/executeNode.mts';
import { allProperties } from '../../support/properties.mts';
import { vendors } from '../../support/registry.mts';

/** One subject of each vendor. */
const subjects = vendors.map(({ name }) => {
	const found = SUBJECTS.find(({ registered }) => registered.name === name);
	if (!found) throw new Error(`There is no subject of ${name}`);
	return found;
});

/** What sends anything to it fails otherwise. */
const CLOSED_PORT = 'http://127.0.0.1:9';

/** In all examples of the vendor, its meaning not documented; a row is added on purpose. */
const AS_IN_ALL_EXAMPLES = ['reportStep relativeCodeType', 'addParcel relativeCodeType'];

const isChoice = ({ type }: Field) => type === 'options' || type === 'boolean';

/** Everything of a vendor that may change something. */
const writes = subjects.flatMap((subject) =>
	subject.registered.vendor.resources.flatMap((resource) =>
		resource.operations
			.filter(({ effect }) => effect !== 'read')
			.map((operation) => ({ subject, operation, name: `${resource.name}.${operation.name}` })),
	),
);

/** What a write's fields start with where they are shown unasked, by operation and field. */
function presets(): string[] {
	const isPreset = ({ type, name, default: initial }: INodeProperties) =>
		!['fixedCollection', 'resourceLocator'].includes(type) &&
		!name.endsWith('Input') &&
		!['', false].includes(initial as string);
	return writes.flatMap(({ operation }) =>
		allProperties(operation.fields.filter(isTopLevel).flatMap(topLevelProperties))
			.filter(isPreset)
			.map(({ name }) => `${operation.name} ${name}`),
	);
}

/** A required choice of a write, and the operation's good input in which it was left alone. */
interface LeftAlone {
	place: string;
	subject: Subject;
	parameters: INodeParameters;
	/** Where the refusal says it is. */
	path: string;
}

function leftAlone(): LeftAlone[] {
	return writes.flatMap(({ subject, operation, name }) => {
		const good = goodInputs(subject.registered)[name] as INodeParameters;
		const [resource] = name.split('.');
		const open = (path: string, parameters: INodeParameters): LeftAlone => ({
			place: `${name} ${path}`,
			subject,
			parameters: { ...parameters, resource: resource as string },
			path,
		});
		return operation.fields.flatMap((field) => {
			if (field.required && isChoice(field)) return [open(field.name, omit(good, field.name))];
			const { row = [] } = (good[field.name] ?? {}) as { row?: INodeParameters[] };
			return (field.type === 'rows' ? field.columns : [])
				.filter((column) => column.required && isChoice(column))
				.map((column) => {
					const rows = { row: row.map((values) => omit(values, column.name)) };
					return open(`${field.name}[0].${column.name}`, { ...good, [field.name]: rows });
				});
		});
	});
}

it('no write starts with a value that takes effect though nobody chose it', () => {
	expect(presets()).toEqual(AS_IN_ALL_EXAMPLES);
});

it('there are required choices', () => {
	expect(leftAlone()).not.toEqual([]);
});

it.each(leftAlone())(
	'$place, left alone, is refused before anything is sent',
	async ({ subject, parameters, path }) => {
		const { nodeType, credentialType } = subject;
		const credentials = subject.credentials(CLOSED_PORT);
		await expect(
			executeNode({ nodeType, credentialType, credentials, parameters }),
		).rejects.toMatchObject({
			name: 'NodeOperationError',
			context: { code: 'missing', path },
		});
	},
);

describe('a choice that is shown unasked', () => {
	const named = { name: 'status', label: { en: 'Status', zh: '状态' } };
	const choice: OptionsField = {
		...named,
		type: 'options',
		options: [{ value: '1', label: { en: 'One', zh: '一' } }],
	};
	const yesOrNo: BooleanField = { ...named, type: 'boolean' };
	const values = (field: Field) => {
		const [property] = topLevelProperties(field);
		const options = (property?.options ?? []) as Array<{ name: string; value: unknown }>;
		return { default: property?.default, options: options.map(({ name }) => name) };
	};

	const CHOOSE = 'Choose (请选择)';
	const NOT_SET = 'Not Set (不设置)';

	it.each<[string, Field, unknown]>([
		['must be made', { ...choice, required: true }, { default: '', options: [CHOOSE, 'One (一)'] }],
		[
			'may be left out',
			{ ...choice, primary: true },
			{ default: '', options: [NOT_SET, 'One (一)'] },
		],
		[
			'may have a harmless preset',
			{ ...choice, default: '1' },
			{ default: '1', options: ['One (一)'] },
		],
		[
			'of yes and no must be made',
			{ ...yesOrNo, required: true },
			{ default: '', options: [CHOOSE, 'Yes (是)', 'No (否)'] },
		],
		[
			'of yes and no may be left out',
			{ ...yesOrNo, primary: true },
			{ default: '', options: [NOT_SET, 'Yes (是)', 'No (否)'] },
		],
		[
			'of this node’s own settings is a toggle that is off',
			{ ...yesOrNo, local: true },
			{ default: false, options: [] },
		],
	])('%s', (_name, field, expected) => {
		expect(values(field)).toEqual(expected);
	});
});
