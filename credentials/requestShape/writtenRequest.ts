import { isMultipartForm } from './multipartForm';
import {
	contentType,
	isPlainObject,
	isStream,
	setContentType,
	wireText,
	type SignableRequest,
} from './signableRequest';

/** A request written out: what is here is what goes over the wire, byte for byte. */
export interface WrittenRequest {
	/** Upper case. */
	method: string;
	/** With the query, without fragment. */
	url: URL;
	/** Empty where there is none. */
	body: string | Buffer;
}

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** Writes names and values percent-encoded; what is undefined or null is left out. */
function pairsText(values: object): string {
	const entries = values instanceof URLSearchParams ? [...values] : Object.entries(values);
	return entries
		.filter(([, value]) => value !== undefined && value !== null)
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(wireText(value))}`)
		.join('&');
}

function joinAddress(baseURL: string, address: string): string {
	if (!baseURL || /^([a-z][a-z\d+.-]*:)?\/\//i.test(address)) return address;
	if (!address) return baseURL;
	return `${baseURL.replace(/\/+$/, '')}/${address.replace(/^\/+/, '')}`;
}

/**
 * Writes the query into the address of a request, so that nothing is left to be encoded later. The
 * request itself is changed.
 *
 * @throws TypeError when the address has no host, or a user name
 */
export function writeAddress(request: SignableRequest): URL {
	const address = joinAddress(request.baseURL ?? '', String(request.url ?? request.uri ?? ''));
	if (!URL.canParse(address)) throw new TypeError('The request has no complete address');
	const url = new URL(address);
	if (url.username || url.password) {
		throw new TypeError(
			'The address holds a user name: the header it would need is the signature’s',
		);
	}
	url.hash = '';
	const query = request.qs ? pairsText(request.qs) : '';
	if (query) url.search = [url.search.slice(1), query].filter(Boolean).join('&');
	delete request.baseURL;
	delete request.qs;
	if (request.uri === undefined) request.url = url.href;
	else {
		request.uri = url.href;
		// The legacy helper prefers `url` where there are both.
		delete (request as Partial<SignableRequest>).url;
	}
	return url;
}

function formText(body: unknown, form: unknown): string {
	if (typeof body === 'string') return body;
	if (typeof form === 'string') return form;
	if (Array.isArray(body) || Array.isArray(form)) {
		throw new TypeError('A form is made of named fields: a list cannot be one');
	}
	const part = (values: unknown) => (isPlainObject(values) ? pairsText(values) : '');
	return [part(body), part(form)].filter(Boolean).join('&');
}

interface WrittenBody {
	body: string | Buffer;
	/** What the header says where it said nothing. */
	type: string;
	/** Whether it says so whatever it said. */
	isTypeSure?: boolean;
}

function writtenBody({ body, form, formData }: SignableRequest, type: string): WrittenBody {
	if (formData !== undefined || isMultipartForm(body) || type.includes('multipart/form-data')) {
		throw new TypeError('A multipart form cannot be signed: send JSON or a url-encoded form');
	}
	if (isStream(body)) throw new TypeError('A stream cannot be signed: send its content');
	if (form !== undefined) return { body: formText(body, form), type: FORM, isTypeSure: true };
	if (body === undefined || body === null || body === '') return { body: '', type };
	if (body instanceof URLSearchParams) return { body: pairsText(body), type: FORM };
	if (type.includes(FORM)) {
		const text = Buffer.isBuffer(body) ? body.toString('utf8') : formText(body, undefined);
		return { body: text, type };
	}
	if (Buffer.isBuffer(body)) return { body, type: JSON_TYPE };
	return { body: typeof body === 'string' ? body : JSON.stringify(body), type: JSON_TYPE };
}

function writeBody(request: SignableRequest): string | Buffer {
	const type = contentType(request);
	const written = writtenBody(request, type);
	delete request.form;
	if (written.body.length === 0) {
		delete request.body;
		return '';
	}
	if (type === '' || written.isTypeSure) setContentType(request, written.type);
	const isForm = contentType(request).includes(FORM);
	// The helpers serialise a form anew unless it is text, and JSON unless it is bytes.
	request.body =
		isForm || Buffer.isBuffer(written.body) ? written.body : Buffer.from(written.body, 'utf8');
	return written.body;
}

function dropBody(request: SignableRequest): string {
	delete request.body;
	delete request.form;
	delete request.formData;
	return '';
}

/**
 * Serialises a request once and for all, in n8n's words (`url`, `baseURL`, `qs`, `body`) or those of
 * the HTTP Request node (`uri`, `qs`, `form`, `body`), so that what is signed is what goes out. The
 * query is written into the address; an object becomes JSON, or a form where the content type says
 * so or it is one; GET and HEAD have no body. The request itself is changed; writing it out again
 * changes nothing more.
 *
 * @throws TypeError for what has no bytes to sign: a multipart form, a stream, a list as a form, an
 * address without host
 */
export function writeOut(request: SignableRequest): WrittenRequest {
	const method = (request.method ?? 'GET').toUpperCase();
	const url = writeAddress(request);
	const body = ['GET', 'HEAD'].includes(method) ? dropBody(request) : writeBody(request);
	return { method, url, body };
}
