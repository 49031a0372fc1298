import omit from 'lodash/omit';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IHttpRequestOptions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { signingProfileOf } from '../../credentials/authentication/signingProfileOf';
import { authenticateYunjigong } from '../../credentials/authentication/yunjigong';
import { YUNJIGONG_FIELDS } from '../../credentials/authentication/yunjigongFields';
import type { PairsField } from '../shared/catalogue/field';
import type { ContentType } from '../shared/catalogue/operation';
import { isHalfSuccessTest, successTestOf } from '../shared/credential/successTest';
import {
	failed,
	failedBy,
	isGood,
	masked,
	noAnswer,
	passed,
	replyObject,
	TEST_TIMEOUT_MS,
	type TextResponse,
} from '../shared/credential/testResult';
import { pairsValue } from '../shared/input/jsonValue';
import { topPlace } from '../shared/input/toWireValue';
import {
	calledWas,
	CHECK_API_ADDRESS,
	CHECK_CREDENTIAL,
	notAJsonObject,
	refusedByStatus,
} from '../shared/messages/callMessages';
import { halfSuccessTest } from '../shared/messages/credentialMessages';
import { buildRequest } from './buildRequest';
import { classifyReply } from './classifyReply';
import { nothingCalled, testPathUnclear, testPathWorked, YUNJIGONG } from './messages';
import { yunjigong } from './vendor';

const testBody: PairsField = {
	name: 'testBody',
	label: YUNJIGONG_FIELDS.testBody,
	type: 'pairs',
};

const textOf = (value: unknown) => String(value ?? '').trim();

function testRequest(data: ICredentialDataDecryptedObject): IHttpRequestOptions {
	return buildRequest(
		{
			endpoint: textOf(data.testPath),
			method: data.testMethod === 'GET' ? 'GET' : 'POST',
			contentType: (textOf(data.testContentType) || 'multipart/form-data') as ContentType,
			parameters: pairsValue(topPlace(testBody, 'UTC'), data.testBody),
		},
		data,
	);
}

function resultOf(
	response: TextResponse,
	data: ICredentialDataDecryptedObject,
): INodeCredentialTestResult {
	const path = textOf(data.testPath);
	const reply = replyObject(response);
	const failure = reply && classifyReply(reply, { effect: 'read' }, data);
	const explained = failure && failed(failure.message, failure.advice);
	if (explained && failure.code !== undefined) return explained;
	if (!isGood(response)) {
		const message = refusedByStatus(YUNJIGONG, response.statusCode);
		return failed(message, CHECK_CREDENTIAL, calledWas(path));
	}
	if (!reply) return failed(notAJsonObject(YUNJIGONG), CHECK_API_ADDRESS);
	if (explained) return explained;
	return passed((successTestOf(data) ? testPathWorked : testPathUnclear)(path));
}

/** @returns nothing where only the fields are checked */
function signedTestRequest(data: ICredentialDataDecryptedObject) {
	if (textOf(data.testPath) === '') {
		buildRequest({ endpoint: '/x', method: 'POST', parameters: {} }, data);
		return undefined;
	}
	const { baseURL = '', url, ...request } = testRequest(data);
	const signable = { ...request, url: '', uri: baseURL + url };
	authenticateYunjigong(signable, data);
	return signable;
}

/**
 * Tests a Yunjigong credential by the call that the user has named in it, because no harmless call
 * is documented. Without one only the fields are checked, and the message says that nothing was
 * called.
 */
export async function yunjigongApiTest(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	let request: ReturnType<typeof signedTestRequest>;
	try {
		signingProfileOf(data);
		if (isHalfSuccessTest(data)) return failed(halfSuccessTest);
		request = signedTestRequest(data);
	} catch (problem) {
		return failedBy(problem);
	}
	if (!request) return passed(nothingCalled);
	const { helpers } = this;
	try {
		const response = (await helpers.request({
			...omit(request, 'url'),
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			timeout: TEST_TIMEOUT_MS,
		})) as TextResponse;
		return resultOf(masked(response, yunjigong.secretsOf(data, request)), data);
	} catch {
		return noAnswer(data.baseUrl);
	}
}
