import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IHttpRequestOptions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { authenticateLiangben } from '../../credentials/authentication/liangben';
import { callTest } from '../shared/credential/callTest';
import { isHalfSuccessTest } from '../shared/credential/successTest';
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
import { holdsNothing } from '../shared/json/holdsNothing';
import { vendorSaid } from '../shared/messages/callMessages';
import { halfSuccessTest } from '../shared/messages/credentialMessages';
import { buildRequest } from './buildRequest';
import { getManyInCart } from './catalogue/cart';
import { classifyReply, classifyStatus, isUndecided } from './classifyReply';
import { cartListed, cartUnclear, LIANGBEN } from './messages';
import { liangben } from './vendor';

function resultOf(
	response: TextResponse,
	credentials: ICredentialDataDecryptedObject,
): INodeCredentialTestResult {
	const body = replyObject(response);
	const failure = body && classifyReply(body, { effect: 'read' }, credentials);
	const byStatus = classifyStatus({
		...response,
		isEmpty: holdsNothing(response.text ?? ''),
	});
	if (byStatus) return failed(byStatus.message, byStatus.advice);
	const byHttp = failedByStatus(LIANGBEN, response);
	if (failure && (failure.code !== undefined || !byHttp)) {
		const { message, advice, code, text } = failure;
		const words = [code, text].filter(Boolean).join(' ');
		return failed(message, advice, words && vendorSaid(words));
	}
	if (byHttp) return byHttp;
	if (!body) return failedByReply(LIANGBEN, response);
	return passed(isUndecided(body, credentials) ? cartUnclear : cartListed);
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
