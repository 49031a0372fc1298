import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IHttpRequestOptions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { authenticateLiangben } from '../../credentials/authentication/liangben';
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
import {
	HALF_SUCCESS_TEST,
	isHalfSuccessTest,
	successTestOf,
} from '../shared/credential/successTest';
import { getManyInCart } from './catalogue/cart';
import { liangben, liangbenRequest } from './vendor';
import { judgeLiangben } from './classifyReply';

function judgeReply(
	response: TextResponse,
	credentials: ICredentialDataDecryptedObject,
): INodeCredentialTestResult {
	const body = replyObject(response);
	const failure = body && judgeLiangben(body, credentials);
	if (failure && (failure.code !== undefined || isGood(response))) {
		const { message, advice, code, text } = failure;
		const said = text && !message.includes(text) ? `It said: ${code} ${text}` : undefined;
		return failed(message, advice, said ?? (code && `(code ${code})`));
	}
	if (!isGood(response)) {
		return failed(`The address answered with HTTP ${response.statusCode}.`, 'Check the base URL.');
	}
	if (!body) {
		return failed('The address answered, but not with a JSON object. Check the base URL.');
	}
	if (!successTestOf(credentials)) {
		return passed(
			'The gateway accepted the key. Whether Liangben listed the cart is not known: Success Field is empty (未判断成功).',
		);
	}
	return passed('The gateway accepted the key, and Liangben listed the cart.');
}

function testRequest(keys: ICredentialDataDecryptedObject): IHttpRequestOptions {
	const request = liangbenRequest(
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
	if (isHalfSuccessTest(data)) return failed(HALF_SUCCESS_TEST);
	let request: IHttpRequestOptions;
	try {
		request = testRequest(data);
	} catch (error) {
		return failedBy(error);
	}
	const { helpers } = this;
	try {
		const response = (await helpers.request({
			method: 'GET',
			uri: request.url,
			headers: request.headers,
			// The secret stands in the address: nobody else may get it.
			followRedirect: false,
			timeout: TEST_TIMEOUT_MS,
			simple: false,
			resolveWithFullResponse: true,
		})) as TextResponse;
		return judgeReply(masked(response, liangben.secretsOf?.(data, request)), data);
	} catch {
		return noAnswer(data.baseUrl);
	}
}
