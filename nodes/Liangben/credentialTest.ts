import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IDataObject,
	IHttpRequestOptions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { withPrismAuthentication, type PrismKeys } from '../../credentials/request/prismRequest';
import { getManyInCart } from './resources/cart';
import { liangbenRequest } from './vendor';
import { judgeLiangben } from './verdict';

const TIMEOUT_MS = 20_000;

function failed(...sentences: Array<string | undefined>): INodeCredentialTestResult {
	return { status: 'Error', message: sentences.filter(Boolean).join(' ') };
}

/** The reply as an object, or undefined where the address answered with something else. */
function asObject(reply: unknown): IDataObject | undefined {
	try {
		const value: unknown = typeof reply === 'string' ? JSON.parse(reply) : reply;
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? (value as IDataObject) : undefined;
	} catch {
		return undefined;
	}
}

function judgeReply(
	statusCode: number,
	body: IDataObject | undefined,
	credentials: IDataObject,
): INodeCredentialTestResult {
	const failure = body && judgeLiangben(body, credentials);
	const isGood = statusCode >= 200 && statusCode < 300;
	if (failure && (failure.code !== undefined || isGood)) {
		const { message, advice, code, text } = failure;
		const said = text && !message.includes(text) ? `It said: ${code} ${text}` : undefined;
		return failed(message, advice, said ?? (code && `(code ${code})`));
	}
	if (!isGood)
		return failed(`The address answered with HTTP ${statusCode}.`, 'Check the base URL.');
	if (!body) {
		return failed('The address answered, but not with a JSON object. Check the base URL.');
	}
	if (!String(credentials.successField ?? '').trim()) {
		return {
			status: 'OK',
			message:
				'The gateway accepted the key. Whether Liangben listed the cart is not known: Success Field is empty (未判断成功).',
		};
	}
	return { status: 'OK', message: 'The gateway accepted the key, and Liangben listed the cart.' };
}

function testRequest(keys: ICredentialDataDecryptedObject): IHttpRequestOptions {
	const request = liangbenRequest(
		{ endpoint: String(getManyInCart.endpoint), method: 'GET', parameters: {} },
		keys,
	);
	return withPrismAuthentication(request, keys as unknown as PrismKeys, Date.now());
}

/** Tests a Liangben credential with the one call that needs no parameters, the cart's list. */
export async function liangbenApiTest(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	let request: IHttpRequestOptions;
	try {
		request = testRequest(data);
	} catch (error) {
		return failed(error instanceof Error ? error.message : String(error));
	}
	const { helpers } = this;
	try {
		const response = (await helpers.request({
			method: 'GET',
			uri: request.url,
			headers: request.headers,
			// The secret stands in the address: nobody else may get it.
			followRedirect: false,
			timeout: TIMEOUT_MS,
			simple: false,
			resolveWithFullResponse: true,
		})) as { statusCode: number; body: unknown };
		return judgeReply(response.statusCode, asObject(response.body), data);
	} catch {
		return failed(
			`No answer from ${String(data.baseUrl)}.`,
			'Check the base URL, and that this server may connect to it.',
		);
	}
}
