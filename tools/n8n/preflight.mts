import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { Problem } from './problem.mts';

const GIGABYTE = 1024 ** 3;
const NEEDED_BYTES = 4 * GIGABYTE;

const COMPILER_HINT = 'On Debian and Ubuntu: sudo apt-get install -y python3 make g++';

/** @throws Problem where the pinned Node.js does not exist for this machine */
export function checkPlatform(platform: string, arch: string, glibc = true): void {
	if (platform !== 'linux' || (arch !== 'x64' && arch !== 'arm64')) {
		throw new Problem(
			`npm start runs on Linux x64 and arm64; this is ${platform} ${arch}. Use a container or install the package in your own n8n (see README).`,
		);
	}
	if (!glibc) {
		throw new Problem(
			'npm start needs a Linux with glibc (Debian, Ubuntu, Fedora …); the pinned Node.js does not run on musl (Alpine).',
		);
	}
}

/** Whether this Linux has glibc, which the pinned Node.js is linked to. */
export function hasGlibc(): boolean {
	// Without this the report looks up the names of network peers.
	Object.assign(process.report, { excludeNetwork: true });
	const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
	return header.glibcVersionRuntime !== undefined;
}

/** @throws Problem naming what SQLite's native module needs to compile and is missing */
export function checkCompiler(exists: (command: string) => boolean = hasCommand): void {
	const missing = ['python3', 'make'].filter((command) => !exists(command));
	if (!exists('g++') && !exists('c++')) missing.push('g++');
	if (missing.length > 0) {
		throw new Problem(`Missing: ${missing.join(', ')}. ${COMPILER_HINT}`);
	}
}

function hasCommand(command: string): boolean {
	return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** @throws Problem when this folder cannot be written to or its disk has no room for n8n */
export function checkDisk(
	folder: string,
	freeBytes: (folder: string) => number = (path) => {
		const { bavail, bsize } = statfsSync(path);
		return bavail * bsize;
	},
): void {
	try {
		mkdirSync(folder, { recursive: true });
		accessSync(folder, constants.W_OK);
	} catch (error) {
		throw new Problem(
			`Cannot write to ${folder} (${(error as NodeJS.ErrnoException).code}). Set CN_ERP_CACHE to a folder of yours.`,
		);
	}
	const free = freeBytes(folder);
	if (free < NEEDED_BYTES) {
		const gigabytes = (free / GIGABYTE).toFixed(1);
		throw new Problem(
			`n8n needs 4 GB of disk in ${folder}, ${gigabytes} GB are free. Free some, or set CN_ERP_CACHE to a folder on another disk.`,
		);
	}
}

/** @throws Problem when something already listens on the port */
export async function checkPort(
	port: number,
	option = `npm start -- --port ${port < 65_535 ? port + 1 : 5678}`,
): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		const server = createServer();
		server.once('error', ({ code }: NodeJS.ErrnoException) => {
			const trouble = code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${code})`;
			reject(
				new Problem(
					`Port ${port} ${trouble}. Stop what listens there, or choose another: ${option}`,
				),
			);
		});
		server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
	});
}

/** A port of loopback that is free at the moment. */
export async function freePort(): Promise<number> {
	return await new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
