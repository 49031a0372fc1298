import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signalGroup, tail } from './command.mts';
import { freePort } from './preflight.mts';
import { Problem } from './problem.mts';
import type { Runtime } from './runtime.mts';

/** How to start one n8n. */
export interface InstanceOptions {
	runtime: Runtime;
	/** n8n keeps everything in `.n8n` below it. */
	userFolder: string;
	port: number;
	logFile: string;
	/** What kind of process: the main one by default; a worker needs queue mode in `env`. */
	command?: 'start' | 'worker' | 'webhook';
	/** Variables on top of the quiet, local ones. */
	env?: NodeJS.ProcessEnv;
}

/** A running n8n. */
export interface Instance {
	baseUrl: string;
	logFile: string;
	/** The main process; its task runner is a child of it. */
	pid: number;
	/** Settles when n8n has ended, by itself or not. */
	ended: Promise<void>;
	/** Ends n8n and its task runner, by force after 15 seconds. */
	stop(): Promise<void>;
	/** kill -9 of n8n and its task runner. */
	kill(): Promise<void>;
}

const READY_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 15_000;

/** No call leaves the machine and no page asks questions (each name exists in n8n 2.41). */
const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_AI_ENABLED: 'false',
	N8N_PUBLIC_API_SWAGGERUI_DISABLED: 'true',
	N8N_DISABLED_MODULES:
		'mcp-registry,instance-ai,agents,chat-hub,mcp,source-control,external-secrets,ldap,sso-saml,sso-oidc,log-streaming,insights',
};

/** What the user's shell may hold for another n8n, and proxies: all our calls are to loopback. */
const FOREIGN =
	/^(N8N|DB|EXECUTIONS|QUEUE|CREDENTIALS|WORKFLOWS|NODES|GENERIC|OFFLOAD|CODE|npm)_|^WEBHOOK_URL$|^NODE_OPTIONS$|^(https?|all|no)_proxy$/i;

/** The environment of an n8n that keeps to this machine and to its own folder. */
export function environment(
	{ runtime, userFolder, port, env }: InstanceOptions,
	brokerPort: number,
): NodeJS.ProcessEnv {
	return {
		...Object.fromEntries(Object.entries(runtime.env).filter(([name]) => !FOREIGN.test(name))),
		...QUIET,
		NODE_ENV: 'production',
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_WEBHOOK_URL: `http://127.0.0.1:${port}/`,
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_SECURE_COOKIE: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		...env,
	};
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
	for (const child of running) signalGroup(child, 'SIGKILL');
});

async function answers(address: string): Promise<boolean> {
	try {
		const response = await fetch(address, { signal: AbortSignal.timeout(2000) });
		return response.ok;
	} catch {
		return false;
	}
}

/** The oldest supported n8n says that it is ready before its API is there. */
async function isReady(baseUrl: string, isMain: boolean): Promise<boolean> {
	if (!(await answers(`${baseUrl}/healthz/readiness`))) return false;
	return !isMain || (await answers(`${baseUrl}/rest/settings`));
}

/**
 * Starts n8n as a process group of its own and waits until it is ready.
 *
 * @throws Problem with the end of its log when it ends or takes too long
 */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
	const { runtime, port, logFile, command = 'start' } = options;
	const baseUrl = `http://127.0.0.1:${port}`;
	mkdirSync(dirname(logFile), { recursive: true });
	const log = openSync(logFile, 'a');
	const child = spawn(runtime.node, [runtime.n8n, command], {
		cwd: options.userFolder,
		env: environment(options, await freePort()),
		stdio: ['ignore', log, log],
		detached: true,
	});
	closeSync(log);
	running.add(child);
	let hasEnded = false;
	const ended = new Promise<void>((resolve) => {
		child.once('error', () => resolve());
		child.once('exit', () => resolve());
	}).then(() => {
		hasEnded = true;
		running.delete(child);
	});

	const end = async (signal: NodeJS.Signals) => {
		signalGroup(child, signal);
		await Promise.race([ended, sleep(STOP_TIMEOUT_MS, undefined, { ref: false })]);
		signalGroup(child, 'SIGKILL');
		await ended;
	};

	const deadline = performance.now() + READY_TIMEOUT_MS;
	while (hasEnded || !(await isReady(baseUrl, command === 'start'))) {
		if (hasEnded || performance.now() > deadline) {
			await end('SIGKILL');
			throw new Problem(`n8n did not start. The end of ${logFile}:\n${tail(logFile)}`);
		}
		await sleep(200);
	}
	return {
		baseUrl,
		logFile,
		pid: child.pid as number,
		ended,
		stop: async () => await end('SIGTERM'),
		kill: async () => await end('SIGKILL'),
	};
}
