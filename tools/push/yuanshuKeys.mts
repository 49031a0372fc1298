import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vectors from '../../test/support/fixtures/signing-vectors.json';
import { cacheFolder } from '../n8n/paths.mts';

/** A pair of keys as PEM text. */
interface KeyPair {
	privateKey: string;
	publicKey: string;
}

/** The key pair of the fixtures: everybody has it, so no trigger in production trusts it. */
export const PUBLISHED_KEYS: KeyPair = {
	privateKey: vectors.yuanshu.privateKeyPem,
	publicKey: vectors.yuanshu.publicKeyPem,
};

/** A private key that nobody knows, as PEM text. */
export function newPrivateKey(): string {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** A file that is complete as soon as it is there, and which the first of several processes makes. */
function madeOnce(file: string, content: () => string): string {
	if (!existsSync(file)) {
		mkdirSync(dirname(file), { recursive: true });
		const draft = `${file}.${randomUUID()}`;
		writeFileSync(draft, content(), { mode: 0o600 });
		try {
			linkSync(draft, file);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		} finally {
			rmSync(draft);
		}
	}
	return readFileSync(file, 'utf8');
}

function ownKeys(): KeyPair {
	const privateKey = madeOnce(join(cacheFolder(), 'yuanshu-test-key.pem'), newPrivateKey);
	const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
	return { privateKey, publicKey };
}

/** The test key pair of this machine, made when it is first needed. */
export const TEST_KEYS: KeyPair = ownKeys();
