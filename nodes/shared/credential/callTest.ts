import type { ICredentialTestFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { isHandshakeFailure } from '../errors/networkCode';
import { CHECK_CERTIFICATE, handshakeFailed } from '../messages/callMessages';
import { Problem } from '../messages/message';
import { BYTES_PER_MEGABYTE } from '../json/megabyte';
import { replyText } from '../json/replyText';
import { boundedBody, type BodyStream } from './boundedBody';
import { withoutSecrets } from './mask';
import type { TextResponse } from './testResult';

/** How long a credential test waits for an answer. */
const TIMEOUT_MS = 20_000;
/** More than a test answers. */
const MOST_BYTES = 8 * BYTES_PER_MEGABYTE;

function notSecure(baseUrl: string): Problem {
	return new Problem(handshakeFailed(baseUrl), { advice: CHECK_CERTIFICATE });
}

/**
 * Makes the call of a credential test. A redirect is not followed, because a signed request is for
 * no other host.
 *
 * @param request already signed
 * @param secrets masked in the answer, because what a vendor says is shown
 * @returns the answer, whatever its status; nothing where none came
 * @throws Problem when no secure connection could be made
 */
export async function callTest(
	helpers: ICredentialTestFunctions['helpers'],
	{ baseURL = '', url, ...request }: IHttpRequestOptions,
	secrets: ReadonlyArray<string | undefined> = [],
): Promise<TextResponse | undefined> {
	const deadline = AbortSignal.timeout(TIMEOUT_MS);
	try {
		const { statusCode, headers, body } = (await helpers.request({
			...request,
			useStream: true,
			uri: baseURL + url,
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			timeout: TIMEOUT_MS,
		})) as { statusCode: number; headers: Record<string, unknown>; body: BodyStream };
		const bytes = await boundedBody(body, MOST_BYTES, deadline);
		const text = bytes && replyText(bytes, String(headers['content-type'] ?? ''));
		return {
			statusCode,
			headers,
			text: text === undefined ? undefined : withoutSecrets(text, secrets),
		};
	} catch (error) {
		return isHandshakeFailure(error) ? await Promise.reject(notSecure(baseURL)) : undefined;
	}
}
