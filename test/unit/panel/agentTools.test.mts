import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import type { Resource } from '../../../nodes/shared/catalogue/operation.ts';
import { describeResources } from '../../../nodes/shared/panel/describeResources.ts';
import { fromAiKey } from '../../e2e/fromAi.mts';
import { vendors } from '../../support/registry.mts';

interface Named {
	/** The operation and the field. */
	place: string;
	/** The operation, and the name a model knows the field by. */
	key: string;
}

/** A parameter, or those inside it, that a model can be let to fill in. */
function fieldsOf(at: string, property: INodeProperties, entry?: string): Named[] {
	const { name, type, options = [], typeOptions } = property;
	if (type === 'collection') {
		return (options as INodeProperties[]).flatMap((field) => fieldsOf(at, field));
	}
	if (type === 'fixedCollection') {
		return (options as INodePropertyCollection[]).flatMap((group) => {
			const number = typeOptions?.multipleValues ? `${group.name}0` : undefined;
			return group.values.flatMap((field) => fieldsOf(`${at} ${name}`, field, number));
		});
	}
	const operation = at.split(' ')[0] ?? '';
	return [{ place: `${at} ${name}`, key: `${operation} ${fromAiKey(property, entry)}` }];
}

/** A parameter of all operations of a resource names none of them. */
function operationsOf(resource: string, resources: readonly Resource[]): string[] {
	const found = resources.find(({ name }) => name === resource);
	return found ? found.operations.map(({ name }) => name) : [''];
}

function namesOf(resources: readonly Resource[]): Named[] {
	return describeResources(resources).flatMap((property) => {
		const { resource = [''], operation } = property.displayOptions?.show ?? {};
		const shownFor = operation ?? operationsOf(String(resource[0]), resources);
		return shownFor.flatMap((name) => fieldsOf(`${String(resource[0])}.${String(name)}`, property));
	});
}

describe.each(vendors)('the $name node as a tool of an AI agent', ({ vendor }) => {
	const names = namesOf(vendor.resources);

	it('has fields for a model to fill in', () => {
		expect(names).not.toEqual([]);
	});

	// n8n refuses a tool whose model-filled fields share a name but differ in type or description.
	it('has a name of its own for each field of an operation', () => {
		const clashes = names.filter(({ key, place }) =>
			names.some((other) => other.key === key && other.place !== place),
		);
		expect(clashes).toEqual([]);
	});

	it('has names that say something when only their Latin letters are left', () => {
		const meaningless = names.filter(({ key }) => !/ (\w+0_)?[A-Z][A-Za-z]/.test(key));
		expect(meaningless).toEqual([]);
	});
});
