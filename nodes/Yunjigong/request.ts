import {
	UserError,
	type ICredentialDataDecryptedObject,
	type IHttpRequestOptions,
} from 'n8n-workflow';
import isEmpty from 'lodash/isEmpty';
import type { Call } from '../shared/vendor';
import { formFields, jsonText } from '../shared/wire';

/** Where the one published path begins (yunjigong.md section 1). */
export const ROOT = '/open_interface';

/** What of a call makes its request. */
export type PlainCall = Pick<Call, 'endpoint' | 'method' | 'contentType' | 'parameters'>;

/**
 * The address of the open interface, without the root that users paste along with it.
 *
 * @throws UserError when it is none, or has what would swallow the path
 */
function baseUrlOf({ baseUrl }: ICredentialDataDecryptedObject, endpoint: string): string {
	const address = String(baseUrl ?? '')
		.trim()
		.replace(/\/+$/, '');
	if (address === '') {
		throw new UserError('The credential has no Base URL (接口地址): fill it in there');
	}
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
		throw new UserError(
			'The credential’s Base URL (接口地址) is no address that begins with http or https',
		);
	}
	const { username, password, search, hash } = new URL(address);
	if (`${username}${password}${search}${hash}` !== '' || /[?#]$/.test(address)) {
		throw new UserError(
			'The credential’s Base URL (接口地址) must be an address alone, without user name, ? and #',
		);
	}
	const isRootTwice = address.endsWith(ROOT) && endpoint.startsWith(`${ROOT}/`);
	return isRootTwice ? address.slice(0, -ROOT.length) : address;
}

/** A body that is empty may still be filled by the signature. */
function mayStayEmpty({ signing, placement }: ICredentialDataDecryptedObject): boolean {
	return signing === 'sortedParameters' && placement === 'form';
}

function bodyOf({ contentType, parameters }: PlainCall): string | Record<string, string> {
	const fields = formFields(parameters);
	// n8n's HTTP helper makes a multipart form of an object under this content type.
	if (contentType === 'multipart/form-data') return fields;
	if (contentType === 'application/json') return jsonText(parameters);
	return new URLSearchParams(fields).toString();
}

/**
 * Makes the unsigned request for a path: the parameters in the query of a GET, else in a body of the
 * call's content type, `multipart/form-data` being the only one published (yunjigong.md section 3).
 *
 * @throws UserError when the path is none, or the credential has no base URL
 */
export function yunjigongRequest(
	call: PlainCall,
	credentials: ICredentialDataDecryptedObject,
): IHttpRequestOptions {
	const { endpoint, method, parameters, contentType = 'multipart/form-data' } = call;
	if (!/^\/[^/\\]/.test(endpoint)) {
		throw new UserError(`Path (接口路径): "${endpoint}" does not begin with one slash`);
	}
	const request = { method, baseURL: baseUrlOf(credentials, endpoint), url: endpoint };
	if (method === 'GET') return { ...request, qs: formFields(parameters) };
	const hasNothingToSend = isEmpty(parameters) && contentType !== 'application/json';
	if (hasNothingToSend && !mayStayEmpty(credentials)) return request;
	return {
		...request,
		headers: { 'Content-Type': contentType },
		body: bodyOf({ ...call, contentType }),
	};
}
