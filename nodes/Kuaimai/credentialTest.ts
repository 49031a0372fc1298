import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IHttpRequestOptions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { authenticateKuaimai } from '../../credentials/authentication/kuaimai';
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
import { vendorSaid } from '../shared/messages/callMessages';
import { methodRequest } from './buildRequest';
import { classifyReply } from './classifyReply';
import { answeredWithStatus, credentialAccepted, notTheGateway } from './messages';
import { kuaimai } from './vendor';

function resultOf(response: TextResponse): INodeCredentialTestResult {
	const body = replyObject(response);
	const failure = body && classifyReply(body);
	if (failure) {
		const { message, advice, code = '', text = '' } = failure;
		const words = [code, text].filter(Boolean).join(' ');
		return failed(message, advice, words === '' ? undefined : vendorSaid(words));
	}
	if (!isGood(response)) return failed(answeredWithStatus(response.statusCode));
	if (!body || body.success !== true) return failed(notTheGateway);
	return passed(credentialAccepted);
}

/**
 * Tests a Kuaimai credential with a real signed call that needs the session: it asks
 * `supplier.list.query` for one supplier.
 */
export async function kuaimaiApiTest(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	const keys = credential.data ?? {};
	let request: IHttpRequestOptions;
	try {
		request = methodRequest('supplier.list.query', { pageNo: '1', pageSize: '1' }, keys);
	} catch (error) {
		return failedBy(error);
	}
	const { baseURL, url, headers, body } = authenticateKuaimai(request, keys);
	const { helpers } = this;
	try {
		const response = (await helpers.request({
			method: 'POST',
			uri: `${baseURL}${url}`,
			headers,
			body,
			timeout: TEST_TIMEOUT_MS,
			simple: false,
			resolveWithFullResponse: true,
		})) as TextResponse;
		return resultOf(masked(response, kuaimai.secretsOf(keys, request)));
	} catch {
		return noAnswer(baseURL);
	}
}
