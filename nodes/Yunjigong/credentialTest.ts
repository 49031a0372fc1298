import omit from 'lodash/omit';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { signingProfileOf } from '../../credentials/authentication/signingProfileOf';
import { authenticateYunjigong } from '../../credentials/authentication/yunjigong';
import {
	failed,
	failedBy,
	isGood,
	masked,
	passed,
	replyObject,
	TEST_TIMEOUT_MS,
	type TextResponse,
} from '../shared/credential/testResult';
import { pairsValue } from '../shared/input/jsonValue';
import type { ContentType } from '../shared/catalogue/operation';
import {
	HALF_SUCCESS_TEST,
	isHalfSuccessTest,
	successTestOf,
} from '../shared/credential/successTest';
import { yunjigongRequest } from './buildRequest';
import { yunjigong } from './vendor';
import { judgeYunjigong } from './classifyReply';

const TEST_BODY = 'Test Body (测试参数)';

const textOf = (value: unknown) => String(value ?? '').trim();

function testRequest(data: ICredentialDataDecryptedObject) {
	const field = { name: 'testBody', label: TEST_BODY, type: 'pairs', description: '' } as const;
	return yunjigongRequest(
		{
			endpoint: textOf(data.testPath) || '/',
			method: data.testMethod === 'GET' ? 'GET' : 'POST',
			contentType: (textOf(data.testContentType) || 'multipart/form-data') as ContentType,
			parameters: pairsValue({ field, label: TEST_BODY, zone: 'UTC' }, data.testBody),
		},
		data,
	);
}

function verdict(
	response: TextResponse,
	data: ICredentialDataDecryptedObject,
): INodeCredentialTestResult {
	const reply = replyObject(response);
	const failure = reply && judgeYunjigong(reply, undefined, data);
	const explained = failure && failed(`${failure.message}.`, failure.advice);
	if (explained && failure.code !== undefined) return explained;
	if (!isGood(response)) {
		return failed(`Yunjigong answered ${textOf(data.testPath)} with HTTP ${response.statusCode}`);
	}
	if (!reply) {
		return failed('The reply is not a JSON object: check Base URL (接口地址) and Test Path');
	}
	if (explained) return explained;
	if (successTestOf(data))
		return passed(`Yunjigong answered ${textOf(data.testPath)} with success`);
	return passed(
		`Yunjigong answered ${textOf(data.testPath)} with JSON. Whether that means success is not known: Success Field and Success Value are empty (未判断成功).`,
	);
}

/**
 * Tests a Yunjigong credential by the call the user names in it, for no other is known; where none
 * is named only the fields are checked, and the message says that nothing was called.
 */
export async function yunjigongApiTest(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	try {
		signingProfileOf(data);
		if (isHalfSuccessTest(data)) return failed(HALF_SUCCESS_TEST);
		if (textOf(data.testPath) === '') {
			yunjigongRequest({ endpoint: '/x', method: 'POST', parameters: {} }, data);
			return passed(
				'The fields go together. Nothing was called (未调用接口): name a call in Test Path (测试接口路径) to try the credential.',
			);
		}
		const { baseURL = '', url, ...request } = testRequest(data);
		const signable = { ...request, url: '', uri: baseURL + url };
		authenticateYunjigong(signable, data);
		const { helpers } = this;
		const response = (await helpers.request({
			...omit(signable, 'url'),
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			timeout: TEST_TIMEOUT_MS,
		})) as TextResponse;
		return verdict(masked(response, yunjigong.secretsOf?.(data, signable)), data);
	} catch (problem) {
		return failedBy(problem);
	}
}
