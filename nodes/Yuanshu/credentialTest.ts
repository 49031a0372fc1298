import { createPublicKey, type KeyObject } from 'node:crypto';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { linesIn, textIn } from '../../credentials/authentication/credentialText';
import { pushedUrlOf, signedUrlOf, tenantOf } from '../../credentials/authentication/yuanshu';
import { YUANSHU_FIELDS } from '../../credentials/authentication/yuanshuFields';
import { platformKeyOf, privateKeyOf } from '../../credentials/authentication/yuanshuKeys';
import { signMeta, verifyMeta } from '../../credentials/signing/yuanshuSignature';
import { baseUrlOf } from '../shared/credential/baseUrl';
import { failed, failedBy, passed } from '../shared/credential/testResult';
import type { Message } from '../shared/messages/message';
import type { Words } from '../shared/messages/words';
import { keyLength, testedForCalls, testedForTrigger, unverifiable } from './messages';

const KEY_BITS = 2048;

const SAMPLE = { method: 'POST', url: '/', nonce: '0', timestamp: '0', body: '{"test":"签名"}' };

const { baseUrl, btsBaseUrl, platformPublicKey, privateKey } = YUANSHU_FIELDS;

function lengthProblem({ asymmetricKeyDetails }: KeyObject, field: Words): Message | undefined {
	const bits = asymmetricKeyDetails?.modulusLength ?? 0;
	return bits === KEY_BITS ? undefined : keyLength(field, bits, KEY_BITS);
}

/** Whether the credential has what the trigger needs and nothing that a call needs. */
function isForTriggerOnly(data: ICredentialDataDecryptedObject): boolean {
	const isEmpty = (name: keyof typeof YUANSHU_FIELDS) => linesIn(data, YUANSHU_FIELDS, name) === '';
	return (
		!isEmpty('platformPublicKey') && (['baseUrl', 'tenantId', 'privateKey'] as const).every(isEmpty)
	);
}

function problemOfPlatformKey(data: ICredentialDataDecryptedObject): Message | undefined {
	if (linesIn(data, YUANSHU_FIELDS, 'platformPublicKey') === '') return undefined;
	pushedUrlOf(data);
	return lengthProblem(platformKeyOf(data), platformPublicKey);
}

function problemOf(data: ICredentialDataDecryptedObject): Message | undefined {
	tenantOf(data);
	baseUrlOf(data.baseUrl, baseUrl);
	signedUrlOf(data);
	textIn(data, YUANSHU_FIELDS, 'btsSignKey');
	if (textIn(data, YUANSHU_FIELDS, 'btsBaseUrl') !== '')
		baseUrlOf(data.btsBaseUrl, btsBaseUrl, '', 'btsBaseUrl');
	const key = privateKeyOf(data);
	if (!verifyMeta(SAMPLE, signMeta(SAMPLE, key), createPublicKey(key))) return unverifiable;
	return lengthProblem(key, privateKey) ?? problemOfPlatformKey(data);
}

/**
 * Tests a Yuanshu credential on this machine only: no documented call is known both to change
 * nothing and to answer (docs/facts/yuanshu.md, Open Questions). The keys are read, and a signature
 * is made and verified.
 */
export async function yuanshuApiTest(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	let isForTrigger: boolean;
	try {
		isForTrigger = isForTriggerOnly(data);
		const problem = isForTrigger ? problemOfPlatformKey(data) : problemOf(data);
		if (problem) return failed(problem);
	} catch (error) {
		return failedBy(error);
	}
	return passed(isForTrigger ? testedForTrigger : testedForCalls);
}
