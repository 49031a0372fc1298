import type { INodeParameters } from 'n8n-workflow';
import { YunjigongApi } from '../../../credentials/YunjigongApi.credentials.ts';
import { Yunjigong } from '../../../nodes/Yunjigong/Yunjigong.node.ts';
import type { YunjigongSandbox } from '../../sandbox/yunjigong/server.mts';
import type { SandboxProfile } from '../../sandbox/yunjigong/signature.mts';
import { executeNode, type NodeRun } from '../../support/executeNode.mts';

/** A rule of signing that leaves nothing out; which one the vendor has is not published. */
export const PROFILE: SandboxProfile = {
	appKey: 'sandbox-key',
	appSecret: 'sandbox-secret',
	keyName: 'k',
	timestampName: 't',
	nonceName: 'n',
	signName: 's',
	placement: 'header',
	pairFormat: 'kv',
	secretPlacement: 'bothEnds',
	digest: 'sha256',
	output: 'lowerHex',
	timestampForm: 'ms',
	emptyValues: 'in',
};

/** Runs the node against a sandbox. */
export async function runYunjigong(
	sandbox: YunjigongSandbox,
	parameters: INodeParameters,
	more: Partial<NodeRun> = {},
) {
	return await executeNode({
		nodeType: new Yunjigong(),
		credentialType: new YunjigongApi(),
		credentials: { ...sandbox.credentials },
		parameters,
		...more,
	});
}

/** The error a run ends with. */
export async function failureOf(work: Promise<unknown>) {
	try {
		await work;
	} catch (error) {
		return error as Error & {
			description?: string;
			httpCode?: string;
			context: { code?: string; path?: string };
		};
	}
	throw new Error('It did not fail');
}
