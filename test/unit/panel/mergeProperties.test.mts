import fc from 'fast-check';
import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../../../nodes/shared/catalogue/operation.ts';
import { describeResources } from '../../../nodes/shared/panel/describeResources.ts';
import { mergeProperties } from '../../../nodes/shared/panel/mergeProperties.ts';
import { exampleOperation } from '../../support/exampleVendor.mts';

const property = (name: string, displayName = name): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
});
const of = (operation: string, ...names: string[]) => ({
	operation,
	properties: names.map((name) => property(name)),
});
type Merged = ReturnType<typeof mergeProperties>;
const shown = (merged: Merged, operation: string) =>
	merged
		.filter(({ operations }) => operations.includes(operation))
		.map(({ property: { name } }) => name);

describe('the parameters of a resource', () => {
	it('that several operations have alike come once', () => {
		const merged = mergeProperties([of('get', 'a', 'b'), of('list', 'b', 'c'), of('do', 'a', 'c')]);
		expect(merged.map(({ property: { name } }) => name).sort()).toEqual(['a', 'b', 'c']);
	});

	it('that differ in anything are kept apart', () => {
		const other = { operation: 'list', properties: [property('a', 'Another label')] };
		expect(mergeProperties([of('get', 'a'), other])).toHaveLength(2);
	});

	it('come again where they would break the order of an operation', () => {
		const merged = mergeProperties([of('get', 'a', 'b'), of('list', 'b', 'a')]);
		expect(merged).toHaveLength(3);
		expect(shown(merged, 'list')).toEqual(['b', 'a']);
	});

	it('are shown for each operation exactly as it has them, in its order', () => {
		const names = fc.uniqueArray(fc.constantFrom(...'abcdef'), { maxLength: 6 });
		fc.assert(
			fc.property(fc.array(names, { maxLength: 6 }), (lists) => {
				const merged = mergeProperties(lists.map((list, at) => of(`o${at}`, ...list)));
				lists.forEach((list, at) => expect(shown(merged, `o${at}`)).toEqual(list));
			}),
		);
	});
});

describe('several resources', () => {
	const field = {
		name: 'no',
		label: { en: 'No.', zh: '号' },
		type: 'string',
		primary: true,
	} as const;
	const resource = (name: string): Resource => ({
		name,
		label: { en: name, zh: '' },
		operations: [
			exampleOperation({ name: 'get', fields: [field] }),
			exampleOperation({ name: 'void', fields: [field] }),
			exampleOperation({ name: 'call' }),
		],
	});
	const described = describeResources([resource('order'), resource('refund')]);
	const showsOf = (name: string) =>
		described
			.filter((candidate) => candidate.name === name)
			.map(({ displayOptions }) => displayOptions?.show);

	it('never share a parameter, though they have it alike', () => {
		expect(showsOf('no')).toEqual([
			{ resource: ['order'], operation: ['get', 'void'] },
			{ resource: ['refund'], operation: ['get', 'void'] },
		]);
	});

	it('never share the operation dropdown, of which n8n’s node creator takes the first', () => {
		expect(showsOf('operation')).toEqual([{ resource: ['order'] }, { resource: ['refund'] }]);
	});
});
