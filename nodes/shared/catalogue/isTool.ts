import type { INode } from 'n8n-workflow';

/** Whether an AI agent calls the node: n8n gives that variant of it a name of its own. */
export function isTool({ type }: Pick<INode, 'type'>): boolean {
	return type.endsWith('Tool');
}
