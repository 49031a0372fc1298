import { createPublicKey, type KeyObject } from 'node:crypto';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { parsePrivateKey, parsePublicKey } from '../../credentials/signing/keys';
import { signMeta, verifyMeta } from '../../credentials/signing/metaSha256Rsa2048';
import { baseUrlOf } from '../shared/credential/baseUrl';

const KEY_BITS = 2048;

const PRIVATE_KEY = 'Private Key (私钥)';
const PLATFORM_KEY = 'Platform Public Key (平台公钥)';

const SAMPLE = { method: 'POST', url: '/', nonce: '0', timestamp: '0', body: '{"test":"签名"}' };

function lengthProblem(key: KeyObject, field: string): string | undefined {
	const bits = key.asymmetricKeyDetails?.modulusLength;
	if (bits === KEY_BITS) return undefined;
	return `${field}: the scheme META-SHA256-RSA2048 wants ${KEY_BITS} bits, this key has ${String(bits)}`;
}

const textIn = (data: ICredentialDataDecryptedObject, name: string) =>
	String(data[name] ?? '').trim();

/** Whether it holds what the trigger needs and nothing that a call needs. */
function isForTriggerOnly(data: ICredentialDataDecryptedObject): boolean {
	const isEmpty = (name: string) => textIn(data, name) === '';
	return !isEmpty('platformPublicKey') && ['baseUrl', 'tenantId', 'privateKey'].every(isEmpty);
}

function problemOfPlatformKey(data: ICredentialDataDecryptedObject): string | undefined {
	const text = textIn(data, 'platformPublicKey');
	return text ? lengthProblem(parsePublicKey(text, PLATFORM_KEY), PLATFORM_KEY) : undefined;
}

function problemOf(data: ICredentialDataDecryptedObject): string | undefined {
	const textOf = (name: string) => textIn(data, name);
	if (!/^\d+$/.test(textOf('tenantId'))) {
		return 'Tenant ID (租户号): the tenant number is expected, digits only';
	}
	for (const [name, label] of [
		['baseUrl', 'Base URL (接口地址)'],
		['btsBaseUrl', 'BTS Base URL (东北虎地址)'],
	] as const) {
		if (textOf(name) || name === 'baseUrl') baseUrlOf(data[name], label);
	}
	const privateKey = parsePrivateKey(textOf('privateKey'), PRIVATE_KEY);
	const publicKey = createPublicKey(privateKey);
	if (!verifyMeta(SAMPLE, signMeta(SAMPLE, privateKey), publicKey)) {
		return `${PRIVATE_KEY}: what it signs does not verify`;
	}
	return lengthProblem(privateKey, PRIVATE_KEY) ?? problemOfPlatformKey(data);
}

/**
 * Tests a Yuanshu credential on this machine only: no documented call is free of effects and known
 * to answer (yuanshu.md section 5). The keys are read, and a signature is made and verified.
 */
export async function yuanshuApiTest(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	const isForTrigger = isForTriggerOnly(data);
	try {
		const problem = isForTrigger ? problemOfPlatformKey(data) : problemOf(data);
		if (problem !== undefined) return { status: 'Error', message: problem };
	} catch (error) {
		return { status: 'Error', message: error instanceof Error ? error.message : String(error) };
	}
	if (isForTrigger) {
		return {
			status: 'OK',
			message:
				'The platform public key can be read: it serves the trigger (仅用于触发器). Calls need Base URL, Tenant ID and Private Key, too. This was tested on this server only (仅本地校验).',
		};
	}
	return {
		status: 'OK',
		message:
			'The keys can be read, and sign and verify. This was tested on this server only (仅本地校验): nothing was sent to Yuanshu, which has no call to test with.',
	};
}
