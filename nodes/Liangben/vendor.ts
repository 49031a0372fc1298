import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { addedSignature } from '../../credentials/requestShape/addedSignature';
import { baseUrlOf } from '../shared/credential/baseUrl';
import type { Call, Vendor } from '../shared/catalogue/vendor';
import { formFields } from '../shared/json/wire';
import { cart } from './catalogue/cart';
import { custom } from './catalogue/custom';
import { order } from './catalogue/order';
import { product } from './catalogue/product';
import { refund } from './catalogue/refund';
import { stock } from './catalogue/stock';
import { judgeLiangben } from './classifyReply';

/** The gateway's root, which all documented paths have, and users paste along. */
const ROOT = '/api';

/**
 * Makes the unsigned request for a path (liangben.md sections 2 and 6): parameters in the query of a
 * GET, in the form of a POST.
 *
 * @throws UserError when the path is none, or the credential has no base URL
 */
export function liangbenRequest(
	{ endpoint, method, parameters }: Pick<Call, 'endpoint' | 'method' | 'parameters'>,
	{ baseUrl }: ICredentialDataDecryptedObject,
): IHttpRequestOptions {
	if (!/^\/[^/]/.test(endpoint)) {
		throw new UserError(`Path (接口路径): "${endpoint}" does not begin with one slash`);
	}
	const pastedPath = endpoint.startsWith(`${ROOT}/`) ? ROOT : '';
	const address = {
		baseURL: baseUrlOf(baseUrl, 'Base URL (网关地址)', pastedPath),
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

/** Liangben as the shared request engine sees it; its replies are not published, so they come whole. */
export const liangben: Vendor = {
	label: 'Liangben (粮本)',
	credentialType: 'liangbenApi',
	resources: [order, cart, product, stock, refund, custom],
	buildRequest: liangbenRequest,
	judge: (body, { access }, credentials) => judgeLiangben(body, credentials, access),
	secretsOf: ({ clientSecret, accessToken }, sent) => [
		String(clientSecret ?? ''),
		String(accessToken ?? ''),
		addedSignature(sent),
	],
	payload: (body) => body,
};
