import { readFile } from 'node:fs/promises';
import type { INodeProperties, INodeType } from 'n8n-workflow';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import { Liangben } from '../../../nodes/Liangben/Liangben.node.ts';
import { Yuanshu } from '../../../nodes/Yuanshu/Yuanshu.node.ts';
import { YuanshuTrigger } from '../../../nodes/Yuanshu/YuanshuTrigger.node.ts';
import { Yunjigong } from '../../../nodes/Yunjigong/Yunjigong.node.ts';
import { YunjigongTrigger } from '../../../nodes/Yunjigong/YunjigongTrigger.node.ts';
import { allProperties } from '../../support/properties.mts';

const MOST_BYTES = 400 * 1024;
const NODES: INodeType[] = [
	new Kuaimai(),
	new Liangben(),
	new Yuanshu(),
	new YuanshuTrigger(),
	new Yunjigong(),
	new YunjigongTrigger(),
];

describe.each(NODES.map((node) => [node.description.name, node] as const))('%s', (_name, node) => {
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
		const searches = JSON.stringify(description.properties).match(/"searchListMethod":"(\w+)"/g);
		const names = (searches ?? []).map((text) => /:"(\w+)"/.exec(text)?.[1] ?? '');
		for (const name of names) expect(node.methods?.listSearch).toHaveProperty(name);
		for (const { testedBy } of description.credentials ?? []) {
			expect(node.methods?.credentialTest).toHaveProperty(String(testedBy));
		}
	});
});

it.each(['Yuanshu', 'Yunjigong'])(
	'%s is found by the words for its trigger, too, with which n8n shows it as one entry',
	async (vendor) => {
		const aliases = async (name: string) =>
			(
				JSON.parse(await readFile(`nodes/${vendor}/${name}.node.json`, 'utf8')) as {
					alias: string[];
				}
			).alias;
		expect(await aliases(vendor)).toEqual(
			expect.arrayContaining(await aliases(`${vendor}Trigger`)),
		);
	},
);
