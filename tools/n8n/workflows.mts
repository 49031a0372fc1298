import { randomUUID } from 'node:crypto';
import type { INode, INodeExecutionData, INodeParameters, IRun } from 'n8n-workflow';
import type { WorkflowInput } from './client.mts';

/** A node of a workflow; types without a package are n8n's own. */
export function node(
	name: string,
	type: string,
	parameters: INodeParameters = {},
	more: Partial<INode> = {},
): INode {
	return {
		id: randomUUID(),
		name,
		type: type.includes('.') ? type : `n8n-nodes-base.${type}`,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		...more,
	};
}

/** A workflow of nodes one after the other. */
export function chain(name: string, nodes: INode[]): WorkflowInput {
	const connections: WorkflowInput['connections'] = {};
	nodes.slice(1).forEach((next, index) => {
		const previous = nodes[index] as INode;
		connections[previous.name] = { main: [[{ node: next.name, type: 'main', index: 0 }]] };
	});
	return {
		name,
		nodes: nodes.map((item, index) => ({ ...item, position: [index * 240, 0] })),
		connections,
	};
}

/** The items a node put out in an execution. */
export function outputOf(run: IRun, nodeName: string): INodeExecutionData[] {
	return run.data.resultData.runData[nodeName]?.[0]?.data?.main?.[0] ?? [];
}

/** What an execution ended with. */
export interface RunError {
	message: string;
	/** HTML, as the editor draws it. */
	description?: string | null;
	/** Which of our messages it is, and which field it is about. */
	context?: { code?: string; path?: string };
}

/** The error an execution ended with. */
export function errorOf(run: IRun): RunError | undefined {
	return run.data.resultData.error as RunError | undefined;
}
