import { ExecuteContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsHelper,
	type ICredentialType,
	type IDataObject,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRunExecutionData,
	type ITaskDataConnections,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

/** One run of a node as the workflow editor would configure it. */
export interface NodeRun {
	nodeType: INodeType;
	credentialType: ICredentialType;
	credentials: ICredentialDataDecryptedObject;
	parameters: INodeParameters;
	/** JSON of the input items; one empty item by default. */
	input?: IDataObject[];
	continueOnFail?: boolean;
	/** Whether an AI agent calls it. */
	isTool?: boolean;
	/** IANA zone of the workflow. */
	timezone?: string;
	/** `manual` by default. */
	mode?: WorkflowExecuteMode;
	/** Distinguishes nodes of one workflow; `node-1` by default. */
	nodeId?: string;
	/** Cancels the execution when aborted. */
	abortSignal?: AbortSignal;
}

/** Credentials as n8n's own store would serve them, with reads counted. */
function credentialsHelper(run: NodeRun): ICredentialsHelper & { reads: number } {
	const helper = {
		reads: 0,
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		getDecrypted: async () => {
			helper.reads++;
			return run.credentials;
		},
		preAuthentication: async () => undefined,
		runPreAuthentication: async () => undefined,
		authenticate: async (
			credentials: ICredentialDataDecryptedObject,
			_type: string,
			options: IHttpRequestOptions,
		) => {
			const { authenticate } = run.credentialType;
			if (typeof authenticate !== 'function') throw new Error('authenticate is not a function');
			return await authenticate(credentials, options);
		},
		getCredentialsProperties: () => run.credentialType.properties,
		updateCredentials: async () => {},
	};
	return helper as unknown as ICredentialsHelper & { reads: number };
}

/** What n8n gives every execution, with the run's credentials. */
export function additionalDataOf(run: NodeRun) {
	return {
		credentialsHelper: credentialsHelper(run),
		executionId: 'execution-1',
		instanceBaseUrl: '',
		restApiUrl: '',
		userId: 'user-1',
		variables: {},
		webhookBaseUrl: '',
	} as unknown as IWorkflowExecuteAdditionalData & {
		credentialsHelper: ReturnType<typeof credentialsHelper>;
	};
}

/**
 * Makes n8n-core's real execution context for a node: real parameter resolution with expressions,
 * real HTTP helper, real error classes; only n8n's database and server are missing.
 */
export function createContext(run: NodeRun): {
	context: IExecuteFunctions;
	credentialReads: () => number;
} {
	const { description } = run.nodeType;
	const node: INode = {
		id: run.nodeId ?? 'node-1',
		name: description.displayName,
		type: `n8n-nodes-cn-erp.${description.name}${run.isTool ? 'Tool' : ''}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: run.parameters,
		credentials: { [run.credentialType.name]: { id: '1', name: 'test' } },
		...(run.continueOnFail && { onError: 'continueRegularOutput' as const }),
	};
	const nodeTypes = {
		getByName: () => run.nodeType,
		getByNameAndVersion: () => run.nodeType,
		getKnownTypes: () => ({}),
	} as unknown as INodeTypes;
	const workflow = new Workflow({
		id: 'workflow-1',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
		settings: { timezone: run.timezone ?? 'Asia/Shanghai' },
	});
	const additionalData = additionalDataOf(run);
	const items: INodeExecutionData[] = (run.input ?? [{}]).map((json) => ({ json }));
	const inputData: ITaskDataConnections = { main: [items] };
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		run.mode ?? 'manual',
		{ resultData: { runData: {} } } as unknown as IRunExecutionData,
		0,
		items,
		inputData,
		{ node, data: inputData, source: null },
		[],
		run.abortSignal,
	);
	return {
		context: context as unknown as IExecuteFunctions,
		credentialReads: () => additionalData.credentialsHelper.reads,
	};
}

/** Runs a node and returns the items of its first output. */
export async function executeNode(run: NodeRun): Promise<INodeExecutionData[]> {
	const { context } = createContext(run);
	const output = await run.nodeType.execute?.call(context);
	if (!Array.isArray(output)) throw new Error('The node returned no items');
	return output[0] ?? [];
}
