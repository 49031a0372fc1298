import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/**
 * Thrown for a text that is not a key of the expected kind. The message names the field and never
 * quotes the text.
 */
class KeyError extends Error {
	constructor(field: string, problem: string) {
		super(`${field}: ${problem}`);
		this.name = 'KeyError';
	}
}

type KeyLabel = 'PRIVATE KEY' | 'PUBLIC KEY';

const PEM_BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Advice for a PEM text of another kind. */
const OTHER_PEM: Record<string, string> = {
	'PRIVATE KEY': 'this is a private key, a public one is expected',
	'PUBLIC KEY': 'this is a public key, a private one is expected',
	'RSA PRIVATE KEY':
		'this key is in PKCS#1 form. Convert it with: openssl pkcs8 -topk8 -nocrypt -in key.pem',
	'RSA PUBLIC KEY':
		'this key is in PKCS#1 form. Convert it with: openssl rsa -RSAPublicKey_in -pubout -in key.pem',
	'ENCRYPTED PRIVATE KEY':
		'this key is encrypted. Decrypt it with: openssl pkcs8 -topk8 -nocrypt -in key.pem',
	CERTIFICATE:
		'this is a certificate. Take its key out with: openssl x509 -pubkey -noout -in cert.pem',
};

/** The base64 of the key, out of PEM, PEM on one line (line ends as `\n` or spaces) or bare. */
function base64Of(text: string, label: KeyLabel, field: string): string {
	const plain = text.replace(/\\[rn]/g, '\n').trim();
	if (plain === '') throw new KeyError(field, 'it is empty');
	const blocks = [...plain.matchAll(PEM_BLOCK)];
	const block = blocks.find(([, found]) => found === label);
	if (block) return String(block[2]);
	if (blocks.length > 0) {
		const problem = OTHER_PEM[String(blocks[0]?.[1])];
		throw new KeyError(field, problem ?? `this is no PEM text of a ${label.toLowerCase()}`);
	}
	if (plain.includes('-----')) {
		throw new KeyError(field, 'the PEM text is not complete. It begins and ends with -----');
	}
	return plain;
}

function createOrNot(create: (der: Buffer) => KeyObject, base64: string): KeyObject | undefined {
	try {
		return create(Buffer.from(base64, 'base64'));
	} catch {
		return undefined;
	}
}

function parseKey(
	text: string,
	label: KeyLabel,
	field: string,
	create: (der: Buffer) => KeyObject,
): KeyObject {
	const base64 = base64Of(text, label, field).replace(/\s+/g, '');
	if (!BASE64.test(base64)) {
		throw new KeyError(field, 'this is neither PEM text nor base64. Paste the whole key');
	}
	const key = createOrNot(create, base64);
	if (!key) {
		const form = label === 'PRIVATE KEY' ? 'PKCS#8' : 'X.509 (SubjectPublicKeyInfo)';
		throw new KeyError(field, `the text holds no ${label.toLowerCase()} in ${form} form`);
	}
	if (key.asymmetricKeyType === 'rsa') return key;
	throw new KeyError(field, `an RSA key is expected, this one is ${String(key.asymmetricKeyType)}`);
}

const REMEMBERED = 16;

/** Parses a text only once; the last few keys are remembered. */
function remembering(parse: (text: string, field: string) => KeyObject) {
	const known = new Map<string, KeyObject>();
	return (text: string, field: string): KeyObject => {
		const key = known.get(text) ?? parse(text, field);
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
 * @param field how the messages name the field it was typed into
 * @throws KeyError when it is no such key
 */
export const parsePrivateKey = remembering((text, field) =>
	parseKey(text, 'PRIVATE KEY', field, (key) =>
		createPrivateKey({ key, format: 'der', type: 'pkcs8' }),
	),
);

/**
 * Reads an RSA public key in X.509 SubjectPublicKeyInfo form; the same
 * spellings as for private keys.
 *
 * @throws KeyError when it is no such key
 */
export const parsePublicKey = remembering((text, field) =>
	parseKey(text, 'PUBLIC KEY', field, (key) =>
		createPublicKey({ key, format: 'der', type: 'spki' }),
	),
);
