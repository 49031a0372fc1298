import type { IDataObject } from 'n8n-workflow';
import { LiangbenApi } from '../../../credentials/LiangbenApi.credentials.ts';
import { Liangben } from '../../../nodes/Liangben/Liangben.node.ts';
import type { LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import { executeNode, type NodeRun } from '../../support/executeNode.mts';

/** What the credential starts with, and the sandbox's keys. */
export function credentialsFor({ url, credentials }: LiangbenSandbox): IDataObject {
	const initial = new LiangbenApi().properties
		.filter(({ type }) => type !== 'notice')
		.map(({ name, default: value }) => [name, value]);
	return { ...Object.fromEntries(initial), baseUrl: url, ...credentials };
}

/** Runs an operation, e.g. `order.get`, against a sandbox. */
export async function runLiangben(
	sandbox: LiangbenSandbox,
	name: string,
	parameters: IDataObject,
	more: Omit<Partial<NodeRun>, 'credentials'> & { credentials?: IDataObject } = {},
) {
	const [resource, operation] = name.split('.');
	return await executeNode({
		nodeType: new Liangben(),
		credentialType: new LiangbenApi(),
		parameters: { resource, operation, ...parameters } as NodeRun['parameters'],
		...more,
		credentials: { ...credentialsFor(sandbox), ...more.credentials } as NodeRun['credentials'],
	});
}
