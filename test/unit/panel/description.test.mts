import { readFile } from 'node:fs/promises';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { allProperties } from '../../support/properties.mts';
import { nodes, vendors } from '../../support/registry.mts';

/** The names of a resource's operations. */
type Operations = (resource: string) => string[];

function operationsIn(properties: readonly INodeProperties[]): Operations {
	return (resource) => {
		const dropdown = properties.find(
			({ name, displayOptions }) =>
				name === 'operation' && displayOptions?.show?.resource?.includes(resource),
		);
		const options = (dropdown?.options ?? []) as INodePropertyOptions[];
		return options.length === 0 ? [''] : options.map(({ value }) => String(value));
	};
}

/** Where a parameter is shown: each operation, and what else it depends on. */
function placesOf({ name, displayOptions = {} }: INodeProperties, all: Operations): string[] {
	const { resource = [''], operation, ...show } = displayOptions.show ?? {};
	const condition = JSON.stringify([show, displayOptions.hide]);
	return resource.flatMap((one) =>
		(operation ?? all(String(one))).map(
			(other) => `${name} ${String(one)}.${String(other)} ${condition}`,
		),
	);
}

const MOST_BYTES = 400 * 1024;

describe.each(nodes.map((node) => [node.description.name, node] as const))('%s', (_name, node) => {
	const { description } = node;
	const all = allProperties(description.properties);

	it('has a description of at most 400 KB', () => {
		expect(Buffer.byteLength(JSON.stringify(description))).toBeLessThan(MOST_BYTES);
	});

	it('tells of every parameter what it is, by a label in both languages or a description', () => {
		const silent = all.filter(
			({ type, name, displayName, description: text, options }) =>
				!['notice', 'collection', 'fixedCollection'].includes(type) &&
				!['resource', 'operation', 'name', 'value', 'event'].includes(name) &&
				!(name.endsWith('Input') && options) &&
				!/[一-鿿]/.test(displayName) &&
				displayName.toLowerCase() !== name.toLowerCase() &&
				!text,
		);
		expect(silent.map(({ name }) => name)).toEqual([]);
	});

	it('has no two parameters of one name for the same operation', () => {
		const keys = description.properties.flatMap((property) =>
			placesOf(property, operationsIn(description.properties)),
		);
		expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
	});

	it('names only methods that it has', () => {
		const searches = all.flatMap(({ modes = [] }) =>
			modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
		);
		expect(Object.keys(node.methods?.listSearch ?? {})).toEqual([...new Set(searches)]);
		const tests = (description.credentials ?? []).map(({ testedBy }) => testedBy);
		expect(Object.keys(node.methods?.credentialTest ?? {})).toEqual(tests);
	});
});

const triggers = vendors.flatMap(({ folder, node, triggers: own }) =>
	own.map((trigger) => [trigger.constructor.name, node.constructor.name, folder] as const),
);

it.each(triggers)(
	'the words for %s find %s, too, with which n8n shows it as one entry',
	async (trigger, node, folder) => {
		const aliases = async (name: string) =>
			(
				JSON.parse(await readFile(`nodes/${folder}/${name}.node.json`, 'utf8')) as {
					alias: string[];
				}
			).alias;
		expect(await aliases(node)).toEqual(expect.arrayContaining(await aliases(trigger)));
	},
);
