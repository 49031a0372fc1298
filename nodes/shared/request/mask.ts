import get from 'lodash/get';
import uniq from 'lodash/uniq';
import type { IHttpRequestOptions } from 'n8n-workflow';

/** What stands in the place of a secret. */
const MASK = '***';

/** A shorter text is no secret worth the name, and might stand in a reply by chance. */
const SHORTEST = 8;

/** JSON in JSON in JSON. */
const JSON_DEPTH = 3;

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

/** How a reply may write a secret that it repeats, the longest first. */
function writingsOf(secret: string): string[] {
	// A vendor that repeats JSON in its message nests it in the JSON of its reply.
	const nested = [secret];
	for (let depth = 1; depth <= JSON_DEPTH; depth++) nested.push(inJson(nested[depth - 1] ?? ''));
	const encoded = nested.flatMap((text) => [
		encodeURIComponent(text),
		new URLSearchParams([['', text]]).toString().slice(1),
	]);
	const all = [...nested, ...encoded];
	const escaped = all.map((text) => text.replace(/\//g, '\\/'));
	return uniq([...all, ...escaped]).sort((a, b) => b.length - a.length);
}

/** A part of a secret that every writing leaves as it is, so that most replies are cleared at once. */
function unchanging(secret: string): string {
	const runs = secret.match(/[A-Za-z\d]+/g) ?? [''];
	return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}

/**
 * Masks a secret of digits alone, by digits, because it may stand without quotes; not where it is a
 * part of a longer number, which is an id that has these digits by chance.
 */
function withoutNumber(text: string, secret: string): string {
	return text.replace(new RegExp(`(?<!\\d)${secret}(?!\\d)`, 'g'), '9'.repeat(secret.length));
}

/**
 * Masks secrets in the text of a reply: some vendors repeat the request in a refusal, and what they
 * say is shown and stored. JSON stays JSON.
 *
 * @param secrets those too short to be told from other text, and absent ones, are passed over
 */
export function withoutSecrets(text: string, secrets: ReadonlyArray<string | undefined>): string {
	let masked = text;
	for (const secret of secrets) {
		const value = secret?.trim();
		if (value === undefined || value.length < SHORTEST || !text.includes(unchanging(value)))
			continue;
		if (/^\d+$/.test(value)) masked = withoutNumber(masked, value);
		else for (const writing of writingsOf(value)) masked = masked.split(writing).join(MASK);
	}
	return masked;
}

function bodyFields(body: IHttpRequestOptions['body']): unknown {
	if (typeof body === 'string') return Object.fromEntries(new URLSearchParams(body));
	return Buffer.isBuffer(body) ? (JSON.parse(body.toString('utf8')) as unknown) : body;
}

/**
 * A parameter of a request as it was sent, wherever signing has put it.
 *
 * @param sent the request after signing, its body a form, an object of fields or the bytes of JSON
 */
export function sentParameter(sent: IHttpRequestOptions, name: string): string | undefined {
	const query = Object.fromEntries(new URLSearchParams(sent.url.split('?')[1] ?? ''));
	for (const place of [sent.headers, sent.qs, query, bodyFields(sent.body)]) {
		const value: unknown = get(place, [name]);
		if (typeof value === 'string') return value;
	}
	return undefined;
}
