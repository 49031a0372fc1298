import type { Effect } from '../../../nodes/shared/catalogue/effect.ts';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import {
	startKuaimaiSandbox,
	type KuaimaiSandbox,
	type KuaimaiSandboxOptions,
} from '../../sandbox/kuaimai/server.mts';
import type { SeenRequest } from '../../sandbox/shared/server.mts';
import { executeNode, type NodeRun } from '../../support/executeNode.mts';

/** A good input of one operation and what becomes of it. */
export interface KuaimaiCase {
	/** Only a read is repeated after a transient error. */
	effect: Effect;
	parameters: INodeParameters;
	/** The exact body of its request, up to the public parameters that every call has. */
	body: string;
	/** The JSON of the output items. */
	output: unknown[];
	/** Several items go out in one call. */
	isBatched?: true;
}

/** Every operation of a resource, by its name. */
export type KuaimaiCases = Record<string, KuaimaiCase>;

/** An input that is refused before anything is sent: what it changes in the good one, and why. */
export type BadInput = [
	operation: string,
	changed: INodeParameters,
	code: string,
	path: string | undefined,
];

/** The node and its sandbox in one spec file. */
export interface KuaimaiNode {
	readonly sandbox: KuaimaiSandbox;
	/** What the node is run with. */
	setup(parameters: INodeParameters, more?: Partial<NodeRun>): NodeRun;
	run(parameters: INodeParameters, more?: Partial<NodeRun>): Promise<INodeExecutionData[]>;
	/** The bodies the sandbox got, each with its moment and its signature struck out. */
	bodies(): string[];
	/** Specs for bad input: the code and the path of the error, and that nothing is sent. */
	describeBadInput(cases: KuaimaiCases, rows: BadInput[]): void;
}

/** What every body ends with; the dots replace timestamp and signature. */
export const PUBLIC =
	'&appKey=123456&session=test&timestamp=…&format=json&version=1.0&sign_method=hmac&sign=…';

/** What a user would type into the credential for a sandbox. */
export function credentialsFor({ url, credentials }: KuaimaiSandbox) {
	return { baseUrl: url, signMethod: 'hmac', ...credentials };
}

/** The body of a request, its moment and its signature struck out. */
export function exactBody({ rawBody }: SeenRequest): string {
	return rawBody
		.replace(/&timestamp=\d{4}-\d\d-\d\d\+\d\d%3A\d\d%3A\d\d&/, '&timestamp=…&')
		.replace(/&sign=[0-9A-F]{32}$/, '&sign=…');
}

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
		credentials: credentialsFor(sandbox),
		parameters: { resource, ...parameters },
		...more,
	});
	const run: KuaimaiNode['run'] = async (parameters, more) =>
		await executeNode(setup(parameters, more));
	const bodies = () => sandbox.requests.map(exactBody);

	return {
		get sandbox() {
			return sandbox;
		},
		setup,
		run,
		bodies,
		describeBadInput(cases, rows) {
			it.each(rows)('%s refuses %j', async (operation, changed, code, path) => {
				const parameters = { operation, ...cases[operation]?.parameters, ...changed };
				await expect(run(parameters)).rejects.toMatchObject({
					name: 'NodeOperationError',
					context: { itemIndex: 0, code, ...(path !== undefined && { path }) },
				});
				expect(sandbox.requests).toEqual([]);
			});
		},
	};
}
