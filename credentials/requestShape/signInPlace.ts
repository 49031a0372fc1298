import type { IDataObject } from 'n8n-workflow';
import { memberText, readMembers, writeMembers, type JsonMember } from './jsonMembers';
import { isMultipartForm, readFormPairs, withFormFields } from './multipartForm';
import { isGet, splitFiles, takeQuery, type Parameters } from './formParameters';
import {
	contentType,
	isPlainObject,
	setContentType,
	wireText,
	type SignableRequest,
} from './signableRequest';

/** Where parameters that sign a request are added. */
export type Place = 'form' | 'query' | 'header';

/** What signing adds. */
export interface Addition {
	place: Place;
	/** The names of all that is added, so that what an earlier signing added is replaced. */
	names: readonly string[];
	/** Makes the added parameters out of the request's own. */
	make(parameters: Parameters): Parameters;
}

/** The body of a request, read and not yet written again. */
export interface Body {
	parameters: Parameters;
	/** Writes it back without the parameters of these names and with those added. */
	write(names: readonly string[], added: Parameters): void;
}

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/**
 * A signature over sorted parameters takes each name once, and dropping a value would change the
 * call.
 *
 * @throws TypeError when a name is repeated
 */
function eachOnce(pairs: Array<[name: string, value: string]>): Parameters {
	const parameters = Object.fromEntries(pairs);
	if (Object.keys(parameters).length === pairs.length) return parameters;
	const repeated = pairs.find(([name], at) => pairs.findIndex(([other]) => other === name) !== at);
	throw new TypeError(
		`The parameter "${repeated?.[0]}" stands more than once, so it cannot be signed: send its values as one, such as JSON`,
	);
}

/** Names and values as text; empty ones stay, absent ones do not. */
function textsOf(values: object): Parameters {
	if (values instanceof URLSearchParams) return eachOnce([...values]);
	return Object.fromEntries(
		Object.entries(values)
			.filter(([, value]) => value !== undefined && value !== null)
			.map(([name, value]) => [name, wireText(value)]),
	);
}

function replaced(parameters: Parameters, names: readonly string[], added: Parameters): Parameters {
	const kept = Object.entries(parameters).filter(([name]) => !names.includes(name));
	return { ...Object.fromEntries(kept), ...added };
}

/**
 * Reads a multipart form: its text fields are the parameters, its files stay as they are.
 *
 * @throws TypeError when a text field is repeated
 */
export function multipartBody(request: SignableRequest, key: 'body' | 'formData'): Body {
	const form = request[key];
	const set = (value: unknown) => Object.assign(request, { [key]: value });
	if (isMultipartForm(form)) {
		const parameters = eachOnce(readFormPairs(form));
		return {
			parameters,
			write(names, added) {
				// The helpers write the header, with the new form's boundary.
				setContentType(request, undefined);
				set(withFormFields(form, replaced(parameters, names, added)));
			},
		};
	}
	const { fields, files } = splitFiles((form ?? {}) as Record<string, unknown>);
	const parameters = textsOf(fields);
	return {
		parameters,
		write(names, added) {
			const parts = { ...replaced(parameters, names, added), ...files };
			set(parts);
			// A header without parts would promise a form that never comes.
			if (Object.keys(parts).length > 0) return;
			setContentType(request, undefined);
			delete request[key];
		},
	};
}

function formBody(request: SignableRequest, values: object): Body {
	const parameters = textsOf(values);
	return {
		parameters,
		write(names, added) {
			setContentType(request, FORM);
			delete request.form;
			request.body = new URLSearchParams(replaced(parameters, names, added)).toString();
		},
	};
}

function jsonBody(request: SignableRequest, members: readonly JsonMember[]): Body {
	return {
		parameters: eachOnce(members.map(([name, text]) => [name, memberText(text)])),
		write(names, added) {
			const kept = members.filter(([name]) => !names.includes(name));
			const fresh = Object.entries(added).map(
				([name, value]): JsonMember => [name, JSON.stringify(value)],
			);
			setContentType(request, JSON_TYPE);
			// Bytes, because the helpers write anything else anew.
			request.body = Buffer.from(writeMembers([...kept, ...fresh]), 'utf8');
		},
	};
}

function noBody(request: SignableRequest): Body {
	return {
		parameters: {},
		write(_names, added) {
			if (Object.keys(added).length > 0) formBody(request, {}).write([], added);
		},
	};
}

function textBody(request: SignableRequest, text: string, type: string): Body {
	if (type.includes(FORM)) return formBody(request, new URLSearchParams(text));
	const isJson = type === '' || type.includes('json');
	const members = isJson ? readMembers(text) : undefined;
	if (members) return jsonBody(request, members);
	if (type === '') return formBody(request, new URLSearchParams(text));
	throw new TypeError('The body of the request must be a form or a JSON object to be signed');
}

function readBody(request: SignableRequest): Body {
	const { body, form, formData } = request;
	const type = contentType(request);
	if (formData !== undefined) return multipartBody(request, 'formData');
	const isMultipart = type.includes('multipart/form-data');
	if (isMultipartForm(body) || (isMultipart && (isPlainObject(body) || !body))) {
		return multipartBody(request, 'body');
	}
	if (typeof form === 'string') return formBody(request, new URLSearchParams(form));
	if (isPlainObject(form)) {
		return formBody(request, { ...(isPlainObject(body) && body), ...form });
	}
	if (body instanceof URLSearchParams) return formBody(request, body);
	if (typeof body === 'string' && body !== '') return textBody(request, body, type);
	if (Buffer.isBuffer(body) && body.length > 0) {
		return textBody(request, body.toString('utf8'), type);
	}
	if (isPlainObject(body)) {
		if (type.includes(FORM)) return formBody(request, body);
		return jsonBody(request, readMembers(JSON.stringify(body)) ?? []);
	}
	if (!body || Buffer.isBuffer(body)) {
		return type.includes(JSON_TYPE) ? jsonBody(request, []) : noBody(request);
	}
	throw new TypeError('The body of the request must be a form or a JSON object to be signed');
}

function addHeaders(request: SignableRequest, names: readonly string[], added: Parameters): void {
	const replacedNames = names.map((name) => name.toLowerCase());
	const kept: IDataObject = {};
	for (const [name, value] of Object.entries(request.headers ?? {})) {
		if (!replacedNames.includes(name.toLowerCase())) kept[name] = value;
	}
	request.headers = { ...kept, ...added };
}

/**
 * Adds parameters that sign a request where they belong, and leaves its own where they are: in the
 * address or `qs`, and, unless it is a GET, in its body: a form, url-encoded or multipart, or a JSON
 * object, in n8n's words (`url`, `body`) or those of the HTTP Request node (`uri`, `form`,
 * `formData`). Of a JSON object the top-level members are its parameters, nested ones as they are
 * written; of a multipart form all but the files. What belongs into the form of a GET, which has
 * none, goes into its query. The request is changed; doing it again replaces what was added.
 *
 * @throws TypeError when the body is neither a form nor a JSON object, or a query or body repeats a
 * name
 */
export function signInPlace(request: SignableRequest, addition: Addition): void {
	const { names, make } = addition;
	const hasBody = !isGet(request) && request.method !== 'HEAD';
	const place = addition.place === 'form' && !hasBody ? 'query' : addition.place;
	const isIn = (other: Place) => (place === other ? names : []);

	const query = replaced(
		{
			...textsOf(new URLSearchParams(takeQuery(request))),
			...textsOf(request.qs ?? {}),
		},
		isIn('query'),
		{},
	);
	const body = hasBody ? readBody(request) : undefined;
	const inBody = replaced(body?.parameters ?? {}, isIn('form'), {});
	const added = make({ ...query, ...inBody });

	const qs = place === 'query' ? { ...query, ...added } : query;
	if (Object.keys(qs).length > 0) request.qs = qs;
	else delete request.qs;
	body?.write(isIn('form'), place === 'form' ? added : {});
	if (place === 'header') addHeaders(request, names, added);
}
