import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bootN8n } from '../../tools/n8n/boot.mts';
import { N8nClient } from '../../tools/n8n/client.mts';
import { demoOwner } from '../../tools/n8n/demo.mts';
import { startInstance, type Instance } from '../../tools/n8n/instance.mts';
import { freePort } from '../../tools/n8n/preflight.mts';
import { ensureRuntime } from '../../tools/n8n/runtime.mts';

type Kind = 'start' | 'webhook' | 'worker';

/** A process of n8n in queue mode, kept running as Docker or systemd would. */
export interface Member {
	name: string;
	baseUrl: string;
	folder: string;
	/** How often it ended and was started again. */
	restarts: number;
	/** What it wrote. */
	log(): string;
	/** kill -9; settles when it is up again. */
	kill(): Promise<void>;
	/** Ends it until `start`. */
	stop(): Promise<void>;
	/** @param more variables on top of those of all, from now on */
	start(more?: NodeJS.ProcessEnv): Promise<void>;
}

/** n8n's own distributed engine. */
export interface Cluster {
	client: N8nClient;
	main: Member;
	/** Where the pushes go. */
	webhook: Member;
	workers: [Member, Member];
	members: Member[];
	close(): Promise<void>;
}

/** Where a process of n8n has its packages. */
export function packagesOf(folder: string): string {
	return join(folder, '.n8n/nodes');
}

function newFolder(kind: Kind): string {
	return mkdtempSync(join(tmpdir(), `n8n-nodes-cn-erp-queue-${kind}-`));
}

/** Starts a process again whenever it ends by itself, and after a start that failed. */
function supervise(
	name: string,
	folder: string,
	first: Instance,
	startOnce: (more: NodeJS.ProcessEnv) => Promise<Instance>,
): Member {
	let instance = first;
	let isWanted = true;
	let extra: NodeJS.ProcessEnv = {};
	let up: Promise<void> = Promise.resolve();
	const begin = async () => {
		while (isWanted) {
			try {
				instance = await startOnce(extra);
				watch();
				return;
			} catch (error) {
				console.log(`${name} did not start: ${String(error).slice(0, 300)}`);
				await sleep(1000);
			}
		}
	};
	const watch = () => {
		const watched = instance;
		void watched.ended.then(() => {
			if (!isWanted || instance !== watched) return;
			member.restarts++;
			up = begin();
		});
	};
	const member: Member = {
		name,
		baseUrl: first.baseUrl,
		folder,
		restarts: 0,
		log: () => readFileSync(first.logFile, 'utf8'),
		async kill() {
			await instance.kill();
			// The supervisor hears of the end at the same time.
			await sleep(0);
			await up;
		},
		async stop() {
			isWanted = false;
			await up;
			await instance.stop();
		},
		async start(more = {}) {
			extra = more;
			isWanted = true;
			up = begin();
			await up;
		},
	};
	watch();
	return member;
}

/**
 * Starts main, a webhook process and two workers, each in a folder of its own with this package.
 *
 * @param env of all four
 */
export async function startCluster(env: NodeJS.ProcessEnv): Promise<Cluster> {
	const runtime = await ensureRuntime();
	const folders: string[] = [];
	const members: Member[] = [];
	const close = async () => {
		await Promise.all(members.map(async (member) => await member.stop()));
		for (const folder of folders) rmSync(folder, { recursive: true, force: true });
	};
	try {
		const mainFolder = newFolder('start');
		folders.push(mainFolder);
		const mainPort = await freePort();
		const add = async (name: string, kind: Kind, folder: string, port: number, boot?: Instance) => {
			const logFile = boot?.logFile ?? join(folder, `${name}.log`);
			const start = async (more: NodeJS.ProcessEnv = {}) =>
				await startInstance({
					runtime,
					userFolder: folder,
					port,
					logFile,
					command: kind,
					env: { ...env, ...more },
				});
			const member = supervise(name, folder, boot ?? (await start()), start);
			members.push(member);
			return member;
		};
		const main = await add(
			'main',
			'start',
			mainFolder,
			mainPort,
			await bootN8n(mainFolder, mainPort, env),
		);
		const client = await N8nClient.open(main.baseUrl, demoOwner(mainFolder));
		const another = async (name: string, kind: Kind) => {
			const folder = newFolder(kind);
			folders.push(folder);
			mkdirSync(join(folder, '.n8n'));
			cpSync(packagesOf(mainFolder), packagesOf(folder), { recursive: true });
			return await add(name, kind, folder, await freePort());
		};
		const started = await Promise.allSettled([
			another('webhook', 'webhook'),
			another('worker 1', 'worker'),
			another('worker 2', 'worker'),
		]);
		const [webhook, one, two] = started.map((result) => {
			if (result.status === 'rejected') throw result.reason;
			return result.value;
		}) as [Member, Member, Member];
		return { client, main, webhook, workers: [one, two], members, close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** Puts the logs of all processes into a folder. */
export function keepLogs({ members }: Cluster, folder: string): void {
	mkdirSync(folder, { recursive: true });
	for (const member of members) {
		writeFileSync(join(folder, `queue-${member.name.replace(' ', '-')}.log`), member.log());
	}
}
