import type {
	ICredentialDataDecryptedObject,
	INodeExecutionData,
	INodeParameters,
} from 'n8n-workflow';
import { constantOf } from '../../../nodes/shared/catalogue/field.ts';
import type { Fault, Sandbox, SeenRequest } from '../../sandbox/shared/server.mts';
import { executeNode, type NodeRun } from '../executeNode.mts';
import { useNoBackoff } from '../noBackoff.mts';
import { operationsOf, vendorNamed } from '../registry.mts';
import { casesOf, type ExactRequest, type OperationCase } from './operationCase.mts';
import { wrongInputs } from './wrongInputs.mts';

/** The vendor's own refusal of a call, and how it is reported. */
export interface ToldRefusal {
	fault: Fault;
	/** What the error must have. */
	error: object;
	/** What the JSON of an error item must have. */
	json: object;
}

/** Runs an operation, e.g. `order.get`, against the sandbox. */
export type Runner = (
	name: string,
	parameters: INodeParameters,
	more?: Partial<NodeRun>,
) => Promise<INodeExecutionData[]>;

/** What the common checks need of one vendor. */
export interface VendorChecks {
	start(): Promise<Sandbox>;
	/** What a user would type into the credential for the sandbox. */
	credentials(sandbox: Sandbox): ICredentialDataDecryptedObject;
	/** Brings the sandbox where the operation can succeed. */
	prepare?(name: string, run: Runner): Promise<void>;
	/** Replaces what differs from run to run, such as a signature. */
	exact?(request: SeenRequest): Partial<ExactRequest>;
	refusal(name: string, expected: OperationCase): ToldRefusal;
	/** Trouble after which nobody knows what became of the call; HTTP 500 by default. */
	trouble?: Fault;
}

const UNCLEAR = /The change may have been made/;

/**
 * What holds for every operation of every vendor: that there is a case of it, what it sends, what it
 * answers, what it refuses, and how it fails. The cases are in `test/unit/<folder>/cases.mts`.
 *
 * @param vendorName as in the registry
 */
export function describeVendor(vendorName: string, checks: VendorChecks): void {
	const registered = vendorNamed(vendorName);
	const cases = casesOf(registered);
	const operations = operationsOf(registered);
	const trouble = checks.trouble ?? { kind: 'status', status: 500 };
	let sandbox: Sandbox;

	const run: Runner = async (name, parameters, more) => {
		const [resource = '', operation = ''] = name.split('.');
		return await executeNode({
			nodeType: registered.node,
			credentialType: registered.credentialType,
			credentials: checks.credentials(sandbox),
			parameters: { ...parameters, resource, operation },
			...more,
		});
	};

	function received(): ExactRequest[] {
		return sandbox.requests.map((request) => {
			const { httpMethod, url, contentType, rawBody } = request;
			return { httpMethod, url, contentType, rawBody, ...checks.exact?.(request) };
		});
	}

	async function isRefusedUnsent(name: string, parameters: INodeParameters): Promise<boolean> {
		sandbox.requests.length = 0;
		const error = await run(name, parameters).catch((reason: unknown) => reason);
		const { name: kind, context } = error as { name?: string; context?: { itemIndex?: number } };
		return (
			kind === 'NodeOperationError' && context?.itemIndex === 0 && sandbox.requests.length === 0
		);
	}

	describe(`every operation of ${vendorName}`, () => {
		beforeAll(async () => {
			sandbox = await checks.start();
		});
		afterAll(async () => await sandbox.close());
		beforeEach(() => sandbox.reset());
		useNoBackoff();

		it('has a case', () => {
			expect(Object.keys(cases).sort()).toEqual(operations.map(([name]) => name).sort());
		});

		it.each(registered.vendor.resources.map(({ name }) => name))(
			'is one of the catalogue: %s has no other',
			async (resource) => {
				await expect(run(`${resource}.noSuchOperation`, {})).rejects.toMatchObject({
					name: 'NodeOperationError',
					context: { code: 'noSuchOperation', path: 'operation' },
				});
				expect(sandbox.requests).toEqual([]);
			},
		);

		const tried = operations.flatMap(([name, operation]) => {
			const expected = cases[name];
			return expected ? [[name, operation, expected] as const] : [];
		});

		describe.each(tried)('%s', (name, operation, expected) => {
			const { effect, parameters, output, isBatched } = expected;
			beforeEach(async () => {
				await checks.prepare?.(name, run);
				sandbox.requests.length = 0;
			});

			it('sends exactly these bytes, and answers with these items, each paired', async () => {
				const items = await run(name, parameters);
				expect(received()).toEqual([expected.request]);
				expect(sandbox.requests.map(({ outcome }) => outcome)).toEqual(['served']);
				expect(items.map(({ json }) => json)).toEqual(output);
				expect(items.map(({ pairedItem }) => pairedItem)).toEqual(output.map(() => ({ item: 0 })));
			});

			it('refuses what is missing or wrong before anything is sent', async () => {
				const wrong = wrongInputs(operation, parameters);
				const taken: string[] = [];
				for (const { what, parameters: changed } of wrong) {
					if (!(await isRefusedUnsent(name, changed))) taken.push(what);
				}
				expect(taken).toEqual([]);
			});

			it('tells the vendor’s refusal, after one request', async () => {
				const { fault, error } = checks.refusal(name, expected);
				sandbox.misbehave(fault);
				await expect(run(name, parameters)).rejects.toMatchObject({
					name: 'NodeApiError',
					context: { itemIndex: 0 },
					...error,
				});
				expect(sandbox.requests).toHaveLength(1);
			});

			it(`is ${effect === 'read' ? '' : 'not '}repeated after transient trouble`, async () => {
				sandbox.misbehave({ ...trouble, times: 1 });
				const running = run(name, { ...parameters, options: { maxRetries: 1 } });
				if (effect === 'read') expect((await running).map(({ json }) => json)).toEqual(output);
				else await expect(running).rejects.toThrow(UNCLEAR);
				expect(sandbox.requests).toHaveLength(effect === 'read' ? 2 : 1);
			});

			it('fails in the end where the trouble lasts', async () => {
				sandbox.misbehave(trouble);
				const running = run(name, { ...parameters, options: { maxRetries: 1 } });
				const unclear = expect.stringMatching(UNCLEAR) as unknown;
				await expect(running).rejects.toMatchObject({
					name: 'NodeApiError',
					message: effect === 'read' ? expect.not.stringMatching(UNCLEAR) : unclear,
				});
				expect(sandbox.requests).toHaveLength(effect === 'read' ? 2 : 1);
			});

			it('continues on fail, each item paired', async () => {
				const { fault, json } = checks.refusal(name, expected);
				sandbox.misbehave({ ...fault, times: 1 });
				const [failed, ...items] = await run(
					name,
					{ ...parameters, options: { concurrency: 1 } },
					{ input: [{}, {}], continueOnFail: true },
				);
				expect(failed).toMatchObject({
					json,
					pairedItem: isBatched ? [{ item: 0 }, { item: 1 }] : { item: 0 },
				});
				expect(items.map(({ json: good, pairedItem }) => ({ good, pairedItem }))).toEqual(
					isBatched ? [] : output.map((good) => ({ good, pairedItem: { item: 1 } })),
				);
			});
		});
	});

	it('has something to refuse in every operation that has fields', () => {
		const without = operations
			.filter(([name, operation]) => {
				const asks = operation.fields.some((field) => constantOf(field) === undefined);
				return asks && wrongInputs(operation, cases[name]?.parameters ?? {}).length === 0;
			})
			.map(([name]) => name);
		expect(without).toEqual([]);
	});
}
