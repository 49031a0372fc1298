import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
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
import { promisify } from 'node:util';
import { freePort } from '../../tools/n8n/preflight.mts';
import { ensureInstalled } from './debian.mts';

const POSTGRES = '/usr/lib/postgresql';
const REDIS = '/usr/bin/redis-server';
const READY_TIMEOUT_MS = 60_000;
const OUTPUT_BYTES = 2 ** 30;

/** PostgreSQL and Redis on loopback, with nothing in them. */
export interface Databases {
	/** What n8n must know of them. */
	env: NodeJS.ProcessEnv;
	redis: Server;
	postgres: Server;
	/** What an SQL query answers, a value a line. */
	query(sql: string): Promise<string[]>;
	close(): Promise<void>;
}

/** A server that keeps its data when it ends. */
export interface Server {
	/** Ends it without a chance to write anything more, and starts it again after a while. */
	crash(downMs: number): Promise<void>;
}

/** How a server is started, and the signal that ends it at once. */
interface Recipe {
	command: string;
	args: string[];
	options: { cwd: string; stdio: 'ignore'; uid?: number; gid?: number };
	crashSignal: NodeJS.Signals;
	/** Throws until it serves. */
	check(): Promise<unknown>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
	for (const child of running) child.kill('SIGKILL');
});

const runFile = promisify(execFile);

function postgresBin(): string {
	const [version = ''] = existsSync(POSTGRES) ? readdirSync(POSTGRES).sort().reverse() : [];
	return join(POSTGRES, version, 'bin');
}

/** PostgreSQL refuses to run as root. */
function postgresUser(): { uid?: number; gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

async function untilItServes({ command, check }: Recipe): Promise<void> {
	const deadline = performance.now() + READY_TIMEOUT_MS;
	for (;;) {
		try {
			await check();
			return;
		} catch (error) {
			if (performance.now() > deadline) throw new Error(`No ${command}: ${String(error)}`);
			await sleep(100);
		}
	}
}

async function connects(port: number): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		const socket = createConnection({ port, host: '127.0.0.1' });
		socket.once('error', reject);
		socket.once('connect', () => {
			socket.destroy();
			resolve();
		});
	});
}

async function startServer(recipe: Recipe): Promise<Server & { end(): Promise<void> }> {
	let child: ChildProcess;
	const start = () => {
		child = spawn(recipe.command, recipe.args, recipe.options);
		running.add(child);
	};
	const end = async (signal: NodeJS.Signals) => {
		const ended = new Promise((resolve) => {
			child.once('exit', resolve);
		});
		if (child.exitCode === null && child.signalCode === null) {
			child.kill(signal);
			await ended;
		}
		running.delete(child);
	};
	start();
	try {
		await untilItServes(recipe);
	} catch (error) {
		await end('SIGKILL');
		throw error;
	}
	return {
		async crash(downMs) {
			await end(recipe.crashSignal);
			await sleep(downMs);
			start();
			await untilItServes(recipe);
		},
		end: async () => await end('SIGINT'),
	};
}

/** Redis writes each change to the disk before it answers. */
function redisRecipe(folder: string, port: number): Recipe {
	const durable = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always'];
	return {
		command: REDIS,
		args: ['--port', String(port), '--bind', '127.0.0.1', ...durable, '--dir', folder],
		options: { cwd: folder, stdio: 'ignore' },
		crashSignal: 'SIGKILL',
		check: async () => await connects(port),
	};
}

/** PostgreSQL at its defaults, which are durable; SIGQUIT is its `-m immediate`. */
function postgresRecipe(folder: string, port: number): Recipe {
	const bin = postgresBin();
	const user = postgresUser();
	const data = join(folder, 'postgres');
	mkdirSync(data);
	if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
	const options = { ...user, cwd: data, stdio: 'ignore' as const };
	execFileSync(
		join(bin, 'initdb'),
		['-D', data, '-U', 'n8n', '--auth=trust', '-E', 'UTF8'],
		options,
	);
	return {
		command: join(bin, 'postgres'),
		args: ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data],
		options,
		crashSignal: 'SIGQUIT',
		check: async () => await psql(port, 'postgres', 'select 1'),
	};
}

async function psql(port: number, database: string, sql: string): Promise<string[]> {
	const address = ['-h', '127.0.0.1', '-p', String(port), '-U', 'n8n', '-d', database];
	const { stdout } = await runFile(
		join(postgresBin(), 'psql'),
		[...address, '-XAtq', '-v', 'ON_ERROR_STOP=1', '-c', sql],
		{ cwd: tmpdir(), maxBuffer: OUTPUT_BYTES },
	);
	return stdout.split('\n').filter((line) => line !== '');
}

/**
 * Starts both, their data in a folder that is removed with them; installs them first if missing. No
 * service of this machine is used.
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
	const servers: Array<{ end(): Promise<void> }> = [];
	const close = async () => {
		for (const server of servers) await server.end();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		chmodSync(folder, 0o711);
		const [postgresPort, redisPort] = [await freePort(), await freePort()];
		const postgres = await startServer(postgresRecipe(folder, postgresPort));
		servers.push(postgres);
		await psql(postgresPort, 'postgres', 'create database n8n');
		const redis = await startServer(redisRecipe(folder, redisPort));
		servers.push(redis);
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
			redis,
			postgres,
			query: async (sql) => await psql(postgresPort, 'n8n', sql),
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}
