import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { Problem } from '../../nodes/shared/messages/message';
import { noteSignature } from '../requestShape/addedSignature';
import { takeQuery, targetOf, writeQuery } from '../requestShape/address';
import { mayHaveBody, readBody, writeForm, writeMultipart, type Body } from '../requestShape/body';
import { eachOnce, pairsOf, type Fields, type Pair } from '../requestShape/fields';
import { memberText } from '../requestShape/jsonMembers';
import { textPairs } from '../requestShape/multipartForm';
import { bodyNotFormOrJson } from '../requestShape/requestMessages';
import type { SignableRequest } from '../requestShape/signableRequest';
import { jsonContent } from '../requestShape/textContent';
import {
	KUAIMAI_SIGN_METHODS,
	PUBLIC_PARAMETERS,
	withKuaimaiSignature,
	type KuaimaiKeys,
} from '../signing/kuaimaiSignature';
import { choiceIn, requiredText, textIn } from './credentialText';
import { KUAIMAI_FIELDS } from './kuaimaiFields';
import { refuseOpenSecret } from './onlyHttp';

const BASE_URL = ['baseUrl', KUAIMAI_FIELDS.baseUrl] as const;

function keysOf(credentials: ICredentialDataDecryptedObject): KuaimaiKeys {
	return {
		appKey: requiredText(credentials, KUAIMAI_FIELDS, 'appKey'),
		appSecret: requiredText(credentials, KUAIMAI_FIELDS, 'appSecret'),
		// Without a session the gateway itself says which calls need one.
		accessToken: textIn(credentials, KUAIMAI_FIELDS, 'accessToken'),
		signMethod: choiceIn(credentials, KUAIMAI_FIELDS, 'signMethod', KUAIMAI_SIGN_METHODS),
	};
}

/** The parameters in a body. Of a JSON object each member is one, lists and objects as JSON text. */
function bodyPairs(request: SignableRequest, body: Body): Pair[] {
	switch (body.kind) {
		case 'none':
			return [];
		case 'multipart':
			return textPairs(body.parts);
		case 'form':
			return pairsOf(body.values);
		case 'content':
			return jsonContent(request, body.content).map(([name, text]) => [name, memberText(text)]);
		default:
			throw new Problem(bodyNotFormOrJson);
	}
}

/** Empty values are neither sent nor signed, and what the signature adds is replaced. */
function businessFields(pairs: readonly Pair[]): Fields {
	return eachOnce(
		pairs.filter(([name, value]) => value !== '' && !PUBLIC_PARAMETERS.includes(name)),
	);
}

function writeParameters(request: SignableRequest, body: Body, parameters: Fields): void {
	if (!mayHaveBody(request)) writeQuery(request, parameters);
	else if (body.kind === 'multipart') writeMultipart(request, body, parameters);
	else writeForm(request, new URLSearchParams(parameters).toString());
}

/**
 * Signs a request to Kuaimai: its parameters, wherever they were written, and the public ones are
 * sent together, in the query of a GET and in the form of any other request (docs/facts/kuaimai.md,
 * Common Parameters). What an earlier signing added is replaced. The request itself is changed.
 *
 * @param now epoch milliseconds
 * @throws Problem when the credential lacks a key, the body is neither a form nor a JSON object, or a
 * name is repeated
 */
export function authenticateKuaimai<T extends IHttpRequestOptions>(
	request: T,
	credentials: ICredentialDataDecryptedObject,
	now = Date.now(),
): T {
	const keys = keysOf(credentials);
	if (keys.accessToken !== '') {
		refuseOpenSecret(targetOf(request), credentials, KUAIMAI_FIELDS.accessToken, BASE_URL);
	}
	const body = readBody(request);
	const { address, qs } = takeQuery(request);
	const business = businessFields([...address, ...qs, ...bodyPairs(request, body)]);
	const signed = withKuaimaiSignature(business, keys, now);
	writeParameters(request, body, signed);
	noteSignature(request, String(signed.sign));
	return request;
}
