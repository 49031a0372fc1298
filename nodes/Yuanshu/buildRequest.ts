import {
	UserError,
	type ICredentialDataDecryptedObject,
	type IHttpRequestOptions,
} from 'n8n-workflow';
import defaults from 'lodash/defaults';
import isEmpty from 'lodash/isEmpty';
import omitBy from 'lodash/omitBy';
import { baseUrlOf } from '../shared/credential/baseUrl';
import type { Call } from '../shared/catalogue/vendor';
import { formFields, jsonText, type Parameters } from '../shared/json/wire';
import { STOCK_PATH } from './catalogue/stock';
import { FULL_FLOW_PATH, SIGN_KEY_REQUIRED } from './catalogue/tracking';

const BTS_PREFIX = '/bts-web/';

/** Whether a path belongs to document tracking, which has a host and an envelope of its own. */
export function isBts(endpoint: string): boolean {
	return endpoint.startsWith(BTS_PREFIX);
}

const textOf = (value: unknown) => String(value ?? '').trim();

/** The call's parameters with what the credential adds to all of document tracking. */
function btsParameters(
	{ endpoint, parameters }: Call,
	{ btsSignKey, tenantId }: ICredentialDataDecryptedObject,
): Parameters {
	const fromCredential = {
		signKey: textOf(btsSignKey),
		...(endpoint === FULL_FLOW_PATH && { platform_num: textOf(tenantId) }),
	};
	const complete: Parameters = defaults({ ...parameters }, omitBy(fromCredential, isEmpty));
	if (!('signKey' in complete) && SIGN_KEY_REQUIRED.includes(endpoint)) {
		throw new UserError(
			'The credential has no BTS Sign Key (signKey): ask Yuanshu for one and fill it in there',
		);
	}
	return complete;
}

/** All of document tracking takes `param=<JSON>&_platform_num=<tenant>` in a GET's query. */
function btsRequest(
	call: Call,
	credentials: ICredentialDataDecryptedObject,
): Pick<IHttpRequestOptions, 'baseURL' | 'qs' | 'body'> {
	const json = jsonText(btsParameters(call, credentials));
	const tenant = { _platform_num: textOf(credentials.tenantId) };
	return {
		baseURL: baseUrlOf(credentials.btsBaseUrl, 'BTS Base URL (东北虎地址)', '/bts-web'),
		...(call.method === 'GET' ? { qs: { param: json, ...tenant } } : { qs: tenant, body: json }),
	};
}

function exchangeRequest(
	{ endpoint, method, parameters }: Call,
	credentials: ICredentialDataDecryptedObject,
): Pick<IHttpRequestOptions, 'baseURL' | 'qs' | 'body'> {
	const tenant = endpoint === STOCK_PATH ? { _platform_num: textOf(credentials.tenantId) } : {};
	return {
		baseURL: baseUrlOf(credentials.baseUrl, 'Base URL (接口地址)', '/retail-data-exchange'),
		...(method === 'GET'
			? { qs: { ...formFields(parameters), ...tenant } }
			: { qs: tenant, body: jsonText(parameters) }),
	};
}

/**
 * Makes the unsigned request for a path (yuanshu.md sections 2.1 and 4): JSON to the retail data
 * exchange, `param` in the query to document tracking.
 *
 * @throws UserError when the path is none, or the credential lacks the host or key it needs
 */
export function yuanshuRequest(
	call: Call,
	credentials: ICredentialDataDecryptedObject,
): IHttpRequestOptions {
	const { endpoint, method, contentType } = call;
	if (!/^\/[^/]/.test(endpoint)) {
		throw new UserError(`Path (接口路径): "${endpoint}" does not begin with one slash`);
	}
	const type = contentType ?? (method === 'GET' ? undefined : 'application/json');
	return {
		method,
		url: endpoint,
		...(type && { headers: { 'Content-Type': type } }),
		...(isBts(endpoint) ? btsRequest : exchangeRequest)(call, credentials),
	};
}
