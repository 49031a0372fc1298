import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';

/** What the bytes of a key turned out to be. */
export type KeyContent =
	| { kind: 'key'; key: KeyObject }
	| {
			kind:
				| 'certificate'
				| 'encrypted'
				| 'openSsh'
				| 'openSshPublic'
				| 'store'
				| 'incomplete'
				| 'unknown';
	  };

const OPEN_SSH = 'openssh-key-v1';
/** The length and name of the kind, as in `ssh-rsa`, `ssh-ed25519`, `ecdsa-sha2-…`. */
const OPEN_SSH_PUBLIC = /^\0\0\0.(?:ssh-|ecdsa-|sk-)/s;

/** How many bytes an ASN.1 sequence has by its own head; undefined for something else. */
function sequenceLength(der: Buffer): number | undefined {
	const first = der[1];
	if (der[0] !== 0x30 || first === undefined) return undefined;
	if (first < 0x80) return 2 + first;
	const size = first - 0x80;
	if (size < 1 || size > 4 || der.length < 2 + size) return undefined;
	return 2 + size + der.readUIntBE(2, size);
}

/** Whether a sequence begins with the version 3, as a PKCS#12 store does. */
function isStore(der: Buffer): boolean {
	const size = (der[1] ?? 0) < 0x80 ? 0 : (der[1] ?? 0) - 0x80;
	return der.subarray(2 + size, 5 + size).equals(Buffer.from([2, 1, 3]));
}

function keyOrNot(create: () => KeyObject): KeyObject | 'encrypted' | undefined {
	try {
		return create();
	} catch (error) {
		const { code } = error as { code?: unknown };
		return code === 'ERR_MISSING_PASSPHRASE' ? 'encrypted' : undefined;
	}
}

function isCertificate(der: Buffer): boolean {
	try {
		return new X509Certificate(der).publicKey !== undefined;
	} catch {
		return false;
	}
}

function privateKeyIn(key: Buffer): KeyObject | 'encrypted' | undefined {
	return (
		keyOrNot(() => createPrivateKey({ key, format: 'der', type: 'pkcs8' })) ??
		keyOrNot(() => createPrivateKey({ key, format: 'der', type: 'pkcs1' })) ??
		keyOrNot(() => createPrivateKey({ key, format: 'der', type: 'sec1' }))
	);
}

function publicKeyIn(key: Buffer): KeyObject | 'encrypted' | undefined {
	return (
		keyOrNot(() => createPublicKey({ key, format: 'der', type: 'spki' })) ??
		keyOrNot(() => createPublicKey({ key, format: 'der', type: 'pkcs1' }))
	);
}

/** Finds out what bytes are by reading them, whatever label they came under. */
export function keyContentOf(der: Buffer): KeyContent {
	const start = der.toString('latin1', 0, 20);
	if (start.startsWith(OPEN_SSH)) return { kind: 'openSsh' };
	if (OPEN_SSH_PUBLIC.test(start)) return { kind: 'openSshPublic' };
	const length = sequenceLength(der);
	if (length === undefined) return { kind: 'unknown' };
	if (isStore(der)) return { kind: 'store' };
	if (length > der.length) return { kind: 'incomplete' };
	if (length < der.length) return { kind: 'unknown' };
	const key = privateKeyIn(der) ?? (isCertificate(der) ? undefined : publicKeyIn(der));
	if (key === 'encrypted') return { kind: 'encrypted' };
	if (key) return { kind: 'key', key };
	return { kind: isCertificate(der) ? 'certificate' : 'unknown' };
}
