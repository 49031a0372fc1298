import type FormData from 'form-data';
import {
	encoded,
	FORM,
	formData,
	JSON_TYPE,
	MULTIPART,
	post,
	texts,
	type Fields,
} from './requests.mts';

/** The path the requests go to; the sandbox knows it not, the request itself is what counts. */
export const PATH = '/open_interface/any';

export function twice(): FormData {
	const form = formData({ c: '1' });
	form.append('c', '2');
	return form;
}

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
export const shapes = { ...httpRequestShapes, ...legacyShapes };
export const shapeNames = Object.keys(shapes);
