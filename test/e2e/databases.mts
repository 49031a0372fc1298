import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
} from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../n8n/preflight.mts';
import { ensureInstalled } from './debian.mts';

const POSTGRES = '/usr/lib/postgresql';
const REDIS = '/usr/bin/redis-server';
const READY_TIMEOUT_MS = 30_000;

/** PostgreSQL and Redis on loopback, with nothing in them. */
export interface Databases {
	/** What n8n must know of them. */
	env: NodeJS.ProcessEnv;
	close(): Promise<void>;
}

function postgresBin(): string {
	const [version = ''] = existsSync(POSTGRES) ? readdirSync(POSTGRES).sort().reverse() : [];
	return join(POSTGRES, version, 'bin');
}

/** PostgreSQL refuses to run as root. */
function postgresUser(): { uid: number; gid: number } | object {
	if (process.getuid?.() !== 0) return {};
	const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

async function untilListening(port: number): Promise<void> {
	const deadline = performance.now() + READY_TIMEOUT_MS;
	while (performance.now() < deadline) {
		const isOpen = await new Promise<boolean>((resolve) => {
			const socket = createConnection({ port, host: '127.0.0.1' });
			socket.once('connect', () => {
				socket.destroy();
				resolve(true);
			});
			socket.once('error', () => resolve(false));
		});
		if (isOpen) return;
		await sleep(100);
	}
	throw new Error(`Nothing listens on port ${port}`);
}

async function startPostgres(folder: string, port: number): Promise<ChildProcess> {
	const bin = postgresBin();
	const user = postgresUser();
	const data = join(folder, 'postgres');
	mkdirSync(data);
	if ('uid' in user) chownSync(data, user.uid, user.gid);
	const quiet = { ...user, cwd: data, stdio: 'ignore' } as const;
	execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'n8n', '--auth=trust', '-E', 'UTF8'], quiet);
	const server = spawn(
		join(bin, 'postgres'),
		['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data],
		quiet,
	);
	await untilListening(port);
	const create = ['-h', '127.0.0.1', '-p', String(port), '-U', 'n8n', 'n8n'];
	for (let tries = 0; ; tries++) {
		try {
			execFileSync(join(bin, 'createdb'), create, quiet);
			return server;
		} catch (error) {
			if (tries >= 50) throw error;
			await sleep(100);
		}
	}
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	const ended = new Promise((resolve) => {
		child.once('exit', resolve);
	});
	child.kill(signal);
	await ended;
}

/**
 * Starts both, each in a folder that is removed with it; installs them first where they lack.
 *
 * @throws Problem saying how to get them
 */
export async function startDatabases(): Promise<Databases> {
	ensureInstalled(
		() => existsSync(REDIS) && existsSync(join(postgresBin(), 'initdb')),
		['postgresql', 'redis-server'],
		'queue mode tests',
	);
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-databases-'));
	chmodSync(folder, 0o711);
	const [postgresPort, redisPort] = [await freePort(), await freePort()];
	const postgres = await startPostgres(folder, postgresPort);
	const redis = spawn(
		REDIS,
		['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
		{ stdio: 'ignore' },
	);
	await untilListening(redisPort);
	return {
		env: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(postgresPort),
			DB_POSTGRESDB_DATABASE: 'n8n',
			DB_POSTGRESDB_USER: 'n8n',
			DB_POSTGRESDB_PASSWORD: 'none',
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redisPort),
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
			N8N_ENCRYPTION_KEY: 'queue-mode-tests-share-this-key',
		},
		async close() {
			await end(redis, 'SIGTERM');
			await end(postgres, 'SIGINT');
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
