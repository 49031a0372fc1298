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
import { eachOnce, isPlainObject, pairsOf, type Fields } from '../requestShape/fields';
import {
	memberText,
	readMembers,
	writeMembers,
	type JsonMember,
} from '../requestShape/jsonMembers';
import { textPairs } from '../requestShape/multipartForm';
import { bodyNotFormOrJson } from '../requestShape/requestMessages';
import {
	contentType,
	JSON_TYPE,
	MULTIPART,
	setContentType,
	type SignableRequest,
} from '../requestShape/signableRequest';
import { addedByProfile, sentNames } from '../signing/signingProfile';
import { signingProfileOf } from './signingProfileOf';

/** The parameters of a body, and how others are written in their place. */
interface BodyParameters {
	parameters: Fields;
	/** Writes them back without those of these names and with those added. */
	write(names: readonly string[], added: Fields): void;
}

function without(fields: Fields, names: readonly string[]): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
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

/** No body: it becomes what its content type says, a form where that says nothing. */
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

function textOf(content: unknown): string | undefined {
	if (Buffer.isBuffer(content)) return content.toString('utf8');
	return typeof content === 'string' ? content : undefined;
}

function contentOf(request: SignableRequest, content: unknown): BodyParameters | undefined {
	const type = contentType(request);
	const text = textOf(content);
	const json = isPlainObject(content) ? JSON.stringify(content) : text;
	const isJson = text === undefined || type === '' || type.includes('json');
	const members = isJson && json !== undefined ? readMembers(json) : undefined;
	if (members) return jsonOf(request, members);
	return text !== undefined && type === '' ? formOf(request, text) : undefined;
}

function readParameters(request: SignableRequest): BodyParameters {
	const body = readBody(request);
	if (body.kind === 'none') return nothingOf(request);
	if (body.kind === 'multipart') return multipartOf(request, body);
	if (body.kind === 'form') return formOf(request, body.values);
	const content = body.kind === 'content' ? contentOf(request, body.content) : undefined;
	if (content) return content;
	throw new Problem(bodyNotFormOrJson);
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
 * Signs a request to Yunjigong by the signing profile of a credential; without one it stays as it
 * is. The request's own parameters stay where they are: in the query, and in the body, a form,
 * url-encoded or multipart, or a JSON object; of that the top-level members are its parameters,
 * nested ones as they are written; of a multipart form all but the files. What is added goes where
 * the profile places it; what belongs into the form of a GET, which has none, goes into its query.
 * What an earlier signing added is replaced. The request itself is changed.
 *
 * @param now epoch milliseconds
 * @throws Problem when the profile cannot work, when the body is neither a form nor a JSON object, and
 * when a query or body repeats a name
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

	const { address, qs } = takeQuery(request);
	const query = without({ ...eachOnce(address), ...eachOnce(qs) }, replacedIn('query'));
	const body = hasBody ? readParameters(request) : undefined;
	const inBody = without(body?.parameters ?? {}, replacedIn('form'));
	const added = addedByProfile({ ...query, ...inBody }, profile, now);

	writeQuery(request, place === 'query' ? { ...query, ...added } : query);
	body?.write(replacedIn('form'), place === 'form' ? added : {});
	if (place === 'header') addHeaders(request, names, added);
	noteSignature(request, String(added[profile.signName]));
	return request;
}
