import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IHttpRequestOptions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { choiceIn, textIn } from '../../credentials/authentication/credentialText';
import { signingProfileOf } from '../../credentials/authentication/signingProfileOf';
import { authenticateYunjigong } from '../../credentials/authentication/yunjigong';
import { YUNJIGONG_FIELDS } from '../../credentials/authentication/yunjigongFields';
import type { PairsField } from '../shared/catalogue/field';
import type { ContentType } from '../shared/catalogue/operation';
import { callTest } from '../shared/credential/callTest';
import { isHalfSuccessTest, successTestOf } from '../shared/credential/successTest';
import {
	failed,
	failedBy,
	failedByReply,
	failedByStatus,
	noAnswer,
	passed,
	replyObject,
	type TextResponse,
} from '../shared/credential/testResult';
import { pairsValue } from '../shared/input/jsonValue';
import { topPlace } from '../shared/input/toWireValue';
import { calledWas } from '../shared/messages/callMessages';
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

const METHODS = ['POST', 'GET'] as const;
const CONTENT_TYPES = [
	'multipart/form-data',
	'application/x-www-form-urlencoded',
	'application/json',
] as const satisfies readonly ContentType[];

const testPathOf = (data: ICredentialDataDecryptedObject) =>
	textIn(data, YUNJIGONG_FIELDS, 'testPath');

function testRequest(data: ICredentialDataDecryptedObject): IHttpRequestOptions {
	return buildRequest(
		{
			endpoint: testPathOf(data),
			method: choiceIn(data, YUNJIGONG_FIELDS, 'testMethod', METHODS),
			contentType: choiceIn(data, YUNJIGONG_FIELDS, 'testContentType', CONTENT_TYPES),
			parameters: pairsValue(topPlace(testBody), data.testBody),
		},
		data,
	);
}

function resultOf(
	response: TextResponse,
	data: ICredentialDataDecryptedObject,
): INodeCredentialTestResult {
	const path = testPathOf(data);
	const reply = replyObject(response);
	const failure = reply && classifyReply(reply, { effect: 'read' }, data);
	const explained = failure && failed(failure.message, failure.advice);
	if (explained && failure.code !== undefined) return explained;
	const byStatus = failedByStatus(YUNJIGONG, response, calledWas(path));
	if (byStatus) return byStatus;
	if (!reply) return failedByReply(YUNJIGONG, response);
	if (explained) return explained;
	return passed((successTestOf(data) ? testPathWorked : testPathUnclear)(path));
}

/** @returns nothing where only the fields are checked */
function signedTestRequest(data: ICredentialDataDecryptedObject): IHttpRequestOptions | undefined {
	if (testPathOf(data) === '') {
		buildRequest({ endpoint: '/x', method: 'POST', parameters: {} }, data);
		return undefined;
	}
	return authenticateYunjigong(testRequest(data), data);
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
	let request: IHttpRequestOptions | undefined;
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
		const response = await callTest(helpers, request, yunjigong.secretsOf(data, request));
		return response ? resultOf(response, data) : noAnswer(data.baseUrl);
	} catch (error) {
		return failedBy(error);
	}
}
