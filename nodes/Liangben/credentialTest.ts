import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IHttpRequestOptions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { authenticateLiangben } from '../../credentials/authentication/liangben';
import { callTest } from '../shared/credential/callTest';
import { isHalfSuccessTest, successTestOf } from '../shared/credential/successTest';
import {
	failed,
	failedBy,
	isGood,
	noAnswer,
	passed,
	replyObject,
	type TextResponse,
} from '../shared/credential/testResult';
import {
	CHECK_API_ADDRESS,
	CHECK_CREDENTIAL,
	notAJsonObject,
	refusedByStatus,
	vendorSaid,
} from '../shared/messages/callMessages';
import { halfSuccessTest } from '../shared/messages/credentialMessages';
import { buildRequest } from './buildRequest';
import { getManyInCart } from './catalogue/cart';
import { classifyReply } from './classifyReply';
import { cartListed, cartUnclear, LIANGBEN } from './messages';
import { liangben } from './vendor';

function resultOf(
	response: TextResponse,
	credentials: ICredentialDataDecryptedObject,
): INodeCredentialTestResult {
	const body = replyObject(response);
	const failure = body && classifyReply(body, { effect: 'read' }, credentials);
	if (failure && (failure.code !== undefined || isGood(response))) {
		const { message, advice, code, text } = failure;
		const words = [code, text].filter(Boolean).join(' ');
		return failed(message, advice, words && vendorSaid(words));
	}
	if (!isGood(response)) {
		return failed(refusedByStatus(LIANGBEN, response.statusCode), CHECK_CREDENTIAL);
	}
	if (!body) return failed(notAJsonObject(LIANGBEN), CHECK_API_ADDRESS);
	return passed(successTestOf(credentials) ? cartListed : cartUnclear);
}

function testRequest(keys: ICredentialDataDecryptedObject): IHttpRequestOptions {
	const request = buildRequest(
		{ endpoint: String(getManyInCart.endpoint), method: 'GET', parameters: {} },
		keys,
	);
	return authenticateLiangben(request, keys);
}

/** Tests a Liangben credential with the one call that needs no parameters, the cart's list. */
export async function liangbenApiTest(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	if (isHalfSuccessTest(data)) return failed(halfSuccessTest);
	let request: IHttpRequestOptions;
	try {
		request = testRequest(data);
	} catch (error) {
		return failedBy(error);
	}
	const { helpers } = this;
	try {
		const response = await callTest(helpers, request, liangben.secretsOf(data, request));
		return response ? resultOf(response, data) : noAnswer(data.baseUrl);
	} catch (error) {
		return failedBy(error);
	}
}
