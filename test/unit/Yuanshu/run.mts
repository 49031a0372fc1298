import type { INodeParameters } from 'n8n-workflow';
import { YuanshuApi } from '../../../credentials/YuanshuApi.credentials.ts';
import { Yuanshu } from '../../../nodes/Yuanshu/Yuanshu.node.ts';
import type { YuanshuSandbox } from '../../sandbox/yuanshu/server.mts';
import { executeNode, type NodeRun } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';

/** Runs the node against a sandbox. */
export async function runYuanshu(
	sandbox: YuanshuSandbox,
	parameters: INodeParameters,
	more: Partial<NodeRun> = {},
) {
	return await executeNode({
		nodeType: new Yuanshu(),
		credentialType: new YuanshuApi(),
		credentials: { ...sandbox.credentials },
		parameters,
		...more,
	});
}

/** Which sentence a run ends with, and what it is about. */
export async function problemOf(
	work: Promise<unknown>,
): Promise<{ code: string | undefined; path: string | undefined }> {
	const { code, path } = (await failureOf(work)).context;
	return { code, path };
}

/** Rows as the editor gives them. */
export const rows = (...row: INodeParameters[]): INodeParameters => ({ row });
