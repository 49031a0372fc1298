import FormData from 'form-data';

/** A request's own parameters. */
export type Fields = Record<string, unknown>;

/** The path the requests go to; the sandbox knows it not, the request itself is what counts. */
export const PATH = '/open_interface/any';

const text = (value: unknown) =>
	typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The fields as text, without those that are absent. */
export const texts = (fields: Fields): Array<[string, string]> =>
	Object.entries(fields)
		.filter(([, value]) => value !== null)
		.map(([name, value]) => [name, text(value)]);
const encoded = (fields: Fields) => new URLSearchParams(texts(fields)).toString();

/** The fields as a multipart form. */
export function formData(fields: Fields): FormData {
	const form = new FormData();
	for (const [name, value] of texts(fields)) form.append(name, value);
	return form;
}

/** A form that repeats a name. */
export function twice(): FormData {
	const form = formData({ c: '1' });
	form.append('c', '2');
	return form;
}

/** Headers that name a content type. */
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
export const JSON_TYPE = { 'Content-Type': 'application/json' };
export const MULTIPART = { 'content-type': 'multipart/form-data' };
/** A POST request. */
export const post = (more: object) => ({ method: 'POST', ...more });
/** The address in two halves. */
export const at = (url: string) => ({ baseURL: url, url: PATH });

/** Where a request's own parameters arrive. */
type Kind = 'query' | 'form' | 'multipart' | 'json';
/** The kind, and how such a request is made. */
export type Shape = [kind: Kind, make: (url: string, fields: Fields) => object];

/** Every shape of a request the credential can meet from `httpRequest`. */
const httpRequestShapes: Record<string, Shape> = {
	'JSON object': ['json', (url, body) => post({ ...at(url), body, headers: { ...JSON_TYPE } })],
	'JSON object, no header': ['json', (url, body) => post({ url: url + PATH, body, json: true })],
	'JSON text': [
		'json',
		(url, f) => post({ ...at(url), body: JSON.stringify(f, null, 2), headers: { ...JSON_TYPE } }),
	],
	'JSON bytes': [
		'json',
		(url, f) =>
			post({ ...at(url), body: Buffer.from(JSON.stringify(f)), headers: { ...JSON_TYPE } }),
	],
	'form of fields': ['form', (url, body) => post({ ...at(url), body, headers: { ...FORM } })],
	'form of text': [
		'form',
		(url, f) => post({ ...at(url), body: encoded(f), headers: { ...FORM } }),
	],
	'form of bytes': [
		'form',
		(url, f) => post({ ...at(url), body: Buffer.from(encoded(f)), headers: { ...FORM } }),
	],
	URLSearchParams: [
		'form',
		(url, f) => post({ url: url + PATH, body: new URLSearchParams(encoded(f)) }),
	],
	'multipart form': ['multipart', (url, f) => post({ url: url + PATH, body: formData(f) })],
	'multipart fields': [
		'multipart',
		(url, body) => post({ ...at(url), body, headers: { ...MULTIPART } }),
	],
	'POST with everything in qs': ['query', (url, qs) => post({ ...at(url), qs })],
	'POST with everything in the address': [
		'query',
		(url, f) => post({ url: `${url}${PATH}?${encoded(f)}` }),
	],
	'GET with qs': ['query', (url, qs) => ({ method: 'GET', ...at(url), qs })],
	'GET with the address': ['query', (url, f) => ({ url: `${url}${PATH}?${encoded(f)}#end` })],
};

/** Those from the HTTP Request node. */
export const legacyShapes: Record<string, Shape> = {
	'JSON body': ['json', (url, body) => post({ uri: url + PATH, body, json: true })],
	'raw JSON': [
		'json',
		(url, f) => post({ uri: url + PATH, body: JSON.stringify(f), headers: { ...JSON_TYPE } }),
	],
	form: ['form', (url, form) => post({ uri: url + PATH, form, json: true })],
	'form with header': [
		'form',
		(url, form) => post({ uri: url + PATH, form, headers: { ...FORM } }),
	],
	'body with a form header': [
		'form',
		(url, body) => post({ uri: url + PATH, body, headers: { ...FORM } }),
	],
	formData: ['multipart', (url, f) => post({ uri: url + PATH, formData: formData(f), json: true })],
	'formData of fields': [
		'multipart',
		(url, f) => post({ uri: url + PATH, formData: Object.fromEntries(texts(f)), json: true }),
	],
	'formData with header': [
		'multipart',
		(url, f) => post({ uri: url + PATH, formData: formData(f), headers: { ...MULTIPART } }),
	],
	'GET, legacy': ['query', (url, qs) => ({ method: 'GET', uri: url + PATH, qs, json: true })],
};
/** All of them. */
export const shapes = { ...httpRequestShapes, ...legacyShapes };
/** Their names. */
export const shapeNames = Object.keys(shapes);
