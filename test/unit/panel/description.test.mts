import { readFile } from 'node:fs/promises';
import type { INodeProperties } from 'n8n-workflow';
import { allProperties } from '../../support/properties.mts';
import { nodes, vendors } from '../../support/registry.mts';

const MOST_BYTES = 400 * 1024;

describe.each(nodes.map((node) => [node.description.name, node] as const))('%s', (_name, node) => {
	const { description } = node;
	const all = allProperties(description.properties);

	it('has a description of at most 400 KB', () => {
		expect(Buffer.byteLength(JSON.stringify(description))).toBeLessThan(MOST_BYTES);
	});

	it('tells of every parameter what it is', () => {
		const silent = all.filter(
			({ type, name, description: text, options }) =>
				!['notice', 'collection', 'fixedCollection'].includes(type) &&
				!['resource', 'operation', 'name', 'value', 'event'].includes(name) &&
				!(name.endsWith('Input') && options) &&
				!text,
		);
		expect(silent.map(({ name }) => name)).toEqual([]);
	});

	it('has no two parameters of one name for the same operation', () => {
		const keys = description.properties.map(
			({ name, displayOptions }: INodeProperties) => `${name} ${JSON.stringify(displayOptions)}`,
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
