import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { platformKeyOf, privateKeyOf } from '../../../credentials/authentication/yuanshuKeys.ts';
import { parsePrivateKey, parsePublicKey } from '../../../credentials/signing/keys.ts';
import { Problem } from '../../../nodes/shared/messages/message.ts';
import { yuanshu } from '../../support/fixtures/signing-vectors.json';

const { privateKeyPem, publicKeyPem } = yuanshu;

const bare = (pem: string) => pem.replace(/-----[^-]+-----/g, '').replace(/\s/g, '');

/** The ways in which people paste a key. */
const FORMS: Array<[string, (pem: string) => string]> = [
	['PEM', (pem) => pem],
	['PEM with Windows line ends', (pem) => pem.replaceAll('\n', '\r\n')],
	['PEM with white space around it', (pem) => `\n  ${pem}\n\n`],
	['PEM on one line, \\n as letters', (pem) => pem.trim().replaceAll('\n', '\\n')],
	['PEM on one line, \\r\\n as letters', (pem) => pem.trim().replaceAll('\n', '\\r\\n')],
	['PEM on one line, with spaces', (pem) => pem.trim().replaceAll('\n', ' ')],
	['PEM on one line, as a password field leaves it', (pem) => pem.replaceAll('\n', '')],
	['PEM after other text', (pem) => `Bag Attributes\n  key: x\n${pem}`],
	['base64 of the DER', bare],
	['base64 of the DER on many lines', (pem) => bare(pem).replace(/(.{64})/g, '$1\n')],
];

const der = (key: ReturnType<typeof createPrivateKey>, type: 'pkcs8' | 'spki') =>
	key.export({ format: 'der', type: type as 'pkcs8' }).toString('hex');

/** @throws Error when there is none */
function problemOf(read: () => unknown): Problem {
	try {
		read();
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
	throw new Error('It was taken');
}

describe('a private key', () => {
	it.each(FORMS)('as %s', (_name, form) => {
		const key = parsePrivateKey(form(privateKeyPem));
		expect(der(key, 'pkcs8')).toBe(der(createPrivateKey(privateKeyPem), 'pkcs8'));
	});
});

describe('a public key', () => {
	it.each(FORMS)('as %s', (_name, form) => {
		const key = parsePublicKey(form(publicKeyPem));
		expect(der(key, 'spki')).toBe(der(createPublicKey(publicKeyPem), 'spki'));
	});

	it('is found beside the private one', () => {
		expect(parsePublicKey(privateKeyPem + publicKeyPem).type).toBe('public');
	});
});

describe('a text that is no key', () => {
	const rsa = createPrivateKey(privateKeyPem);
	const encrypted = rsa.export({
		format: 'pem',
		type: 'pkcs8',
		cipher: 'aes-256-cbc',
		passphrase: 'x',
	}) as string;
	const curve = generateKeyPairSync('ec', {
		namedCurve: 'P-256',
		privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
		publicKeyEncoding: { format: 'pem', type: 'spki' },
	});

	it.each([
		['nothing', '  ', 'keyEmpty'],
		['a public key', publicKeyPem, 'keyIsPublic'],
		['an encrypted key', encrypted, 'keyIsEncrypted'],
		['another kind of key', curve.privateKey, 'keyNotRsa'],
		['half a PEM text', privateKeyPem.slice(0, 400), 'keyIncomplete'],
		['words', 'my private key.', 'keyNotBase64'],
		['base64 of something', 'QUJDRA==', 'keyInOtherForm'],
		['base64 of a public key', bare(publicKeyPem), 'keyIsPublic'],
		[
			'a PEM text of something else',
			'-----BEGIN OPENSSH KEY-----\nAAAA\n-----END OPENSSH KEY-----',
			'keyIsOtherPem',
		],
	])('%s is not taken for a private key', (_name, privateKey, code) => {
		expect(problemOf(() => privateKeyOf({ privateKey }))).toMatchObject({
			problem: { code },
			details: { path: 'privateKey' },
		});
	});

	it.each([
		['a private key', privateKeyPem, 'keyIsPrivate'],
		['another kind of key', curve.publicKey, 'keyNotRsa'],
		[
			'a certificate',
			'-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
			'keyIsCertificate',
		],
		['base64 of a private key', bare(privateKeyPem), 'keyIsPrivate'],
	])('%s is not taken for a public key', (_name, platformPublicKey, code) => {
		expect(problemOf(() => platformKeyOf({ platformPublicKey }))).toMatchObject({
			problem: { code },
			details: { path: 'platformPublicKey' },
		});
	});

	it.each([
		[encrypted, 'openssl pkcs8 -topk8'],
		['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'openssl pkcs12 -nocerts'],
	])('comes with the command that makes the key: %#', (privateKey, command) => {
		expect(problemOf(() => privateKeyOf({ privateKey })).message).toContain(command);
	});

	it('is never quoted', () => {
		const secret = bare(privateKeyPem);
		for (const text of [secret.slice(0, 401), `${secret}!`, `-----BEGIN ${secret}`, encrypted]) {
			const { message } = problemOf(() => privateKeyOf({ privateKey: text }));
			for (let at = 0; at + 12 <= secret.length; at += 12) {
				expect(message).not.toContain(secret.slice(at, at + 12));
			}
		}
	});
});

describe('a key that was read before', () => {
	it('is not read again, and many others do not pile up', () => {
		const first = parsePrivateKey(privateKeyPem);
		expect(parsePrivateKey(privateKeyPem)).toBe(first);
		for (let spaces = 1; spaces <= 16; spaces++) {
			parsePrivateKey(' '.repeat(spaces) + privateKeyPem);
		}
		expect(parsePrivateKey(privateKeyPem)).not.toBe(first);
	});
});
