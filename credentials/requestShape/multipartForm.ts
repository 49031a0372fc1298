/**
 * What is needed of a multipart form. n8n builds its forms with the `form-data` package; this is
 * its shape, so that nothing has to be imported at run time.
 */
export interface MultipartForm {
	append(name: string, value: unknown, options?: MultipartFileOptions): void;
	getHeaders(): Record<string, string>;
	/** Part header, value and a footer function, in turn, for each part. */
	_streams: unknown[];
}

interface MultipartFileOptions {
	filename?: string;
	contentType?: string;
}

interface Part {
	name: string;
	value: unknown;
	/** Present on files, which the vendors leave out of the signature. */
	file?: MultipartFileOptions;
}

/** Tells a form of the `form-data` package from any other body. */
export function isMultipartForm(body: unknown): body is MultipartForm {
	return (
		typeof body === 'object' &&
		body !== null &&
		typeof (body as Partial<MultipartForm>).getHeaders === 'function' &&
		typeof (body as Partial<MultipartForm>).append === 'function' &&
		Array.isArray((body as Partial<MultipartForm>)._streams)
	);
}

/** Undoes the escaping that `form-data` gives a name or file name in a part's header. */
function unescapeHeaderParameter(text: string): string {
	return text.replace(/%22|%0D|%0A/g, (escape) => decodeURIComponent(escape));
}

function readParts(form: MultipartForm): Part[] {
	const parts: Part[] = [];
	for (let at = 0; at + 1 < form._streams.length; at += 3) {
		const header = String(form._streams[at]);
		const name = /[; ]name="([^"]*)"/.exec(header)?.[1] ?? '';
		const filename = /filename="([^"]*)"/.exec(header)?.[1];
		const contentType = /^content-type: *(.+?)\s*$/im.exec(header)?.[1];
		const value = form._streams[at + 1];
		const isText = typeof value === 'string' && filename === undefined;
		parts.push({
			name: unescapeHeaderParameter(name),
			value,
			...(!isText && {
				file: {
					...(filename !== undefined && { filename: unescapeHeaderParameter(filename) }),
					...(contentType !== undefined && { contentType }),
				},
			}),
		});
	}
	return parts;
}

/** Names and values of a form's text parts in their order; files are left out. */
export function readFormPairs(form: MultipartForm): Array<[name: string, value: string]> {
	return readParts(form)
		.filter(({ file }) => file === undefined)
		.map(({ name, value }) => [name, String(value)]);
}

/**
 * Reads the text parts of a form.
 *
 * @returns the fields in their order; of a repeated name the last one counts; files are left out
 */
export function readFormFields(form: MultipartForm): Record<string, string> {
	return Object.fromEntries(readFormPairs(form));
}

/**
 * Gives a form exactly these text fields and the files it already had.
 *
 * @returns a new form of the same class: parts of a `form-data` form cannot be replaced
 */
export function withFormFields(
	form: MultipartForm,
	fields: Readonly<Record<string, string>>,
): MultipartForm {
	const fresh = new (form.constructor as new () => MultipartForm)();
	for (const [name, value] of Object.entries(fields)) fresh.append(name, value);
	for (const { name, value, file } of readParts(form)) {
		if (file !== undefined) fresh.append(name, value, file);
	}
	return fresh;
}
