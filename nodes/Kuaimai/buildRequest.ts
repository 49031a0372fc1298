import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { textIn } from '../../credentials/authentication/credentialText';
import { KUAIMAI_FIELDS } from '../../credentials/authentication/kuaimaiFields';
import { refuseOpenSecret } from '../../credentials/authentication/onlyHttp';
import type { Call } from '../shared/catalogue/vendor';
import { baseUrlOf } from '../shared/credential/baseUrl';
import { formFields, type Parameters } from '../shared/json/wire';
import { Problem } from '../shared/messages/message';
import { refreshSession } from './catalogue/platform/session';
import {
	FILL_IN_REFRESH_TOKEN,
	methodAmongParameters,
	refreshOnlyInSession,
	refreshTokenMissing,
} from './messages';

const GATEWAY_PATH = '/router';

/** The address of the gateway; plain http is refused, because every call carries the session. */
function gatewayOf(credentials: ICredentialDataDecryptedObject): string {
	const { accessToken, baseUrl } = KUAIMAI_FIELDS;
	const address = baseUrlOf(credentials.baseUrl, baseUrl, GATEWAY_PATH);
	refuseOpenSecret(new URL(address), credentials, accessToken, ['baseUrl', baseUrl]);
	return address;
}

/**
 * Makes the unsigned request for a method (docs/facts/kuaimai.md, Gateway): all methods share one
 * address, and the method's name is a parameter. Calls go out url-encoded: the method pages name
 * multipart, but the gateway's page allows both.
 *
 * @throws Problem when a parameter is called `method`, or the base URL cannot be used
 */
export function methodRequest(
	method: string,
	parameters: Parameters,
	credentials: ICredentialDataDecryptedObject,
): IHttpRequestOptions {
	if ('method' in parameters) throw new Problem(methodAmongParameters, { path: 'parameters' });
	return {
		method: 'POST',
		baseURL: gatewayOf(credentials),
		url: GATEWAY_PATH,
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		body: { method, ...formFields(parameters) },
	};
}

/**
 * The parameters of a call. The refresh takes its token from the credential. Only its own operation
 * may call it, because that one keeps the tokens of the reply out of the items.
 */
function parametersOf(
	{ endpoint, operation, parameters }: Call,
	credentials: ICredentialDataDecryptedObject,
): Parameters {
	if (endpoint !== refreshSession.endpoint) return parameters;
	if (operation !== refreshSession) {
		throw new Problem(refreshOnlyInSession(endpoint), { path: 'method' });
	}
	const refreshToken = textIn(credentials, KUAIMAI_FIELDS, 'refreshToken');
	if (refreshToken) return { ...parameters, refreshToken };
	throw new Problem(refreshTokenMissing, { path: 'refreshToken', advice: FILL_IN_REFRESH_TOKEN });
}

/**
 * Makes the unsigned request for a call.
 *
 * @throws Problem when the credential or a parameter does not allow it
 */
export function buildRequest(
	call: Call,
	credentials: ICredentialDataDecryptedObject,
): IHttpRequestOptions {
	return methodRequest(call.endpoint, parametersOf(call, credentials), credentials);
}
