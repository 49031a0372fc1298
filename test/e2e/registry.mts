import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fastify from 'fastify';
import { ensureInstalled } from './debian.mts';
import { startProxy } from './proxy.mts';

/** The registry n8n installs from; another one needs a licence of n8n. */
const HOST = 'registry.npmjs.org';

type Manifest = Record<string, unknown> & { name: string; version: string };

/** An npm registry of this machine that holds what was published to it and passes nothing on. */
export interface LocalRegistry {
	/** Variables that lead an n8n and its npm here, as those of a company's proxy would. */
	env: NodeJS.ProcessEnv;
	/** Adds a packed package; the one that comes last is the latest. */
	publish(tarball: string): void;
	/** Paths of what was asked for, oldest first. */
	requests: string[];
	/** Other hosts that were asked for; none of them was reached. */
	refused: Set<string>;
	close(): Promise<void>;
}

function selfSigned(folder: string): { key: Buffer; cert: Buffer; certFile: string } {
	const keyFile = join(folder, 'key.pem');
	const certFile = join(folder, 'cert.pem');
	const algorithm = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
	const subject = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`, '-days', '2'];
	const files = ['-keyout', keyFile, '-out', certFile];
	execFileSync('openssl', ['req', '-x509', ...algorithm, ...subject, ...files], {
		stdio: 'ignore',
	});
	return { key: readFileSync(keyFile), cert: readFileSync(certFile), certFile };
}

function manifestIn(tarball: string): Manifest {
	const text = execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], {
		encoding: 'utf8',
	});
	return JSON.parse(text) as Manifest;
}

/** A version as a registry describes it. */
function described(tarball: string, content: Buffer): Manifest {
	const digest = (algorithm: string, encoding: 'hex' | 'base64') =>
		createHash(algorithm).update(content).digest(encoding);
	const manifest = manifestIn(tarball);
	return {
		...manifest,
		dist: {
			tarball: `https://${HOST}/${manifest.name}/-/${basename(tarball)}`,
			shasum: digest('sha1', 'hex'),
			integrity: `sha512-${digest('sha512', 'base64')}`,
		},
	};
}

/**
 * Starts it. n8n's npm reaches it by the public registry's own name, through a proxy that leads
 * nowhere else, and trusts a certificate that was made for it: nothing of n8n or npm is replaced.
 */
export async function startRegistry(): Promise<LocalRegistry> {
	ensureInstalled(() => existsSync('/usr/bin/openssl'), ['openssl'], 'tests of the installation');
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-registry-'));
	const { certFile, ...https } = selfSigned(folder);
	const versions: Manifest[] = [];
	const tarballs = new Map<string, Buffer>();
	const requests: string[] = [];

	const server = fastify({ https });
	server.addHook('onRequest', async ({ url }) => {
		requests.push(url);
	});
	const ofPackage = (name: string) => versions.filter((version) => version.name === name);
	server.get<{ Params: { name: string } }>('/:name', async ({ params: { name } }, reply) => {
		const all = ofPackage(name);
		if (all.length === 0) return await reply.code(404).send({ error: 'Not found' });
		return {
			name,
			'dist-tags': { latest: all.at(-1)?.version },
			versions: Object.fromEntries(all.map((manifest) => [manifest.version, manifest])),
		};
	});
	server.get<{ Params: { name: string; version: string } }>(
		'/:name/:version',
		async ({ params: { name, version } }, reply) => {
			const all = ofPackage(name);
			const found =
				version === 'latest' ? all.at(-1) : all.find((manifest) => manifest.version === version);
			return found ?? (await reply.code(404).send({ error: 'Not found' }));
		},
	);
	server.get<{ Params: { file: string } }>('/:name/-/:file', async ({ params }, reply) => {
		const content = tarballs.get(params.file);
		return content
			? await reply.type('application/octet-stream').send(content)
			: await reply.code(404).send({ error: 'Not found' });
	});

	await server.listen({ port: 0, host: '127.0.0.1' });
	const proxy = await startProxy(`${HOST}:443`, (server.server.address() as AddressInfo).port);
	return {
		env: {
			HTTP_PROXY: proxy.url,
			HTTPS_PROXY: proxy.url,
			NO_PROXY: '127.0.0.1,localhost',
			NODE_EXTRA_CA_CERTS: certFile,
			npm_config_cache: join(folder, 'npm'),
			// What the machine tells npm does not count.
			npm_config_userconfig: join(folder, 'npmrc'),
			npm_config_globalconfig: join(folder, 'global-npmrc'),
			npm_config_update_notifier: 'false',
		},
		publish(tarball) {
			const content = readFileSync(tarball);
			versions.push(described(tarball, content));
			tarballs.set(basename(tarball), content);
		},
		requests,
		refused: proxy.refused,
		async close() {
			await proxy.close();
			await server.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
