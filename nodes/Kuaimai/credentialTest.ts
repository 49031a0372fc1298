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
import { judgeKuaimai, kuaimai, kuaimaiRequest } from './vendor';

function judgeReply(response: TextResponse): INodeCredentialTestResult {
	const body = replyObject(response);
	const failure = body && judgeKuaimai(body);
	if (failure) {
		const { message, advice, code, text = '' } = failure;
		const said = message.includes(text) ? `(code ${code})` : `Kuaimai said: ${code} ${text}`;
		return failed(message, advice, said);
	}
	if (!isGood(response)) {
		return failed(`The address answered with HTTP ${response.statusCode}.`, 'Check the base URL.');
	}
	if (!body || body.success !== true) {
		return failed('The address answered, but not like Kuaimai’s gateway. Check the base URL.');
	}
	return passed('Kuaimai accepted the key, the signature and the session.');
}

/**
 * Tests a Kuaimai credential with a real signed call that needs the session: one supplier of
 * `supplier.list.query` (kuaimai.md section 11). The failures are those of section 6.
 */
export async function kuaimaiApiTest(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	const keys = credential.data ?? {};
	let request: IHttpRequestOptions;
	try {
		request = kuaimaiRequest('supplier.list.query', { pageNo: '1', pageSize: '1' }, keys);
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
		return judgeReply(masked(response, kuaimai.secretsOf?.(keys, request)));
	} catch {
		return noAnswer(baseURL);
	}
}
