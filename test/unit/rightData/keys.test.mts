import {
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
} from 'node:crypto';
import { platformKeyOf, privateKeyOf } from '../../../credentials/authentication/yuanshuKeys.ts';
import { Problem } from '../../../nodes/shared/messages/message.ts';
import { CERTIFICATE, CERTIFICATE_REQUEST } from '../../support/fixtures/certificates.mts';
import { yuanshu } from '../../support/fixtures/signing-vectors.json';
import { kind } from '../../support/kind.mts';

const { privateKeyPem, publicKeyPem } = yuanshu;
const privateKey = createPrivateKey(privateKeyPem);
const publicKey = createPublicKey(publicKeyPem);

const bare = (pem: string) => pem.replace(/-----[^-]+-----/g, '').replace(/\s/g, '');
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');
const urlSafe = (pem: string) => Buffer.from(bare(pem), 'base64').toString('base64url');
const pem = (label: string, body: string) =>
	`-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;

const PKCS1 = privateKey.export({ format: 'pem', type: 'pkcs1' }) as string;
const PKCS1_PUBLIC = publicKey.export({ format: 'pem', type: 'pkcs1' }) as string;
const SECRET = { cipher: 'aes-256-cbc', passphrase: 'x' } as const;
const ENCRYPTED = privateKey.export({ format: 'pem', type: 'pkcs8', ...SECRET }) as string;
const ENCRYPTED_PKCS1 = privateKey.export({ format: 'pem', type: 'pkcs1', ...SECRET }) as string;
const OPENSSH = pem('OPENSSH PRIVATE KEY', base64('openssh-key-v1\0\0\0\0\u0004none'));
const SSH_RSA = `ssh-rsa ${base64(Buffer.from('\0\0\0\u0007ssh-rsa\0\0\0\u0003\u0001\0\u0001'))} me@host`;
const PKCS12 = base64(Buffer.concat([Buffer.from('30820006020103', 'hex'), Buffer.alloc(3)]));
const CURVE = generateKeyPairSync('ec', { namedCurve: 'P-256' });

function taken(
	read: (credentials: { privateKey: string; platformPublicKey: string }) => KeyObject,
	key: KeyObject,
) {
	return (text: string) => () => {
		const credentials = { privateKey: text, platformPublicKey: text };
		expect(read(credentials).equals(key)).toBe(true);
	};
}

const isPrivate = taken(({ privateKey: text }) => privateKeyOf({ privateKey: text }), privateKey);
const isPublic = taken(
	({ platformPublicKey: text }) => platformKeyOf({ platformPublicKey: text }),
	publicKey,
);

/** @throws Error when it is taken */
function problemOf(read: () => unknown): Problem {
	try {
		read();
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
	throw new Error('It was taken');
}

function told(path: 'privateKey' | 'platformPublicKey') {
	const read = path === 'privateKey' ? privateKeyOf : platformKeyOf;
	return (text: string, code: string, says: string | RegExp = '') =>
		() => {
			const problem = problemOf(() => read({ [path]: text }));
			expect(problem).toMatchObject({ problem: { code }, details: { path } });
			expect(problem.message).toMatch(says);
			expect(problem.message).not.toContain(bare(text).slice(0, 12));
		};
}

const noPrivateKey = told('privateKey');
const noPublicKey = told('platformPublicKey');

kind('a private key, as people paste it', {
	'in PKCS#1 form': isPrivate(PKCS1),
	'base64 of PKCS#1': isPrivate(bare(PKCS1)),
	'PKCS#1 under the label of PKCS#8': isPrivate(pem('PRIVATE KEY', bare(PKCS1))),
	'PKCS#8 under the label of PKCS#1': isPrivate(pem('RSA PRIVATE KEY', bare(privateKeyPem))),
	'base64 of the PEM text': isPrivate(base64(privateKeyPem)),
	'base64 of the PEM text, on many lines': isPrivate(
		base64(privateKeyPem).replace(/(.{76})/g, '$1\n'),
	),
	'base64 for URLs': isPrivate(urlSafe(privateKeyPem)),
	'base64 without its = signs': isPrivate(bare(privateKeyPem).replaceAll('=', '')),
	'line ends escaped twice': isPrivate(privateKeyPem.trim().replaceAll('\n', '\\\\n')),
	'line ends escaped three times': isPrivate(
		privateKeyPem.trim().replaceAll('\n', '\\\\\\\\r\\\\\\\\n'),
	),
	'with slashes escaped, as in PHP’s JSON': isPrivate(privateKeyPem.replaceAll('/', '\\/')),
	'with = escaped, as in Java’s JSON': isPrivate(
		`${bare(privateKeyPem)}`.replaceAll('=', '\\u003d').replaceAll('+', '\\u002B'),
	),
	'with zero-width blanks': isPrivate(`\u200b${privateKeyPem.replaceAll('\n', '\u200b\n')}\u2060`),
	'with a byte order mark': isPrivate(`\ufeff${privateKeyPem}`),
	'with no-break spaces for line ends': isPrivate(privateKeyPem.trim().replaceAll('\n', '\u00a0')),
	'with long dashes': isPrivate(privateKeyPem.replaceAll('-----', '——-')),
	'with the dashes of full width': isPrivate(privateKeyPem.replaceAll('-----', '－－－－－')),
	'with four dashes': isPrivate(privateKeyPem.replace('-----BEGIN', '----BEGIN')),
	'in quotation marks, as in JSON': isPrivate(JSON.stringify(privateKeyPem)),
	'in curly quotation marks': isPrivate(`“${bare(privateKeyPem)}”`),
	'with another label at its end': isPrivate(PKCS1.replace('END RSA PRIVATE', 'END PRIVATE')),
	'in hexadecimal digits': isPrivate(Buffer.from(bare(privateKeyPem), 'base64').toString('hex')),
	'the same key twice': isPrivate(privateKeyPem + privateKeyPem),
});

kind('Yuanshu’s public key, as people paste it', {
	'in PKCS#1 form': isPublic(PKCS1_PUBLIC),
	'base64 of PKCS#1': isPublic(bare(PKCS1_PUBLIC)),
	'base64 of the PEM text': isPublic(base64(publicKeyPem)),
	'base64 for URLs': isPublic(urlSafe(publicKeyPem)),
	'line ends escaped twice': isPublic(publicKeyPem.trim().replaceAll('\n', '\\\\n')),
	'with curly dashes': isPublic(publicKeyPem.replaceAll('-----', '–—–')),
	'with zero-width blanks': isPublic(bare(publicKeyPem).replace(/(.{8})/g, '$1\u200b')),
	'beside a certificate': isPublic(CERTIFICATE + publicKeyPem),
});

kind('what is no private key is told what it is', {
	'the public half': noPrivateKey(publicKeyPem, 'keyIsPublic'),
	'base64 of the public half': noPrivateKey(bare(publicKeyPem), 'keyIsPublic'),
	'the public half in PKCS#1 form': noPrivateKey(bare(PKCS1_PUBLIC), 'keyIsPublic'),
	'the public half under the label of a private key': noPrivateKey(
		pem('PRIVATE KEY', bare(publicKeyPem)),
		'keyIsPublic',
	),
	'a certificate': noPrivateKey(CERTIFICATE, 'keyIsCertificate', 'openssl pkcs12 -nocerts -nodes'),
	'base64 of a certificate': noPrivateKey(bare(CERTIFICATE), 'keyIsCertificate', 'private key'),
	'a request for a certificate': noPrivateKey(CERTIFICATE_REQUEST, 'keyIsCertificate'),
	OpenSSH: noPrivateKey(OPENSSH, 'keyIsOpenSsh', 'ssh-keygen -p -N "" -m PKCS8 -f key'),
	'base64 of OpenSSH': noPrivateKey(bare(OPENSSH), 'keyIsOpenSsh', 'ssh-keygen'),
	'a public key of OpenSSH': noPrivateKey(SSH_RSA, 'keyIsPublic'),
	'an encrypted key': noPrivateKey(
		ENCRYPTED,
		'keyIsEncrypted',
		'openssl pkcs8 -topk8 -nocrypt -in key.pem',
	),
	'base64 of an encrypted key': noPrivateKey(bare(ENCRYPTED), 'keyIsEncrypted', 'openssl pkcs8'),
	'an encrypted key in PKCS#1 form': noPrivateKey(
		ENCRYPTED_PKCS1,
		'keyIsEncrypted',
		'openssl pkcs8',
	),
	'an encrypted key in PKCS#1 form on one line': noPrivateKey(
		ENCRYPTED_PKCS1.replaceAll('\n', ' '),
		'keyIsEncrypted',
	),
	'a key store': noPrivateKey(PKCS12, 'keyIsStore', 'openssl pkcs12 -nocerts -nodes -in key.p12'),
	'a key of PuTTY': noPrivateKey(
		'PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none',
		'keyIsPutty',
		'puttygen',
	),
	'another kind of key': noPrivateKey(
		CURVE.privateKey.export({ format: 'pem', type: 'sec1' }) as string,
		'keyNotRsa',
		'ec',
	),
	'half a key': noPrivateKey(bare(privateKeyPem).slice(0, 800), 'keyIncomplete'),
	'two keys': noPrivateKey(
		privateKeyPem +
			(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
				format: 'pem',
				type: 'pkcs8',
			}) as string),
		'keySeveral',
	),
	'the name of its file': noPrivateKey('/home/me/private_key.pem', 'keyNotBase64'),
	'base64 of something else': noPrivateKey('QUJDRA==', 'keyInOtherForm'),
});

kind('what is not Yuanshu’s public key is told what it is', {
	'one’s own public key': () => {
		const problem = problemOf(() =>
			platformKeyOf({ privateKey: privateKeyPem, platformPublicKey: publicKeyPem }),
		);
		expect(problem).toMatchObject({
			problem: { code: 'keyIsOwn' },
			details: { path: 'platformPublicKey' },
		});
	},
	'one’s own public key in another form': () => {
		const credentials = { privateKey: bare(PKCS1), platformPublicKey: bare(PKCS1_PUBLIC) };
		expect(problemOf(() => platformKeyOf(credentials))).toMatchObject({
			problem: { code: 'keyIsOwn' },
		});
	},
	'base64 of one’s own private key': noPublicKey(bare(privateKeyPem), 'keyIsPrivate'),
	'a private key in PKCS#1 form': noPublicKey(bare(PKCS1), 'keyIsPrivate'),
	'an encrypted private key': noPublicKey(bare(ENCRYPTED), 'keyIsPrivate'),
	'a private key of OpenSSH': noPublicKey(OPENSSH, 'keyIsPrivate'),
	'a certificate': noPublicKey(
		CERTIFICATE,
		'keyIsCertificate',
		'openssl x509 -pubkey -noout -in cert.pem',
	),
	'base64 of a certificate': noPublicKey(bare(CERTIFICATE), 'keyIsCertificate', 'openssl x509'),
	'a request for a certificate': noPublicKey(
		CERTIFICATE_REQUEST,
		'keyIsCertificate',
		'openssl req -pubkey -noout',
	),
	'a public key of OpenSSH': noPublicKey(
		SSH_RSA,
		'keyIsOpenSsh',
		'ssh-keygen -e -m PKCS8 -f key.pub',
	),
	'a public key of SSH2': noPublicKey(
		`---- BEGIN SSH2 PUBLIC KEY ----\nComment: "me"\n${SSH_RSA.split(' ')[1]}\n---- END SSH2 PUBLIC KEY ----`,
		'keyIsOpenSsh',
	),
	'a key store': noPublicKey(PKCS12, 'keyIsStore', 'openssl pkcs12 -nokeys -in key.p12'),
	'a key and more behind it': noPublicKey(
		base64(Buffer.concat([Buffer.from(bare(publicKeyPem), 'base64'), Buffer.from('more')])),
		'keyInOtherForm',
	),
});
