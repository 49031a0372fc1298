import omit from 'lodash/omit';
import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import type { Field } from '../../../nodes/shared/catalogue/field.ts';
import { standaloneProperties } from '../../../nodes/shared/panel/fieldProperty.ts';
import { standsAlone } from '../../../nodes/shared/catalogue/parameterNames.ts';
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
const AS_IN_ALL_EXAMPLES = ['upload relativeCodeType', 'addParcel relativeCodeType'];

const isChoice = ({ type }: Field) => type === 'options' || type === 'boolean';

/** Everything of a vendor that may change something. */
const writes = subjects.flatMap((subject) =>
	subject.registered.vendor.resources.flatMap((resource) =>
		resource.operations
			.filter(({ access }) => access !== 'read')
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
		allProperties(operation.fields.filter(standsAlone).flatMap(standaloneProperties))
			.filter(isPreset)
			.map(({ name }) => `${operation.name} ${name}`),
	);
}

/** A required choice of a write, and the operation's good input in which it was left alone. */
interface LeftAlone {
	place: string;
	subject: Subject;
	parameters: INodeParameters;
}

function leftAlone(): LeftAlone[] {
	return writes.flatMap(({ subject, operation, name }) => {
		const good = goodInputs(subject.registered)[name] as INodeParameters;
		const [resource] = name.split('.');
		const open = (field: Field, parameters: INodeParameters): LeftAlone => ({
			place: `${name} ${field.name}`,
			subject,
			parameters: { ...parameters, resource: resource as string },
		});
		return operation.fields.flatMap((field) => {
			if (field.required && isChoice(field)) return [open(field, omit(good, field.name))];
			const { row = [] } = (good[field.name] ?? {}) as { row?: INodeParameters[] };
			return (field.columns ?? [])
				.filter((column) => column.required && isChoice(column))
				.map((column) => {
					const rows = { row: row.map((values) => omit(values, column.name)) };
					return open(column, { ...good, [field.name]: rows });
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
	async ({ subject, parameters }) => {
		const { nodeType, credentialType } = subject;
		const credentials = subject.credentials(CLOSED_PORT);
		await expect(
			executeNode({ nodeType, credentialType, credentials, parameters }),
		).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringMatching(/ is missing$/) as string,
		});
	},
);

describe('a choice that is shown unasked', () => {
	const choice: Field = {
		name: 'status',
		label: 'Status (状态)',
		type: 'options',
		description: '',
		options: [{ value: '1', label: 'One (一)' }],
	};
	const values = (field: Field) => {
		const [property] = standaloneProperties(field);
		const options = (property?.options ?? []) as Array<{ name: string; value: unknown }>;
		return { default: property?.default, options: options.map(({ name }) => name) };
	};

	it.each<[string, Partial<Field>, unknown]>([
		['must be made', { required: true }, { default: '', options: ['(Choose)', 'One (一)'] }],
		['may be left out', { primary: true }, { default: '', options: ['(Not Set)', 'One (一)'] }],
		['may have a harmless preset', { default: '1' }, { default: '1', options: ['One (一)'] }],
		[
			'of yes and no must be made',
			{ type: 'boolean', required: true },
			{ default: '', options: ['(Choose)', 'Yes (是)', 'No (否)'] },
		],
		[
			'of yes and no may be left out',
			{ type: 'boolean', primary: true },
			{ default: '', options: ['(Not Set)', 'Yes (是)', 'No (否)'] },
		],
		[
			'of this node’s own settings is a toggle that is off',
			{ type: 'boolean', local: true },
			{ default: false, options: [] },
		],
	])('%s', (_name, more, expected) => {
		expect(values({ ...choice, ...more })).toEqual(expected);
	});
});
