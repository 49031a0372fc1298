import type { INodeExecutionData } from 'n8n-workflow';
import { createContext, executeNode, type NodeRun } from '../executeNode.mts';
import { leakFinder, type Leak, type Secrets } from './detector.mts';
import { everythingIn } from './everything.mts';
import { captureLogs, type LogCapture } from './logs.mts';

/** What a run left behind. */
export interface Outcome {
	items?: INodeExecutionData[];
	error?: unknown;
}

/** Runs a node and keeps what it gives or throws. */
export async function outcomeOf(run: NodeRun): Promise<Outcome> {
	try {
		return { items: await executeNode(run) };
	} catch (error) {
		return { error };
	}
}

/** Captures what nodes log, from n8n-core's own logger. */
export function captureNodeLogs(run: NodeRun): LogCapture {
	return captureLogs(createContext(run).context.logger);
}

/** What is found of secrets in whatever a run left, and in the logs. */
export function leaksIn(left: unknown, logs: LogCapture, secrets: Secrets): Leak[] {
	return leakFinder(secrets)(`${everythingIn(left)}\n${logs.text()}`);
}

/** Secrets and the signatures of requests together. */
export function withSignatures(
	secrets: Secrets,
	signatures: ReadonlyArray<string | undefined>,
): Secrets {
	const known = [...new Set(signatures)].filter((signature) => signature !== undefined);
	return {
		...secrets,
		...Object.fromEntries(known.map((signature, at) => [`signature ${at + 1}`, signature])),
	};
}
