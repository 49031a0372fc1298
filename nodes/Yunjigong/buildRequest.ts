import { isEmpty } from 'lodash';
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { YUNJIGONG_FIELDS } from '../../credentials/authentication/yunjigongFields';
import type { Call } from '../shared/catalogue/vendor';
import { baseUrlOf } from '../shared/credential/baseUrl';
import { requirePath } from '../shared/input/requirePath';
import { formFields, jsonText } from '../shared/json/wire';

/** The one published path starts with it (docs/facts/yunjigong.md, Documentation). */
const ROOT = '/open_interface';

/** The parts of a call that its request is made of. */
type PlainCall = Pick<Call, 'endpoint' | 'method' | 'contentType' | 'parameters'>;

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
 * call's content type, of which only `multipart/form-data` is published.
 *
 * @throws Problem when the path is not a path, or the credential has no base URL
 */
export function buildRequest(
	call: PlainCall,
	credentials: ICredentialDataDecryptedObject,
): IHttpRequestOptions {
	const { endpoint, method, parameters, contentType = 'multipart/form-data' } = call;
	requirePath(endpoint);
	const pastedPath = endpoint.startsWith(`${ROOT}/`) ? ROOT : '';
	const baseURL = baseUrlOf(credentials.baseUrl, YUNJIGONG_FIELDS.baseUrl, pastedPath);
	const request = { method, baseURL, url: endpoint };
	if (method === 'GET') return { ...request, qs: formFields(parameters) };
	const hasNothingToSend = isEmpty(parameters) && contentType !== 'application/json';
	if (hasNothingToSend && !mayStayEmpty(credentials)) return request;
	return {
		...request,
		headers: { 'Content-Type': contentType },
		body: bodyOf({ ...call, contentType }),
	};
}
