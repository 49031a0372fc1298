import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startKuaimaiSandbox } from '../sandbox/kuaimai/server.mts';
import { bootN8n } from './boot.mts';
import { N8nClient } from './client.mts';
import { demoOwner, runDemo } from './demo.mts';
import { cacheFolder } from './paths.mts';
import { checkPort } from './preflight.mts';
import { Problem } from './problem.mts';

const HELP = `npm start              n8n with this package and the vendor sandbox, until Ctrl-C
npm start -- --once    ends after the example workflow
npm start -- --port N  n8n on another port (default 5678, or CN_ERP_PORT)
npm start -- --fresh   forgets what earlier starts kept`;

/** What is to be ended, last started first. */
const ending: Array<() => Promise<void>> = [];

async function endAll(): Promise<void> {
	for (const end of ending.splice(0).reverse()) await end();
}

async function start(port: number, isFresh: boolean): Promise<void> {
	await checkPort(port);
	const userFolder = join(cacheFolder(), `demo-${port}`);
	if (isFresh) rmSync(userFolder, { recursive: true, force: true });
	const instance = await bootN8n(userFolder, port);
	ending.push(instance.stop);
	const sandbox = await startKuaimaiSandbox();
	ending.push(sandbox.close);
	const owner = demoOwner(userFolder);

	const client = await N8nClient.open(instance.baseUrl, owner);
	const { workflowId, order } = await runDemo(client, sandbox);
	console.log(`
The example workflow fetched this purchase order from the Kuaimai sandbox:
${JSON.stringify(order, null, 2)}

Editor:   ${instance.baseUrl}/workflow/${workflowId}
Login:    ${owner.email}
Password: ${owner.password}
Sandbox:  ${sandbox.url}
`);
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			once: { type: 'boolean', default: false },
			fresh: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
			port: { type: 'string', default: process.env.CN_ERP_PORT ?? '5678' },
		},
	});
	if (values.help) {
		console.log(HELP);
		return;
	}
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) {
		throw new Problem(`--port takes a number from 1 to 65535, not "${values.port}".`);
	}
	const stopped = new Promise<'stopped'>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.on(signal, () => resolve('stopped'));
		}
	});
	const outcome = await Promise.race([start(port, values.fresh), stopped]);
	if (outcome === 'stopped' || values.once) return;
	console.log('Press Ctrl-C to end.');
	await stopped;
}

/** The first line of trouble for people, the rest only where it is a bug of ours. */
function explain(error: unknown): string {
	if (error instanceof Problem) return error.message;
	const { code } = error as { code?: string };
	if (code === 'ENOSPC') return 'The disk is full. Free some, or set CN_ERP_CACHE to another disk.';
	if (code?.startsWith('ERR_PARSE_ARGS')) return `${(error as Error).message}\n${HELP}`;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

void main()
	.catch((error: unknown) => {
		console.error(`\n${explain(error)}`);
		process.exitCode = 1;
	})
	.then(endAll)
	.finally(() => process.exit());
