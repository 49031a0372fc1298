import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** The kinds of keys, as PEM names them. */
export type KeyLabel = 'PRIVATE KEY' | 'PUBLIC KEY';

/** PEM texts that people take for the key that is wanted. */
const KNOWN_PEM = [
	'PRIVATE KEY',
	'PUBLIC KEY',
	'RSA PRIVATE KEY',
	'RSA PUBLIC KEY',
	'ENCRYPTED PRIVATE KEY',
	'CERTIFICATE',
] as const;

/** Why a text is not the key that is wanted; nothing of the text is in it. */
export type KeyFault =
	| { kind: 'empty' | 'incomplete' | 'notBase64' }
	/** PEM of something else, by its label where that is known. */
	| { kind: 'otherPem'; label?: (typeof KNOWN_PEM)[number] }
	/** Base64 of something else. */
	| { kind: 'otherForm'; wanted: KeyLabel }
	/** A key of another kind, such as `ec`. */
	| { kind: 'notRsa'; type: string };

/** A text that is not the key it should be. */
export class KeyError extends Error {
	constructor(readonly fault: KeyFault) {
		super(fault.kind);
		this.name = 'KeyError';
	}
}

const PEM_BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function pemFault(label: string | undefined): KeyFault {
	const known = KNOWN_PEM.find((one) => one === label);
	return { kind: 'otherPem', ...(known && { label: known }) };
}

/** The base64 of the key, out of PEM, PEM on one line (line ends as `\n` or spaces) or bare. */
function base64Of(text: string, wanted: KeyLabel): string {
	const plain = text.replace(/\\[rn]/g, '\n').trim();
	if (plain === '') throw new KeyError({ kind: 'empty' });
	const blocks = [...plain.matchAll(PEM_BLOCK)];
	const block = blocks.find(([, found]) => found === wanted);
	if (block) return String(block[2]);
	if (blocks.length > 0) throw new KeyError(pemFault(blocks[0]?.[1]));
	if (plain.includes('-----')) throw new KeyError({ kind: 'incomplete' });
	return plain;
}

function createOrNot(create: (der: Buffer) => KeyObject, base64: string): KeyObject | undefined {
	try {
		return create(Buffer.from(base64, 'base64'));
	} catch {
		return undefined;
	}
}

function parseKey(text: string, wanted: KeyLabel, create: (der: Buffer) => KeyObject): KeyObject {
	const base64 = base64Of(text, wanted).replace(/\s+/g, '');
	if (!BASE64.test(base64)) throw new KeyError({ kind: 'notBase64' });
	const key = createOrNot(create, base64);
	if (!key) throw new KeyError({ kind: 'otherForm', wanted });
	if (key.asymmetricKeyType === 'rsa') return key;
	throw new KeyError({ kind: 'notRsa', type: String(key.asymmetricKeyType) });
}

const REMEMBERED = 16;

/** Parses a text only once; the last few keys are remembered. */
function remembering(parse: (text: string) => KeyObject) {
	const known = new Map<string, KeyObject>();
	return (text: string): KeyObject => {
		const key = known.get(text) ?? parse(text);
		known.delete(text);
		known.set(text, key);
		if (known.size > REMEMBERED) known.delete(known.keys().next().value as string);
		return key;
	};
}

/**
 * Reads an RSA private key in PKCS#8 form.
 *
 * @param text PEM, PEM on one line (line ends as the letters `\n` or as spaces), or base64 of the DER
 * @throws KeyError when it is no such key
 */
export const parsePrivateKey = remembering((text) =>
	parseKey(text, 'PRIVATE KEY', (key) => createPrivateKey({ key, format: 'der', type: 'pkcs8' })),
);

/**
 * Reads an RSA public key in X.509 SubjectPublicKeyInfo form; the same
 * spellings as for private keys.
 *
 * @throws KeyError when it is no such key
 */
export const parsePublicKey = remembering((text) =>
	parseKey(text, 'PUBLIC KEY', (key) => createPublicKey({ key, format: 'der', type: 'spki' })),
);
