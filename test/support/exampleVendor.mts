import {
	NodeConnectionTypes,
	type ICredentialType,
	type IDataObject,
	type IExecuteFunctions,
	type INodeType,
} from 'n8n-workflow';
import { describeResources } from '../../nodes/shared/panel/describeResources.ts';
import type { RowsField } from '../../nodes/shared/catalogue/field.ts';
import type { Operation } from '../../nodes/shared/catalogue/operation.ts';
import { executeOperation } from '../../nodes/shared/execution/executeOperation.ts';
import type { Vendor } from '../../nodes/shared/catalogue/vendor.ts';
import { jsonText } from '../../nodes/shared/json/wire.ts';
import { startSandbox, type Sandbox, type SeenRequest } from '../sandbox/shared/server.mts';
import type { NodeRun } from './executeNode.mts';

/** A vendor that exists only to show what the shared engine does. */
export interface Example extends Sandbox {
	/** Answers the calls, which come as JSON to the endpoint's own path. */
	answerWith(
		answer: (body: IDataObject, request: SeenRequest) => IDataObject | IDataObject[],
	): void;
	/** The run of one operation with these parameters. */
	run(operation: Operation, parameters: IDataObject, more?: Partial<NodeRun>): NodeRun;
	vendor(operation: Operation): Vendor;
}

const credentialType: ICredentialType = {
	name: 'exampleApi',
	displayName: 'Example API',
	properties: [],
	authenticate: async (_credentials, options) => options,
};

function vendorOf(operation: Operation): Vendor {
	return {
		label: { en: 'Example', zh: '示例' },
		credentialType: 'exampleApi',
		resources: [{ name: 'thing', label: { en: 'Thing', zh: '东西' }, operations: [operation] }],
		buildRequest: ({ endpoint, method, contentType, parameters }, { baseUrl }) => ({
			method,
			baseURL: String(baseUrl),
			url: endpoint,
			headers: { 'Content-Type': contentType ?? 'application/json' },
			...(method === 'GET' ? {} : { body: jsonText(parameters) }),
		}),
		classifyReply: ({ ok, code, problem }) =>
			ok === false
				? {
						kind: 'rejected',
						message: { code: 'exampleRefused', en: 'Example refused the call.', zh: '' },
						code: String(code),
						text: String(problem),
					}
				: undefined,
		secretsOf: () => [],
		envelope: ['ok'],
	};
}

function nodeOf(operation: Operation): INodeType {
	const vendor = vendorOf(operation);
	return {
		description: {
			displayName: 'Example',
			name: 'example',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: { name: 'Example' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: 'exampleApi', required: true }],
			properties: describeResources(vendor.resources),
		},
		async execute(this: IExecuteFunctions) {
			return await executeOperation(this, vendor);
		},
	};
}

/** The JSON of a request; a form has none. */
const jsonBody = ({ contentType, rawBody }: SeenRequest) =>
	contentType.startsWith('multipart/') ? '{}' : rawBody || '{}';

/**
 * Starts a server for the example vendor; it answers every call with what it got until told
 * otherwise.
 */
export async function startExample(): Promise<Example> {
	const echo = (body: IDataObject): IDataObject => ({ got: body });
	let answer: (body: IDataObject, request: SeenRequest) => IDataObject | IDataObject[] = echo;
	const sandbox = await startSandbox(
		{
			endpointOf: ({ path }) => path,
			isSigned: () => true,
			answer: (request) => ({
				outcome: 'served',
				text: JSON.stringify(answer(JSON.parse(jsonBody(request)) as IDataObject, request)),
			}),
			refuse: () => '{}',
		},
		0,
	);
	return {
		...sandbox,
		reset() {
			sandbox.reset();
			answer = echo;
		},
		answerWith(next) {
			answer = next;
		},
		vendor: vendorOf,
		run: (operation, parameters, more = {}) => ({
			nodeType: nodeOf(operation),
			credentialType,
			credentials: { baseUrl: sandbox.url },
			parameters: {
				resource: 'thing',
				operation: operation.name,
				...parameters,
			} as NodeRun['parameters'],
			...more,
		}),
	};
}

/** A required field `rows` with these columns. */
export const exampleRows = (...columns: RowsField['columns']): RowsField => ({
	name: 'rows',
	label: { en: 'Rows', zh: '' },
	type: 'rows',
	required: true,
	columns,
});

/** An operation with the least there must be. */
export function exampleOperation(more: Partial<Operation> = {}): Operation {
	return {
		name: 'do',
		label: 'Do',
		title: '做',
		action: 'Do a thing',
		summary: { en: 'Does it.', zh: '做它。' },
		endpoint: '/things/do',
		effect: 'write',
		fields: [],
		...more,
	};
}
