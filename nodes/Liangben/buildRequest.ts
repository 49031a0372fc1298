import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { LIANGBEN_FIELDS } from '../../credentials/authentication/liangbenFields';
import type { Call } from '../shared/catalogue/vendor';
import { baseUrlOf } from '../shared/credential/baseUrl';
import { requirePath } from '../shared/input/requirePath';
import { formFields } from '../shared/json/wire';

/** The gateway's root: all documented paths start with it, and users paste it into the base URL. */
const ROOT = '/api';

/**
 * Makes the unsigned request for a path: parameters in the query of a GET, in the form of a POST
 * (docs/facts/liangben.md, Address).
 *
 * @throws Problem when the path is not a path, or the credential has no base URL
 */
export function buildRequest(
	{ endpoint, method, parameters }: Pick<Call, 'endpoint' | 'method' | 'parameters'>,
	{ baseUrl }: ICredentialDataDecryptedObject,
): IHttpRequestOptions {
	requirePath(endpoint);
	const pastedPath = endpoint.startsWith(`${ROOT}/`) ? ROOT : '';
	const address = {
		baseURL: baseUrlOf(baseUrl, LIANGBEN_FIELDS.baseUrl, pastedPath),
		url: endpoint,
	};
	const fields = formFields(parameters);
	return method === 'GET'
		? { method, ...address, qs: fields }
		: {
				method,
				...address,
				headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
				body: fields,
			};
}
