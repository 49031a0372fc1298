import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import {
	startKuaimaiSandbox,
	type KuaimaiSandbox,
	type KuaimaiSandboxOptions,
} from '../../sandbox/kuaimai/server.mts';
import { executeNode, type NodeRun } from '../../support/executeNode.mts';

/** A good input of one operation and what becomes of it. */
export interface OperationCase {
	/** A read is repeated after passing trouble, a write never. */
	access: 'read' | 'write';
	parameters: INodeParameters;
	/** The exact body of its request, up to the public parameters that every call has. */
	body: string;
	/** The JSON of the output items. */
	output: unknown[];
}

/** Every operation of a resource, by its name. */
export type OperationCases = Record<string, OperationCase>;

/** An input that is refused before anything is sent: what it changes in the good one, and the message. */
export type BadInput = [operation: string, changed: INodeParameters, message: string];

/** The node and its sandbox in one spec file. */
export interface KuaimaiNode {
	readonly sandbox: KuaimaiSandbox;
	/** What the node is run with. */
	setup(parameters: INodeParameters, more?: Partial<NodeRun>): NodeRun;
	run(parameters: INodeParameters, more?: Partial<NodeRun>): Promise<INodeExecutionData[]>;
	/** The bodies the sandbox got, each with its moment and its signature struck out. */
	bodies(): string[];
	/** Specs for good input: the output, the exact bytes, the vendor's refusal. */
	describeOperations(cases: OperationCases): void;
	/** Specs for bad input: the message, and that nothing is sent. */
	describeBadInput(cases: OperationCases, rows: BadInput[]): void;
}

/** What every body ends with; a moment and a signature stand for the dots. */
export const PUBLIC =
	'&appKey=123456&session=test&timestamp=…&format=json&version=1.0&sign_method=hmac&sign=…';

const methodOf = (body: string) => body.replace(/^method=([^&]+).*$/, '$1');

const REFUSED = 'Kuaimai refused the call: illegal parameter: something';

/**
 * Runs one sandbox for all specs of a file, reset before each.
 *
 * @param resource the resource whose operations are run
 */
export function useKuaimai(resource: string, options?: KuaimaiSandboxOptions): KuaimaiNode {
	let sandbox: KuaimaiSandbox;
	beforeAll(async () => {
		sandbox = await startKuaimaiSandbox(options);
	});
	afterAll(async () => await sandbox.close());
	beforeEach(() => sandbox.reset());

	const setup: KuaimaiNode['setup'] = (parameters, more = {}) => ({
		nodeType: new Kuaimai(),
		credentialType: new KuaimaiApi(),
		credentials: { baseUrl: sandbox.url, signMethod: 'hmac', ...sandbox.credentials },
		parameters: { resource, ...parameters },
		...more,
	});
	const run: KuaimaiNode['run'] = async (parameters, more) =>
		await executeNode(setup(parameters, more));
	const bodies = () =>
		sandbox.requests.map(({ rawBody }) =>
			rawBody
				.replace(/&timestamp=\d{4}-\d\d-\d\d\+\d\d%3A\d\d%3A\d\d&/, '&timestamp=…&')
				.replace(/&sign=[0-9A-F]{32}$/, '&sign=…'),
		);

	return {
		get sandbox() {
			return sandbox;
		},
		setup,
		run,
		bodies,
		describeOperations(cases) {
			describe.each(Object.entries(cases))('%s', (operation, expected) => {
				const { access, parameters, body, output } = expected;

				it('answers with the items, each paired', async () => {
					const items = await run({ operation, ...parameters });
					expect(items.map(({ json }) => json)).toEqual(output);
					expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
						output.map(() => ({ item: 0 })),
					);
				});

				it('sends the exact bytes', async () => {
					await run({ operation, ...parameters });
					expect(bodies()).toEqual([body + PUBLIC]);
					expect(sandbox.requests).toMatchObject([
						{
							httpMethod: 'POST',
							path: '/router',
							contentType: 'application/x-www-form-urlencoded',
							emptyParameters: [],
							outcome: 'served',
						},
					]);
				});

				it('tells the vendor’s refusal, after one request', async () => {
					sandbox.misbehave({ kind: 'refuse', code: '50', parameter: 'something' });
					await expect(run({ operation, ...parameters })).rejects.toMatchObject({
						message: REFUSED,
						description: expect.stringMatching(new RegExp(`\nCalled: ${methodOf(body)}$`)),
						context: { itemIndex: 0 },
					});
					expect(sandbox.requests).toHaveLength(1);
				});

				it(`is ${access === 'read' ? '' : 'not '}repeated after passing trouble`, async () => {
					sandbox.misbehave({ kind: 'status', status: 500 });
					const running = run({ operation, ...parameters, options: { maxRetries: 1 } });
					await expect(running).rejects.toThrow(
						access === 'read' ? /HTTP 500\)\.$/ : /The change may have been made/,
					);
					expect(sandbox.requests).toHaveLength(access === 'read' ? 2 : 1);
				});

				it('continues on fail', async () => {
					sandbox.misbehave({ kind: 'refuse', code: '50', parameter: 'something', times: 1 });
					const items = await run(
						{ operation, ...parameters, options: { concurrency: 1 } },
						{ input: [{}, {}], continueOnFail: true },
					);
					expect(items[0]).toMatchObject({
						json: {
							error: REFUSED,
							details: {
								code: '50',
								traceId: expect.stringMatching(/^\d{19}$/),
								description: expect.stringContaining('The vendor said: 50'),
							},
						},
						pairedItem: { item: 0 },
					});
					expect(items.slice(1).map(({ json }) => json)).toEqual(output);
				});
			});
		},
		describeBadInput(cases, rows) {
			it.each(rows)('%s refuses %j', async (operation, changed, message) => {
				const parameters = { operation, ...cases[operation]?.parameters, ...changed };
				await expect(run(parameters)).rejects.toMatchObject({
					name: 'NodeOperationError',
					message,
					context: { itemIndex: 0 },
				});
				expect(sandbox.requests).toEqual([]);
			});
		},
	};
}

/** What n8n's errors carry. */
export interface NodeFailure extends Error {
	description?: string;
	httpCode?: string;
	context: { itemIndex?: number };
}

/** The error a run must end with. */
export async function failureOf(work: Promise<unknown>): Promise<NodeFailure> {
	try {
		await work;
	} catch (error) {
		return error as NodeFailure;
	}
	throw new Error('It did not fail');
}
