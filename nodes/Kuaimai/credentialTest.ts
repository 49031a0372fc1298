import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IDataObject,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { withKuaimaiSignature, type KuaimaiKeys } from '../../credentials/signing/kuaimai';
import { judgeKuaimai, kuaimaiRequest } from './vendor';

const TIMEOUT_MS = 20_000;

function failed(...sentences: Array<string | undefined>): INodeCredentialTestResult {
	return { status: 'Error', message: sentences.filter(Boolean).join(' ') };
}

/** The reply as an object, or undefined where the address answered with something else. */
function asObject(reply: unknown): IDataObject | undefined {
	try {
		const value: unknown = typeof reply === 'string' ? JSON.parse(reply) : reply;
		return typeof value === 'object' && value !== null ? (value as IDataObject) : undefined;
	} catch {
		return undefined;
	}
}

function judgeReply(statusCode: number, body: IDataObject | undefined): INodeCredentialTestResult {
	const failure = body && judgeKuaimai(body);
	if (failure) {
		const { message, advice, code, text = '' } = failure;
		const said = message.includes(text) ? `(code ${code})` : `Kuaimai said: ${code} ${text}`;
		return failed(message, advice, said);
	}
	if (statusCode < 200 || statusCode >= 300) {
		return failed(`The address answered with HTTP ${statusCode}.`, 'Check the base URL.');
	}
	if (!body || body.success !== true) {
		return failed('The address answered, but not like Kuaimai’s gateway. Check the base URL.');
	}
	return { status: 'OK', message: 'Kuaimai accepted the key, the signature and the session.' };
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
	const { baseURL, url, body } = kuaimaiRequest(
		'supplier.list.query',
		{ pageNo: '1', pageSize: '1' },
		keys,
	);
	const { helpers } = this;
	try {
		const response = (await helpers.request({
			method: 'POST',
			uri: `${baseURL}${url}`,
			form: withKuaimaiSignature(
				body as Record<string, string>,
				keys as unknown as KuaimaiKeys,
				Date.now(),
			),
			timeout: TIMEOUT_MS,
			simple: false,
			resolveWithFullResponse: true,
		})) as { statusCode: number; body: unknown };
		return judgeReply(response.statusCode, asObject(response.body));
	} catch {
		return failed(
			`No answer from ${baseURL}.`,
			'Check the base URL, and that this server may connect to it.',
		);
	}
}
