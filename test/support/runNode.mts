import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	Workflow,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
	type IWorkflowExecuteAdditionalData,
	type NodeApiError,
} from 'n8n-workflow';
import { additionalDataOf, type NodeRun } from './executeNode.mts';

/** The settings of a node that decide what n8n does when it fails. */
export type NodeSettings = Pick<INode, 'onError' | 'retryOnFail' | 'maxTries' | 'executeOnce'>;

/** What n8n made of a run. */
export interface Outcome {
	items: INodeExecutionData[];
	error?: NodeApiError;
}

function sourceNode(input: IDataObject[]): INodeType {
	return {
		description: {
			displayName: 'Source',
			name: 'source',
			group: ['trigger'],
			version: 1,
			description: '',
			defaults: { name: 'Source' },
			inputs: [],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute() {
			return [input.map((json) => ({ json }))];
		},
	};
}

/** Runs a node by n8n's own engine, after a node that gives it the input. */
export async function runNode(run: NodeRun, settings: NodeSettings = {}): Promise<Outcome> {
	const types: Record<string, INodeType> = {
		source: sourceNode(run.input ?? [{}]),
		tested: run.nodeType,
	};
	const node = (name: string, more: Partial<INode> = {}): INode => ({
		id: name,
		name,
		type: name,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...more,
	});
	const workflow = new Workflow({
		id: 'workflow-1',
		nodes: [
			node('source'),
			node('tested', {
				parameters: run.parameters,
				credentials: { [run.credentialType.name]: { id: '1', name: 'test' } },
				waitBetweenTries: 1,
				...settings,
			}),
		],
		connections: {
			source: { main: [[{ node: 'tested', type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		active: false,
		nodeTypes: {
			getByName: (type: string) => types[type],
			getByNameAndVersion: (type: string) => types[type],
			getKnownTypes: () => ({}),
		} as unknown as INodeTypes,
		settings: { timezone: 'Asia/Shanghai' },
	});
	const additionalData = {
		...additionalDataOf(run),
		webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
		formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
		hooks: new ExecutionLifecycleHooks('manual', 'execution-1', {} as never),
	} as unknown as IWorkflowExecuteAdditionalData;
	const engine = new WorkflowExecute(additionalData, 'manual', createRunExecutionData({}));
	const { data } = await engine.run({ workflow, startNode: workflow.getNode('source') as INode });
	const [task] = data.resultData.runData.tested ?? [];
	const items = (task?.data?.main ?? []).flatMap((output) => output ?? []);
	return { items, ...(task?.error && { error: task.error as NodeApiError }) };
}
