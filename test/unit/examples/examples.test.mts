import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeHelpers, type INode, type IWorkflowBase } from 'n8n-workflow';
import { nodes, vendors } from '../../support/registry.mts';

const FOLDER = 'examples';
const PREFIX = 'n8n-nodes-cn-erp.';
const STICKY = 'n8n-nodes-base.stickyNote';

const OURS = new Map(nodes.map(({ description }) => [PREFIX + description.name, description]));

/** n8n's own nodes in the versions that n8n 2.8 has already. */
const BUILT_IN: Record<string, number> = {
	aggregate: 1,
	httpRequest: 4.2,
	if: 2.2,
	manualTrigger: 1,
	noOp: 1,
	readWriteFile: 1,
	removeDuplicates: 2,
	scheduleTrigger: 1.2,
	set: 3.4,
	splitOut: 1,
	stickyNote: 1,
	stopAndError: 1,
};

/** What a file of an exported workflow may hold of secrets: keys in PEM, tokens, long hex or base64. */
const SECRET = /-----BEGIN|eyJ[\w-]{10,}|\b[0-9a-fA-F]{24,}\b|[A-Za-z0-9+/_-]{40,}|Bearer /;

/** About as wide as n8n draws a node, its name below it included. */
const NODE_SIZE = { width: 100, height: 140 };

interface Box {
	name: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

function boxOf({ name, type, position, parameters }: INode): Box {
	const { width, height } =
		type === STICKY ? (parameters as { width: number; height: number }) : NODE_SIZE;
	const [left, top] = position;
	return { name, left, top, right: left + width, bottom: top + height };
}

const overlap = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** All texts of a parameter, however deep. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsOf);
}

function operationOf({ type, parameters }: INode) {
	return vendors
		.find(({ name }) => PREFIX + name === type)
		?.vendor.resources.find(({ name }) => name === parameters.resource)
		?.operations.find(({ name }) => name === parameters.operation);
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

it('each is imported and run in the end-to-end tests', () => {
	const sources = readdirSync('test/e2e/examples').map((name) =>
		readFileSync(join('test/e2e/examples', name), 'utf8'),
	);
	expect(files).not.toEqual([]);
	const unused = files.filter((file) => {
		const name = `'${file.replace(/\.json$/, '')}'`;
		return !sources.some((source) => source.includes(name));
	});
	expect(unused).toEqual([]);
});

describe.each(files)('%s', (file) => {
	const workflow = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as IWorkflowBase;
	const { nodes, connections } = workflow;
	const ours = nodes.filter(({ type }) => type.startsWith(PREFIX));
	const notes = nodes.filter(({ type }) => type === STICKY);
	const targetsOf = (name: string, output: number) =>
		(connections[name]?.main?.[output] ?? []).map(({ node }) => node);

	it('has what n8n imports, and nothing of somebody’s n8n', () => {
		expect(Object.keys(workflow).sort()).toEqual(['connections', 'name', 'nodes', 'settings']);
		expect(workflow.settings).toMatchObject({ executionOrder: 'v1' });
		for (const node of nodes) {
			expect(node).toEqual({
				id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
				name: expect.any(String) as string,
				type: expect.any(String) as string,
				typeVersion: expect.any(Number) as number,
				position: [expect.any(Number), expect.any(Number)],
				parameters: expect.any(Object) as object,
				...(node.onError && { onError: 'continueErrorOutput' }),
				...(node.alwaysOutputData && { alwaysOutputData: true }),
			});
		}
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
		expect(new Set(nodes.map(({ name }) => name)).size).toBe(nodes.length);
	});

	it('uses only nodes of this package and built-in ones that n8n 2.8 has', () => {
		for (const { type, typeVersion } of nodes) {
			const known = type.startsWith(PREFIX)
				? OURS.get(type)?.version
				: BUILT_IN[type.replace('n8n-nodes-base.', '')];
			expect({ type, typeVersion }).toEqual({ type, typeVersion: known });
		}
	});

	it('connects nodes that exist, each of them', () => {
		const names = nodes.filter(({ type }) => type !== STICKY).map(({ name }) => name);
		const targets = Object.values(connections).flatMap(({ main = [] }) =>
			main.flatMap((output) => (output ?? []).map(({ node }) => node)),
		);
		const triggers = names.filter((name) => !targets.includes(name));
		expect(triggers).toHaveLength(1);
		expect(names).toEqual(expect.arrayContaining([...targets, ...Object.keys(connections)]));
	});

	it('fills in only parameters that this package’s nodes know', () => {
		const filledIn = ours.map(({ parameters }) => parameters);
		const known = ours.map((node) => {
			const description = OURS.get(node.type);
			if (!description) throw new Error(`There is no ${node.type}`);
			const { properties } = description;
			const { parameters } = node;
			expect(NodeHelpers.getNodeParametersIssues(properties, node, description)).toBeNull();
			return NodeHelpers.getNodeParameters(properties, parameters, true, false, node, description);
		});
		expect(known).toMatchObject(filledIn);
	});

	it('hands a failed write to somebody and never repeats it by itself', () => {
		const unheard = ours.filter((node) => {
			const { name, onError, alwaysOutputData } = node;
			const isWrite = ['write', 'destructive'].includes(operationOf(node)?.effect ?? 'read');
			if (isWrite && onError !== 'continueErrorOutput') return true;
			// With alwaysOutputData n8n would put an empty item for the failed one into the first output.
			return onError !== undefined && (targetsOf(name, 1).length === 0 || alwaysOutputData);
		});
		expect(unheard).toEqual([]);
		expect(ours.filter((node) => 'retryOnFail' in node)).toEqual([]);
	});

	it('has a note for each language that names all there is to set', () => {
		expect(notes.map(({ name }) => name)).toEqual(['Read me', '使用说明']);
		const [english = ''] = notes.flatMap(({ parameters }) => textsOf(parameters.content));
		expect(english).toMatch(/\*\*Before the first run\*\*/);
		expect(english).toMatch(/\*\*What to change\*\*/);
		expect(english).toMatch(/credential/i);
		// n8n's "Import from file" leaves the workflow settings out.
		const { timezone, saveDataSuccessExecution, saveManualExecutions } = workflow.settings ?? {};
		if (timezone) expect(english).toContain(`Timezone **${timezone}**`);
		if (saveDataSuccessExecution)
			expect(english).toContain('production executions **Do not save**');
		if (saveManualExecutions === false)
			expect(english).toContain('manual executions **Do not save**');
		const settings = nodes.find(({ name }) => name === 'Settings');
		const { assignments = [] } = (settings?.parameters.assignments ?? {}) as {
			assignments?: Array<{ name: string }>;
		};
		for (const { name } of assignments) {
			expect(english).toContain(`**${name.replace('settings.', '')}**`);
		}
		const named = [...english.matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g)].map(([, name]) => name);
		expect(nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
	});

	it('lies from left to right, nothing on top of anything', () => {
		const boxes = nodes.map(boxOf);
		const pairs = boxes.flatMap((a, at) => boxes.slice(at + 1).map((b) => [a, b] as const));
		const clashes = pairs.filter(([a, b]) => overlap(a, b)).map(([a, b]) => [a.name, b.name]);
		expect(clashes).toEqual([]);
		for (const { name, position } of nodes) {
			const targets = [0, 1].flatMap((output) => targetsOf(name, output));
			for (const target of nodes.filter((node) => targets.includes(node.name))) {
				expect([name, target.name, target.position[0] > position[0]]).toEqual([
					name,
					target.name,
					true,
				]);
			}
		}
	});

	it('holds nothing like a secret', () => {
		const words = nodes.flatMap(({ parameters }) => textsOf(parameters).join(' ').split(/\s+/));
		expect(words.filter((word) => SECRET.test(word))).toEqual([]);
	});
});
