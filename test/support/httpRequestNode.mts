import FormData from 'form-data';
import type { ICredentialType, IDataObject, INodeType } from 'n8n-workflow';
import { createContext } from './executeNode.mts';

type Pairs = ReadonlyArray<readonly [name: string, value: unknown]>;

/** What somebody fills in in n8n's HTTP Request node. */
export interface FilledIn {
	method?: string;
	url: string;
	/** Query parameters. */
	query?: Pairs;
	/** The option Array Format in Query Parameters. */
	arrayFormat?: 'repeat' | 'brackets' | 'indices';
	headers?: IDataObject;
	/** Body parameters of a form. */
	form?: Pairs;
	/** Body parameters of a multipart form; bytes are files. */
	multipart?: Pairs;
	/** The body as JSON. */
	json?: unknown;
	/** A raw body and its content type. */
	raw?: readonly [type: string, text: string];
	/** A binary body and its content type. */
	binary?: readonly [type: string, content: unknown];
}

/** A name that comes several times becomes a list, as in the node. */
function keyValues(pairs: Pairs): IDataObject {
	const found = new Map<string, unknown>();
	for (const [name, value] of pairs) {
		const before = found.get(name);
		if (before === undefined) found.set(name, value);
		else found.set(name, [...(Array.isArray(before) ? (before as unknown[]) : [before]), value]);
	}
	return Object.fromEntries(found) as IDataObject;
}

function multipartOf(pairs: Pairs): FormData {
	const form = new FormData();
	for (const [name, value] of pairs) {
		if (Buffer.isBuffer(value)) form.append(name, value, { filename: 'file.bin' });
		else form.append(name, value);
	}
	return form;
}

function bodyOf({ form, multipart, json, raw, binary }: FilledIn): IDataObject {
	if (form) return { form: keyValues(form) };
	if (multipart) return { formData: multipartOf(multipart) as never };
	if (raw) return { body: raw[1] };
	if (binary) return { body: binary[1] as never };
	return json === undefined ? {} : { body: json as never };
}

/** The options that the node (version 4.4) makes of it for `requestWithAuthentication`. */
function optionsOf(filledIn: FilledIn): IDataObject {
	const { method = 'POST', url, query, arrayFormat, headers = {}, raw, binary } = filledIn;
	const type = raw?.[0] ?? binary?.[0];
	return {
		headers: { ...headers, ...(type !== undefined && { 'content-type': type }), accept: '*/*' },
		method,
		uri: url,
		gzip: true,
		rejectUnauthorized: true,
		followRedirect: true,
		followAllRedirects: true,
		resolveWithFullResponse: true,
		sendCredentialsOnCrossOriginRedirect: false,
		timeout: 300_000,
		...(arrayFormat && { qsStringifyOptions: { arrayFormat } }),
		...bodyOf(filledIn),
		...(query && { qs: keyValues(query) }),
		encoding: null,
		json: false,
		simple: false,
	};
}

/**
 * Sends what n8n's HTTP Request node would send under a credential, by the helper that it uses.
 *
 * @throws what `authenticate()` throws, as n8n passes it on
 */
export async function sendByHttpRequestNode(
	filledIn: FilledIn,
	nodeType: INodeType,
	credentialType: ICredentialType,
	credentials: object,
): Promise<void> {
	const { context } = createContext({
		nodeType,
		credentialType,
		credentials: credentials as never,
		parameters: {},
	});
	const { requestWithAuthentication } = context.helpers;
	await requestWithAuthentication.call(context, credentialType.name, optionsOf(filledIn) as never);
}
