import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { Problem } from '../../nodes/shared/messages/message';
import { noteSignature } from '../requestShape/addedSignature';
import { takeQuery, writeQuery } from '../requestShape/address';
import {
	mayHaveBody,
	readBody,
	writeBytes,
	writeForm,
	writeMultipart,
	type MultipartBody,
} from '../requestShape/body';
import { eachOnce, pairsOf, type Fields, type Pair } from '../requestShape/fields';
import { memberText, writeMembers, type JsonMember } from '../requestShape/jsonMembers';
import { textPairs } from '../requestShape/multipartForm';
import { bodyNotFormOrJson } from '../requestShape/requestMessages';
import {
	contentType,
	JSON_TYPE,
	MULTIPART,
	setContentType,
	type SignableRequest,
} from '../requestShape/signableRequest';
import { jsonContent } from '../requestShape/textContent';
import { addedByProfile, sentNames } from '../signing/signingProfile';
import { signingProfileOf } from './signingProfileOf';

/** The parameters of a body, and how to write others in their place. */
interface BodyParameters {
	parameters: Fields;
	/** Writes the body without the parameters of these names and with the added ones. */
	write(names: readonly string[], added: Fields): void;
}

function without(fields: Fields, names: readonly string[]): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

function except(pairs: readonly Pair[], names: readonly string[]): Pair[] {
	return pairs.filter(([name]) => !names.includes(name));
}

function writtenFields(parameters: Fields, put: (fields: Fields) => void): BodyParameters {
	return {
		parameters,
		write: (names, added) => put({ ...without(parameters, names), ...added }),
	};
}

function formOf(request: SignableRequest, values: string | object): BodyParameters {
	return writtenFields(eachOnce(pairsOf(values)), (fields) =>
		writeForm(request, new URLSearchParams(fields).toString()),
	);
}

function multipartOf(request: SignableRequest, body: MultipartBody): BodyParameters {
	return writtenFields(eachOnce(textPairs(body.parts)), (fields) =>
		writeMultipart(request, body, fields),
	);
}

/** The top-level members of a JSON object as text; what is not added stays as it was written. */
function jsonOf(request: SignableRequest, members: readonly JsonMember[]): BodyParameters {
	return {
		parameters: eachOnce(members.map(([name, text]) => [name, memberText(text)])),
		write(names, added) {
			const kept = members.filter(([name]) => !names.includes(name));
			const fresh = Object.entries(added).map(
				([name, value]): JsonMember => [name, JSON.stringify(value)],
			);
			setContentType(request, JSON_TYPE);
			writeBytes(request, Buffer.from(writeMembers([...kept, ...fresh]), 'utf8'));
		},
	};
}

/** No body yet: it becomes what the content type says, and a form without one. */
function nothingOf(request: SignableRequest): BodyParameters {
	const type = contentType(request);
	if (type.includes(MULTIPART)) {
		return multipartOf(request, { kind: 'multipart', place: 'body', parts: {} });
	}
	if (type.includes(JSON_TYPE)) return jsonOf(request, []);
	return {
		parameters: {},
		write(_names, added) {
			if (Object.keys(added).length > 0) formOf(request, added).write([], {});
		},
	};
}

function readParameters(request: SignableRequest): BodyParameters {
	const body = readBody(request);
	switch (body.kind) {
		case 'none':
			return nothingOf(request);
		case 'multipart':
			return multipartOf(request, body);
		case 'form':
			return formOf(request, body.values);
		case 'content':
			return jsonOf(request, jsonContent(request, body.content));
		default:
			throw new Problem(bodyNotFormOrJson);
	}
}

function addHeaders(request: SignableRequest, names: readonly string[], added: Fields): void {
	const replaced = names.map((name) => name.toLowerCase());
	const kept: IDataObject = {};
	for (const [name, value] of Object.entries(request.headers ?? {})) {
		if (!replaced.includes(name.toLowerCase())) kept[name] = value;
	}
	request.headers = { ...kept, ...added };
}

/**
 * Signs a request to Yunjigong by the signing profile of a credential; without a profile it stays
 * as it is. Signed are the parameters of the query and of the body: the fields of a form (not its
 * files), or the top-level members of a JSON object, nested values as they are written. The added
 * parameters go where the profile places them; a GET has no form, so there they go into the query.
 * What an earlier signing added is replaced. The request itself is changed.
 *
 * @param now epoch milliseconds
 * @throws Problem when the profile cannot work, when the body is neither a form nor a JSON object, and
 * when query and body together have a name twice
 */
export function authenticateYunjigong<T extends IHttpRequestOptions>(
	request: T,
	credentials: ICredentialDataDecryptedObject,
	now = Date.now(),
): T {
	const profile = signingProfileOf(credentials);
	if (!profile) return request;
	const names = sentNames(profile);
	const hasBody = mayHaveBody(request);
	const place = profile.placement === 'form' && !hasBody ? 'query' : profile.placement;
	const replacedIn = (other: typeof place) => (place === other ? names : []);

	const body = hasBody ? readParameters(request) : undefined;
	if (!hasBody) readBody(request);
	const { address, qs } = takeQuery(request);
	const query = eachOnce(except([...address, ...qs], replacedIn('query')));
	const inBody = without(body?.parameters ?? {}, replacedIn('form'));
	eachOnce(except([...Object.entries(query), ...Object.entries(inBody)], names));
	const added = addedByProfile({ ...query, ...inBody }, profile, now);

	writeQuery(request, place === 'query' ? { ...query, ...added } : query);
	body?.write(replacedIn('form'), place === 'form' ? added : {});
	if (place === 'header') addHeaders(request, names, added);
	noteSignature(request, String(added[profile.signName]));
	return request;
}
