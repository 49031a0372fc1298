import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { IHookFunctions } from 'n8n-workflow';
import { YuanshuTrigger } from '../../../nodes/Yuanshu/YuanshuTrigger.node.ts';
import tenantKeys from '../../support/fixtures/tenant-keys.json';
import { PUBLISHED_KEYS, TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { signedHeaders } from '../../../tools/push/yuanshuSender.mts';
import { kind } from '../../support/kind.mts';
import { hookOf, pushTo, WEBHOOK_ID } from '../../support/pushNode.mts';
import { testCredential } from '../../support/testCredential.mts';

const PATH = `/webhook/${WEBHOOK_ID}/push`;
const BODY = '{"orderNo":"1"}';

/** A pair with so many bits and that exponent, as PEM text. */
function pairOf(modulusLength: number, publicExponent = 0x10001) {
	return generateKeyPairSync('rsa', {
		modulusLength,
		publicExponent,
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
		publicKeyEncoding: { type: 'spki', format: 'pem' },
	});
}

/** The public key with the modulus of the test key and an exponent of one. */
function exponentOne(): string {
	const { n } = createPublicKey(TEST_KEYS.publicKey).export({ format: 'jwk' });
	const key = createPublicKey({ key: { kty: 'RSA', n, e: 'AQ' }, format: 'jwk' });
	return key.export({ type: 'spki', format: 'pem' }).toString();
}

const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
/** What verifies under an exponent of one without any private key: the padded digest itself. */
function paddedDigest(text: string): string {
	const digest = createHash('sha256').update(text).digest();
	const filled = 256 - 3 - DIGEST_INFO.length - digest.length;
	return Buffer.concat([
		Buffer.from([0, 1]),
		Buffer.alloc(filled, 0xff),
		Buffer.from([0]),
		DIGEST_INFO,
		digest,
	]).toString('base64');
}

const setup = (platformPublicKey: string, mode: 'webhook' | 'manual' = 'webhook') => ({
	nodeType: new YuanshuTrigger(),
	credentials: { platformPublicKey },
	parameters: { verification: 'signature', options: {} },
	mode,
});
const activate = async (publicKey: string, mode: 'trigger' | 'manual' = 'trigger') => {
	const hook: IHookFunctions = hookOf({ ...setup(publicKey), mode });
	return await new YuanshuTrigger().webhookMethods.default.create.call(hook);
};

/** Neither a push, nor the activation, nor the credential's test takes the key. */
const isRefused = (publicKey: () => string, privateKey?: () => string) => async () => {
	const key = publicKey();
	const headers = privateKey
		? signedHeaders({ url: PATH, body: BODY }, privateKey())
		: forgedHeaders();
	const pushed = await pushTo(setup(key), { url: PATH, body: BODY, headers });
	expect(pushed.status).not.toBe(200);
	expect(pushed.items).toHaveLength(0);
	await expect(activate(key)).rejects.toThrow(/2048 bits or more/);
	const { yuanshuApiTest } = new YuanshuTrigger().methods.credentialTest;
	const { status, message } = await testCredential(yuanshuApiTest, { platformPublicKey: key });
	expect(status).toBe('Error');
	expect(message).toContain('2048 bits or more');
};

function forgedHeaders() {
	const timestamp = String(Math.floor(Date.now() / 1000));
	const signature = paddedDigest(`POST\n${PATH}\nn\n${timestamp}\n${BODY}\n`);
	return {
		authorization: `META-SHA256-RSA2048 nonce_str="n",timestamp="${timestamp}",signature="${signature}"`,
	};
}

const weak = (bits: number, exponent?: number) => {
	const pair = pairOf(bits, exponent);
	return isRefused(
		() => pair.publicKey,
		() => pair.privateKey,
	);
};

kind('A key that others can sign for is refused', {
	'an exponent of one, forged without any private key': isRefused(exponentOne),
	'of 512 bits': weak(512),
	'of 768 bits': weak(768),
	'of 1024 bits': weak(1024),
	'of 1024 bits with the exponent 3': weak(1024, 3),
	'of 2047 bits': weak(2047),
	'as PKCS#1 text': isRefused(() =>
		createPublicKey(pairOf(1024).publicKey).export({ type: 'pkcs1', format: 'pem' }).toString(),
	),
	'as base64 on one line': isRefused(() =>
		createPublicKey(pairOf(1024).publicKey)
			.export({ type: 'spki', format: 'der' })
			.toString('base64'),
	),
});

/** A push and the activation take the key. */
const isTaken = (bits: number, exponent?: number) => async () => {
	const { publicKey, privateKey } = pairOf(bits, exponent);
	const headers = signedHeaders({ url: PATH, body: BODY }, privateKey);
	const { status } = await pushTo(setup(publicKey), { url: PATH, body: BODY, headers });
	expect(status).toBe(200);
	expect(await activate(publicKey)).toBe(true);
};

kind('A key that only its owner can sign for is taken', {
	'of 2048 bits': isTaken(2048),
	'of 2048 bits with the exponent 3': isTaken(2048, 3),
	'of 2048 bits with the exponent 17': isTaken(2048, 17),
	'of 3072 bits': isTaken(3072),
	'of 4096 bits': isTaken(4096),
});

const tenantPublicKey = createPublicKey(tenantKeys.privateKeyPem)
	.export({ type: 'spki', format: 'pem' })
	.toString();
const oneLine = (pem: string) => pem.replaceAll('\n', '');
const base64 = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '');

/** A trigger in production refuses the key; the one that listens in the editor takes it. */
const isForTestsOnly =
	(publicKey: string, privateKey = PUBLISHED_KEYS.privateKey) =>
	async () => {
		const headers = signedHeaders({ url: PATH, body: BODY }, privateKey);
		const push = { url: PATH, body: BODY, headers };
		expect((await pushTo(setup(publicKey), push)).status).toBe(500);
		await expect(activate(publicKey)).rejects.toThrow(/the test key of this package/);
		expect((await pushTo(setup(publicKey, 'manual'), push)).status).toBe(200);
		expect(await activate(publicKey, 'manual')).toBe(true);
	};

kind('The published test key is for the editor only', {
	'as PEM text': isForTestsOnly(PUBLISHED_KEYS.publicKey),
	'as PEM text on one line': isForTestsOnly(oneLine(PUBLISHED_KEYS.publicKey)),
	'as base64 alone': isForTestsOnly(base64(PUBLISHED_KEYS.publicKey)),
	'in PKCS#1 form': isForTestsOnly(
		createPublicKey(PUBLISHED_KEYS.publicKey).export({ type: 'pkcs1', format: 'pem' }).toString(),
	),
	'the tenant’s of the fixtures': isForTestsOnly(tenantPublicKey, tenantKeys.privateKeyPem),
});
