import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startKuaimaiSandbox } from '../../test/sandbox/kuaimai/server.mts';
import { bootN8n } from './boot.mts';
import { N8nClient } from './client.mts';
import { tail } from './command.mts';
import { demoOwner, runDemo } from './demo.mts';
import type { Instance } from './instance.mts';
import { HELP, parseOptions, type StartOptions } from './options.mts';
import { cacheFolder } from './paths.mts';
import { checkPort } from './preflight.mts';
import { runPushDemo } from './pushDemo.mts';
import { Problem } from './problem.mts';

/** What is to be ended, last started first. */
const ending: Array<() => Promise<void>> = [];

async function endAll(): Promise<void> {
	for (const end of ending.splice(0).reverse()) await end();
}

/** An event without the long document it carries. */
function summary(event: unknown): string {
	const { data, ...head } = event as { data: { orderNo?: unknown } };
	return JSON.stringify({ ...head, data: { orderNo: data.orderNo, '…': '…' } }, null, 2);
}

/** @returns the running n8n, with the example workflows done */
async function start({ port, sandboxPort, fresh }: StartOptions): Promise<Instance> {
	await checkPort(port);
	if (sandboxPort > 0) await checkPort(sandboxPort, 'npm start -- --sandbox-port N');
	const userFolder = join(cacheFolder(), `demo-${port}`);
	if (fresh) rmSync(userFolder, { recursive: true, force: true });
	const instance = await bootN8n(userFolder, port);
	ending.push(instance.stop);
	const sandbox = await startKuaimaiSandbox({ port: sandboxPort });
	ending.push(sandbox.close);
	const owner = demoOwner(userFolder);

	const client = await N8nClient.open(instance.baseUrl, owner);
	const { workflowId, order } = await runDemo(client, sandbox);
	console.log(`
The example workflow fetched this purchase order from the Kuaimai sandbox:
${JSON.stringify(order, null, 2)}`);
	const { url, event } = await runPushDemo(client);
	console.log(`
The Yuanshu Trigger received this push, signed with a test key:
${summary(event)}

Push more: npm run push -- yuanshu order --to ${url}
Editor:   ${instance.baseUrl}/workflow/${workflowId}
Login:    ${owner.email}
Password: ${owner.password}
Sandbox:  ${sandbox.url}
`);
	return instance;
}

async function main(): Promise<void> {
	const options = parseOptions();
	if (options.help) {
		console.log(HELP);
		return;
	}
	const stopped = new Promise<'stopped'>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.on(signal, () => resolve('stopped'));
		}
	});
	const outcome = await Promise.race([start(options), stopped]);
	if (outcome === 'stopped' || options.once) return;
	console.log('Press Ctrl-C to end.');
	if ((await Promise.race([stopped, outcome.ended])) === 'stopped') return;
	throw new Problem(
		`n8n ended by itself. The end of ${outcome.logFile}:\n${tail(outcome.logFile)}`,
	);
}

/** The first line of trouble for people, the rest only where it is a bug of ours. */
function explain(error: unknown): string {
	if (error instanceof Problem) return error.message;
	const { code } = error as { code?: string };
	if (code === 'ENOSPC') return 'The disk is full. Free some, or set CN_ERP_CACHE to another disk.';
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

void main()
	.catch((error: unknown) => {
		console.error(`\n${explain(error)}`);
		process.exitCode = 1;
	})
	.then(endAll)
	.finally(() => process.exit());
