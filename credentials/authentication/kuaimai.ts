import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { notAnOption } from '../../nodes/shared/messages/inputMessages';
import { Problem } from '../../nodes/shared/messages/message';
import { noteSignature } from '../requestShape/addedSignature';
import { takeQuery, writeQuery } from '../requestShape/address';
import {
	readBody,
	writeForm,
	writeFormFields,
	writeMultipart,
	type Body,
} from '../requestShape/body';
import { isPlainObject, pairsOf, type Fields, type Pair } from '../requestShape/fields';
import { textPairs } from '../requestShape/multipartForm';
import { bodyNotForm } from '../requestShape/requestMessages';
import { methodOf, type SignableRequest } from '../requestShape/signableRequest';
import {
	KUAIMAI_SIGN_METHODS,
	withKuaimaiSignature,
	type KuaimaiKeys,
	type KuaimaiSignMethod,
} from '../signing/kuaimaiSignature';
import { requiredText, textIn } from './credentialText';
import { KUAIMAI_FIELDS } from './kuaimaiFields';

function signMethodOf(credentials: ICredentialDataDecryptedObject): KuaimaiSignMethod {
	const text = textIn(credentials, 'signMethod') || 'hmac';
	const method = KUAIMAI_SIGN_METHODS.find((one) => one === text);
	if (method) return method;
	throw new Problem(notAnOption(KUAIMAI_FIELDS.signMethod, text, KUAIMAI_SIGN_METHODS), {
		path: 'signMethod',
	});
}

function keysOf(credentials: ICredentialDataDecryptedObject): KuaimaiKeys {
	return {
		appKey: requiredText(credentials, KUAIMAI_FIELDS, 'appKey'),
		appSecret: requiredText(credentials, KUAIMAI_FIELDS, 'appSecret'),
		// Without a session the gateway itself says which calls need one.
		accessToken: textIn(credentials, 'accessToken'),
		signMethod: signMethodOf(credentials),
	};
}

/**
 * The parameters in a body. Text is read as a form whatever its content type is, and so is an
 * object.
 */
function bodyPairs(body: Body): Pair[] {
	if (body.kind === 'none') return [];
	if (body.kind === 'multipart') return textPairs(body.parts);
	if (body.kind === 'form') return pairsOf(body.values);
	if (body.kind === 'content') {
		const { content } = body;
		if (typeof content === 'string' || isPlainObject(content)) return pairsOf(content);
		if (Buffer.isBuffer(content)) return pairsOf(content.toString('utf8'));
	}
	throw new Problem(bodyNotForm);
}

/** Empty values are neither sent nor signed; of a repeated name the last one counts. */
function filledFields(pairs: readonly Pair[]): Fields {
	return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

function writeParameters(request: SignableRequest, body: Body, parameters: Fields): void {
	if (methodOf(request) === 'GET') writeQuery(request, parameters);
	else if (body.kind === 'multipart') writeMultipart(request, body, parameters);
	else if (body.kind === 'form' && body.place === 'form') writeFormFields(request, parameters);
	else writeForm(request, new URLSearchParams(parameters).toString());
}

/**
 * Signs a request to Kuaimai: its parameters, wherever they were written, and the public ones are
 * sent together, in the query of a GET and in the form of any other request (docs/facts/kuaimai.md,
 * Common Parameters). What an earlier signing added is replaced. The request itself is changed.
 *
 * @param now epoch milliseconds
 * @throws Problem when the credential lacks a key, or the body is neither a form nor an object of
 * fields
 */
export function authenticateKuaimai<T extends IHttpRequestOptions>(
	request: T,
	credentials: ICredentialDataDecryptedObject,
	now = Date.now(),
): T {
	const keys = keysOf(credentials);
	const body = readBody(request);
	const { address, qs } = takeQuery(request);
	const business = filledFields([...address, ...qs, ...bodyPairs(body)]);
	const signed = withKuaimaiSignature(business, keys, now);
	writeParameters(request, body, signed);
	noteSignature(request, String(signed.sign));
	return request;
}
