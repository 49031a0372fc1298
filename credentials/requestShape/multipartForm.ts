import { isPlainObject, isStream, pairsOf, type Fields, type Pair } from './fields';

/**
 * The part of a `form-data` form that is used here, so that the package need not be imported: n8n
 * builds its forms with it.
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
	/** Present on files. */
	file?: MultipartFileOptions;
}

/** Whether a body is a form of the `form-data` package. */
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

/** The parts of a multipart form: a form object, or parts by name, files as `{value, options}`. */
export type MultipartParts = MultipartForm | Record<string, unknown>;

function isFile(part: unknown): boolean {
	if (Array.isArray(part)) return part.length > 0 && part.every(isFile);
	const isDescribed = isPlainObject(part) && 'value' in part && 'options' in part;
	return Buffer.isBuffer(part) || isStream(part) || isDescribed;
}

/** Not lodash's `pickBy`, which loses parts with names such as `constructor`. */
function partsThat(
	isWanted: (part: unknown) => boolean,
	parts: Record<string, unknown>,
): Record<string, unknown> {
	return Object.fromEntries(Object.entries(parts).filter(([, part]) => isWanted(part)));
}

/** The text fields of a multipart form in their order; files are left out. */
export function textPairs(parts: MultipartParts): Pair[] {
	if (!isMultipartForm(parts)) return pairsOf(partsThat((part) => !isFile(part), parts));
	return readParts(parts)
		.filter(({ file }) => file === undefined)
		.map(({ name, value }) => [name, String(value)]);
}

/**
 * Replaces all text fields of a multipart form; its files stay.
 *
 * @returns new parts; for a form object a new form of its class, whose parts cannot be replaced
 */
export function withTextFields(parts: MultipartParts, fields: Fields): MultipartParts {
	if (!isMultipartForm(parts)) return { ...fields, ...partsThat(isFile, parts) };
	const fresh = new (parts.constructor as new () => MultipartForm)();
	for (const [name, value] of Object.entries(fields)) fresh.append(name, value);
	for (const { name, value, file } of readParts(parts)) {
		if (file !== undefined) fresh.append(name, value, file);
	}
	return fresh;
}
