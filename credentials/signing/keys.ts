import type { KeyObject } from 'node:crypto';
import { keyContentOf, type KeyContent } from './keyContent';
import { cleanKeyText, keyBlocks, keyBytes, type KeyBlock } from './keyText';

/** The two halves of a pair of keys. */
export type KeyHalf = 'private' | 'public';

/** What people take for the key that is wanted. */
export type OtherContent =
	| KeyHalf
	| 'certificate'
	| 'request'
	| 'encrypted'
	| 'openSsh'
	| 'openSshPublic'
	| 'putty'
	| 'store';

/** Why a text is not the key that is wanted; nothing of the text is in it. */
export type KeyFault =
	| { kind: 'empty' | 'incomplete' | 'notBase64' | 'several' | 'otherPem' | 'otherForm' }
	| { kind: 'other'; content: OtherContent }
	/** A key of another kind, such as `ec`. */
	| { kind: 'notRsa'; type: string }
	/** Somebody else can sign what it accepts. */
	| { kind: 'weak'; bits: number; exponent: number };

/** A text that is not the key it should be. */
export class KeyError extends Error {
	constructor(readonly fault: KeyFault) {
		super(fault.kind);
		this.name = 'KeyError';
	}
}

/** Base64 of base64 of PEM text is the deepest that is looked into. */
const DEEPEST = 2;

/** What a label says of a block that cannot be read itself. */
const BY_LABEL: ReadonlyArray<[label: string, content: OtherContent]> = [
	['CERTIFICATE REQUEST', 'request'],
	['CERTIFICATE', 'certificate'],
	['ENCRYPTED PRIVATE KEY', 'encrypted'],
	['OPENSSH PRIVATE KEY', 'openSsh'],
	['SSH2 PUBLIC KEY', 'openSshPublic'],
];

/** Below these a signature can be made without the private key. */
const LEAST_BITS = 2048;
const LEAST_EXPONENT = 3;

const KEY_LABEL = /^(?:RSA )?(?:PRIVATE|PUBLIC) KEY$/;

function otherFault(content: OtherContent): KeyFault {
	return { kind: 'other', content };
}

function labelFault({ label }: KeyBlock): KeyFault {
	const known = BY_LABEL.find(([ending]) => label?.endsWith(ending));
	if (known) return otherFault(known[1]);
	return { kind: label === undefined || KEY_LABEL.test(label) ? 'otherForm' : 'otherPem' };
}

/** The key in a block's bytes, or what they are instead. */
function keyOrFault(block: KeyBlock, content: KeyContent, wanted: KeyHalf): KeyObject | KeyFault {
	if (content.kind === 'unknown') return labelFault(block);
	if (content.kind === 'incomplete') return { kind: 'incomplete' };
	if (content.kind !== 'key') return otherFault(content.kind);
	const { key } = content;
	if (key.type !== wanted) return otherFault(key.type === 'private' ? 'private' : 'public');
	if (key.asymmetricKeyType !== 'rsa') {
		return { kind: 'notRsa', type: String(key.asymmetricKeyType) };
	}
	const { modulusLength: bits = 0, publicExponent } = key.asymmetricKeyDetails ?? {};
	const exponent = Number(publicExponent ?? 0);
	return bits < LEAST_BITS || exponent < LEAST_EXPONENT ? { kind: 'weak', bits, exponent } : key;
}

/** Base64 of text is that text: the PEM text itself, or base64 once more. */
function textInside(bytes: Buffer): string | undefined {
	const text = bytes.toString('latin1');
	return /^[\t\r\n\x20-\x7e]+$/.test(text) ? text : undefined;
}

function readBlock(block: KeyBlock, wanted: KeyHalf, depth: number): KeyObject | KeyFault {
	if (/Proc-Type|DEK-Info/.test(block.body)) return otherFault('encrypted');
	const bytes = keyBytes(block.body);
	if (!bytes) {
		return block.label === undefined ? { kind: 'notBase64' } : labelFault(block);
	}
	const inside = depth < DEEPEST ? textInside(bytes) : undefined;
	if (inside?.includes('-----') || inside?.startsWith('MI')) {
		return readKey(inside, wanted, depth + 1);
	}
	return keyOrFault(block, keyContentOf(bytes), wanted);
}

const isKey = (read: KeyObject | KeyFault): read is KeyObject =>
	'type' in read && !('kind' in read);

function readKey(text: string, wanted: KeyHalf, depth = 0): KeyObject | KeyFault {
	const clean = cleanKeyText(text);
	if (clean === '') return { kind: 'empty' };
	if (clean.startsWith('PuTTY-User-Key-File')) return otherFault('putty');
	const ssh = /^(?:ssh-|ecdsa-|sk-)\S{1,40}\s/.exec(clean);
	if (ssh) return otherFault('openSshPublic');
	const blocks = keyBlocks(clean);
	if (!blocks || (blocks.length === 0 && clean.includes('-----'))) return { kind: 'incomplete' };
	if (blocks.length === 0) return readBlock({ body: clean }, wanted, depth);
	const read = blocks.map((block) => readBlock(block, wanted, depth));
	const [key, ...more] = read.filter(isKey);
	if (key) return more.every((other) => other.equals(key)) ? key : { kind: 'several' };
	return read[0] ?? { kind: 'incomplete' };
}

const REMEMBERED = 16;

/** Parses a text only once; the last few keys are remembered. */
function remembering(wanted: KeyHalf) {
	const known = new Map<string, KeyObject>();
	return (text: string): KeyObject => {
		const key = known.get(text) ?? readKey(text, wanted);
		if (!isKey(key)) throw new KeyError(key);
		known.delete(text);
		known.set(text, key);
		if (known.size > REMEMBERED) known.delete(known.keys().next().value as string);
		return key;
	};
}

/**
 * Reads an RSA private key in PKCS#8 or PKCS#1 form.
 *
 * @param text PEM, PEM on one line, base64 of either, as people copy it (`cleanKeyText`)
 * @throws KeyError when it is no such key
 */
export const parsePrivateKey = remembering('private');

/**
 * Reads an RSA public key in X.509 SubjectPublicKeyInfo or PKCS#1 form; the same spellings as for
 * private keys.
 *
 * @throws KeyError when it is no such key
 */
export const parsePublicKey = remembering('public');
