import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
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
import { withKuaimaiSignature, type KuaimaiKeys } from '../signing/kuaimaiSignature';

/** The parameters in a body: text is a form whatever its type says, and so is any object. */
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
 * Signs a request to Kuaimai: its parameters, wherever they were written, and the public ones go
 * together, of a GET in its query, of any other request in its form (docs/facts/kuaimai.md, Common Parameters). What an earlier signing added is replaced. The request itself is changed.
 *
 * @param now epoch milliseconds
 * @throws Problem when the body is neither a form nor an object of fields
 */
export function authenticateKuaimai<T extends IHttpRequestOptions>(
	request: T,
	credentials: ICredentialDataDecryptedObject,
	now = Date.now(),
): T {
	const body = readBody(request);
	const { address, qs } = takeQuery(request);
	const business = filledFields([...address, ...qs, ...bodyPairs(body)]);
	const signed = withKuaimaiSignature(business, credentials as unknown as KuaimaiKeys, now);
	writeParameters(request, body, signed);
	noteSignature(request, String(signed.sign));
	return request;
}
