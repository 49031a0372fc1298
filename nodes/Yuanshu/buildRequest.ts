import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { defaults, isEmpty, omitBy } from 'lodash';
import { textIn } from '../../credentials/authentication/credentialText';
import { refuseOpenSecret } from '../../credentials/authentication/onlyHttp';
import { YUANSHU_FIELDS } from '../../credentials/authentication/yuanshuFields';
import type { Call } from '../shared/catalogue/vendor';
import { baseUrlOf } from '../shared/credential/baseUrl';
import { requirePath } from '../shared/input/requirePath';
import { formFields, jsonText, type Parameters } from '../shared/json/wire';
import { Problem } from '../shared/messages/message';
import { tenantInQuery } from './catalogue/stock';
import { signKeyRequired, tenantInJson, tracking } from './catalogue/tracking';
import { signKeyMissing } from './messages';

type Target = Pick<IHttpRequestOptions, 'baseURL' | 'qs' | 'body'>;

/**
 * Whether a call goes to document tracking, which has its own host and envelope. Of a path that the
 * user gave the first segment decides.
 */
export function isTracking({ operation, endpoint }: Pick<Call, 'operation' | 'endpoint'>): boolean {
	return typeof operation.endpoint === 'string'
		? tracking.operations.includes(operation)
		: endpoint.startsWith('/bts-web/');
}

const tenantIn = (credentials: ICredentialDataDecryptedObject) =>
	textIn(credentials, YUANSHU_FIELDS, 'tenantId');

/** The call's parameters plus what the credential adds to every call of document tracking. */
function trackingParameters(
	{ operation, endpoint, parameters }: Call,
	credentials: ICredentialDataDecryptedObject,
): Parameters {
	const fromCredential = {
		signKey: textIn(credentials, YUANSHU_FIELDS, 'btsSignKey'),
		...(tenantInJson.has(operation) && { platform_num: tenantIn(credentials) }),
	};
	const complete: Parameters = defaults({ ...parameters }, omitBy(fromCredential, isEmpty));
	const isDemanded = [...signKeyRequired].some((one) => one.endpoint === endpoint);
	if (!('signKey' in complete) && isDemanded) {
		throw new Problem(signKeyMissing, { path: 'btsSignKey' });
	}
	return complete;
}

/** Every call of document tracking is a GET with the query `param=<JSON>&_platform_num=<tenant>`. */
function trackingTarget(call: Call, credentials: ICredentialDataDecryptedObject): Target {
	const json = jsonText(trackingParameters(call, credentials));
	const tenant = { _platform_num: tenantIn(credentials) };
	const { btsBaseUrl, btsSignKey } = YUANSHU_FIELDS;
	const baseURL = baseUrlOf(credentials.btsBaseUrl, btsBaseUrl, '/bts-web', 'btsBaseUrl');
	if (textIn(credentials, YUANSHU_FIELDS, 'btsSignKey') !== '') {
		refuseOpenSecret(new URL(baseURL), credentials, btsSignKey, ['btsBaseUrl', btsBaseUrl]);
	}
	return {
		baseURL,
		...(call.method === 'GET' ? { qs: { param: json, ...tenant } } : { qs: tenant, body: json }),
	};
}

function exchangeTarget(
	{ operation, method, parameters }: Call,
	credentials: ICredentialDataDecryptedObject,
): Target {
	const tenant = tenantInQuery.has(operation) ? { _platform_num: tenantIn(credentials) } : {};
	return {
		baseURL: baseUrlOf(credentials.baseUrl, YUANSHU_FIELDS.baseUrl, '/retail-data-exchange'),
		...(method === 'GET'
			? { qs: { ...formFields(parameters), ...tenant } }
			: { qs: tenant, body: jsonText(parameters) }),
	};
}

/**
 * Makes the unsigned request of a call (docs/facts/yuanshu.md, Tenant and Document Tracking): JSON to
 * the retail data exchange, `param` in the query to document tracking.
 *
 * @throws Problem when the path is not a path, or the credential lacks a needed host or key
 */
export function buildRequest(
	call: Call,
	credentials: ICredentialDataDecryptedObject,
): IHttpRequestOptions {
	const { endpoint, method, contentType } = call;
	requirePath(endpoint);
	const type = contentType ?? (method === 'GET' ? undefined : 'application/json');
	return {
		method,
		url: endpoint,
		...(type && { headers: { 'Content-Type': type } }),
		...(isTracking(call) ? trackingTarget : exchangeTarget)(call, credentials),
	};
}
