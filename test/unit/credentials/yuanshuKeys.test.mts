import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { parsePrivateKey, parsePublicKey } from '../../../credentials/signing/keys.ts';
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

describe('a private key', () => {
	it.each(FORMS)('as %s', (_name, form) => {
		const key = parsePrivateKey(form(privateKeyPem), 'Key');
		expect(der(key, 'pkcs8')).toBe(der(createPrivateKey(privateKeyPem), 'pkcs8'));
	});
});

describe('a public key', () => {
	it.each(FORMS)('as %s', (_name, form) => {
		const key = parsePublicKey(form(publicKeyPem), 'Key');
		expect(der(key, 'spki')).toBe(der(createPublicKey(publicKeyPem), 'spki'));
	});

	it('is found beside the private one', () => {
		expect(parsePublicKey(privateKeyPem + publicKeyPem, 'Key').type).toBe('public');
	});
});

describe('a text that is no key', () => {
	const rsa = createPrivateKey(privateKeyPem);
	const pkcs1 = rsa.export({ format: 'pem', type: 'pkcs1' }) as string;
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
		['nothing', '  ', 'Key: it is empty'],
		['a public key', publicKeyPem, 'Key: this is a public key, a private one is expected'],
		['a PKCS#1 key', pkcs1, /^Key: this key is in PKCS#1 form\. Convert it with: openssl pkcs8/],
		['an encrypted key', encrypted, /^Key: this key is encrypted\. Decrypt it with: openssl/],
		['another kind of key', curve.privateKey, 'Key: an RSA key is expected, this one is ec'],
		['half a PEM text', privateKeyPem.slice(0, 400), /^Key: the PEM text is not complete/],
		['words', 'my private key.', /^Key: this is neither PEM text nor base64/],
		['base64 of something', 'QUJDRA==', 'Key: the text holds no private key in PKCS#8 form'],
		[
			'base64 of a public key',
			bare(publicKeyPem),
			'Key: the text holds no private key in PKCS#8 form',
		],
		[
			'a PEM text of something else',
			'-----BEGIN OPENSSH KEY-----\nAAAA\n-----END OPENSSH KEY-----',
			'Key: this is no PEM text of a private key',
		],
	])('%s is not taken for a private key', (_name, text, message) => {
		expect(() => parsePrivateKey(text, 'Key')).toThrow(message);
	});

	it.each([
		['a private key', privateKeyPem, 'Key: this is a private key, a public one is expected'],
		['another kind of key', curve.publicKey, 'Key: an RSA key is expected, this one is ec'],
		[
			'a certificate',
			'-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
			/^Key: this is a certificate\. Take its key out with: openssl x509/,
		],
		[
			'base64 of a private key',
			bare(privateKeyPem),
			'Key: the text holds no public key in X.509 (SubjectPublicKeyInfo) form',
		],
	])('%s is not taken for a public key', (_name, text, message) => {
		expect(() => parsePublicKey(text, 'Key')).toThrow(message);
	});

	it('is never quoted', () => {
		const secret = bare(privateKeyPem);
		for (const text of [secret.slice(0, 401), `${secret}!`, `-----BEGIN ${secret}`, pkcs1]) {
			let message = '';
			try {
				parsePrivateKey(text, 'Key');
			} catch (error) {
				message = (error as Error).message;
			}
			expect(message).not.toBe('');
			for (let at = 0; at + 12 <= secret.length; at += 12) {
				expect(message).not.toContain(secret.slice(at, at + 12));
			}
		}
	});
});

describe('a key that was read before', () => {
	it('is not read again, and many others do not pile up', () => {
		const first = parsePrivateKey(privateKeyPem, 'Key');
		expect(parsePrivateKey(privateKeyPem, 'Other')).toBe(first);
		for (let spaces = 1; spaces <= 16; spaces++) {
			parsePrivateKey(' '.repeat(spaces) + privateKeyPem, 'Key');
		}
		expect(parsePrivateKey(privateKeyPem, 'Key')).not.toBe(first);
	});
});
