import type { ICredentialTestFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { withoutSecrets } from './mask';
import type { TextResponse } from './testResult';

/** How long a credential test waits for an answer. */
const TIMEOUT_MS = 20_000;

/**
 * Makes the call of a credential test. A redirect is not followed, because a signed request is for
 * no other host.
 *
 * @param request already signed
 * @param secrets masked in the answer, because what a vendor says is shown
 * @returns the answer, whatever its status; nothing where none came
 */
export async function callTest(
	helpers: ICredentialTestFunctions['helpers'],
	{ baseURL = '', url, ...request }: IHttpRequestOptions,
	secrets: ReadonlyArray<string | undefined> = [],
): Promise<TextResponse | undefined> {
	try {
		const { statusCode, body } = (await helpers.request({
			...request,
			uri: baseURL + url,
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			timeout: TIMEOUT_MS,
		})) as TextResponse;
		return { statusCode, body: typeof body === 'string' ? withoutSecrets(body, secrets) : body };
	} catch {
		return undefined;
	}
}
