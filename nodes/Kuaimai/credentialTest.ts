import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IHttpRequestOptions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { authenticateKuaimai } from '../../credentials/authentication/kuaimai';
import { callTest } from '../shared/credential/callTest';
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
import { vendorSaid } from '../shared/messages/callMessages';
import { methodRequest } from './buildRequest';
import { classifyReply, unwrap } from './classifyReply';
import { credentialAccepted } from './messages';
import { kuaimai } from './vendor';

const METHOD = 'supplier.list.query';

function resultOf(response: TextResponse): INodeCredentialTestResult {
	const reply = replyObject(response);
	const body = reply && unwrap(reply, { endpoint: METHOD });
	const failure = body && classifyReply(body);
	const byStatus = failedByStatus(kuaimai.label, response);
	if (failure && !(failure.isUnknown && byStatus)) {
		const { message, advice, code = '', text = '' } = failure;
		const words = [code, text].filter(Boolean).join(' ');
		return failed(message, advice, words === '' ? undefined : vendorSaid(words));
	}
	if (byStatus) return byStatus;
	return body ? passed(credentialAccepted) : failedByReply(kuaimai.label, response);
}

function testRequest(keys: ICredentialDataDecryptedObject): IHttpRequestOptions {
	const parameters = { pageNo: '1', pageSize: '1' };
	return authenticateKuaimai(methodRequest(METHOD, parameters, keys), keys);
}

/**
 * Tests a Kuaimai credential with a real signed call that needs the session: it asks
 * `supplier.list.query` for one supplier.
 */
export async function kuaimaiApiTest(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	let request: IHttpRequestOptions;
	try {
		request = testRequest(data);
	} catch (error) {
		return failedBy(error);
	}
	const { helpers } = this;
	try {
		const response = await callTest(helpers, request, kuaimai.secretsOf(data, request));
		return response ? resultOf(response) : noAnswer(request.baseURL);
	} catch (error) {
		return failedBy(error);
	}
}
