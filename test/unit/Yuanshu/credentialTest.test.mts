import { generateKeyPairSync } from 'node:crypto';
import type { ICredentialTestFunctions } from 'n8n-workflow';
import { testedForCalls, testedForTrigger } from '../../../nodes/Yuanshu/messages.ts';
import { sentenceOf } from '../../../nodes/shared/messages/words.ts';
import { Yuanshu } from '../../../nodes/Yuanshu/Yuanshu.node.ts';
import { yuanshu } from '../../support/fixtures/signing-vectors.json';
import tenantKeys from '../../support/fixtures/tenant-keys.json';

const keyPair = (modulusLength: number) =>
	generateKeyPairSync('rsa', {
		modulusLength,
		privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
		publicKeyEncoding: { format: 'pem', type: 'spki' },
	});

const GOOD = {
	baseUrl: 'http://metatest-backend.retailo2o.com',
	tenantId: '153658',
	privateKey: tenantKeys.privateKeyPem,
	signedUrl: 'path',
};

async function test(changed: Record<string, string> = {}) {
	const { yuanshuApiTest } = new Yuanshu().methods.credentialTest;
	// The test must not need any helper: it stays on this machine.
	return await yuanshuApiTest.call({} as ICredentialTestFunctions, {
		id: '1',
		name: 'test',
		type: 'yuanshuApi',
		data: { ...GOOD, ...changed },
	});
}

describe('the credential test', () => {
	it.each([
		['the least', {}],
		['a platform key', { platformPublicKey: yuanshu.publicKeyPem }],
		['a key on one line', { privateKey: tenantKeys.privateKeyPem.replaceAll('\n', '\\n') }],
		['document tracking', { btsBaseUrl: 'http://bts.retailo2o.com', btsSignKey: 'x' }],
	])('takes %s, and says that it is local', async (_name, changed) => {
		expect(await test(changed)).toEqual({
			status: 'OK',
			message: sentenceOf(testedForCalls),
		});
	});

	const none = { baseUrl: '', tenantId: '', privateKey: '' };

	it('takes the platform’s key alone, and says that it serves the trigger only', async () => {
		expect(await test({ ...none, platformPublicKey: yuanshu.publicKeyPem })).toEqual({
			status: 'OK',
			message: sentenceOf(testedForTrigger),
		});
	});

	const short = keyPair(1024);
	it.each([
		['nothing at all', none, /^Tenant ID: .*租户号：/],
		[
			'a short key of the platform alone',
			{ ...none, platformPublicKey: short.publicKey },
			/^Platform Public Key: .*2048 bits or more .* 1024 bits .* 平台公钥：/,
		],
		['no tenant', { tenantId: '' }, /^Tenant ID: /],
		['a tenant that is not a number', { tenantId: 'abc' }, /^Tenant ID: /],
		['no base URL', { baseUrl: '' }, /^The credential has no Base URL:/],
		['a base URL without http', { baseUrl: 'metatest-backend' }, /’s Base URL must be an address/],
		['a BTS base URL without http', { btsBaseUrl: 'bts' }, /’s BTS Base URL must be an address/],
		['no private key', { privateKey: '' }, /^Private Key: it is empty\. .*私钥：未填写/],
		[
			'a public key as private',
			{ privateKey: yuanshu.publicKeyPem },
			/^Private Key: this is a public key/,
		],
		[
			'a short private key',
			{ privateKey: short.privateKey },
			/^Private Key: .*2048 bits or more .* 1024 bits/,
		],
		[
			'a private key as platform’s',
			{ platformPublicKey: yuanshu.privateKeyPem },
			/^Platform Public Key: this is a private key/,
		],
		[
			'a broken platform key',
			{ platformPublicKey: 'abc!' },
			/^Platform Public Key: this is neither/,
		],
		[
			'a short platform key',
			{ platformPublicKey: short.publicKey },
			/^Platform Public Key: .*2048 bits or more .* 1024 bits/,
		],
	])('explains %s', async (_name, changed, message) => {
		expect(await test(changed)).toEqual({
			status: 'Error',
			message: expect.stringMatching(message) as string,
		});
	});
});
