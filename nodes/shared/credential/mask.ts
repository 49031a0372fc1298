import { trimInvisible } from '../json/invisible';
import { encodedSecrets } from './encodedSecret';
import { escapesNeedlessly, secretPattern } from './secretPattern';

/** Replaces a secret. */
const MASK = '***';

/** A shorter text is not masked, because a reply may contain it by chance. */
const SHORTEST = 8;

/**
 * A part of a secret that encoders leave as it is: most replies do not contain it and need no
 * search.
 */
function unchanging(secret: string): string {
	const runs = secret.match(/[A-Za-z\d]+/g) ?? [''];
	return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}

/** No digit before it, unless that is the end of an escape. */
const NO_DIGIT_BEFORE = '(?:(?<!\\d)|(?<=%[\\da-fA-F]{2}|\\\\u[\\da-fA-F]{4}))';

/**
 * Masks a secret that consists of digits with digits, because it may be a number in JSON. A longer
 * number that contains these digits stays.
 */
function withoutNumber(text: string, secret: string): string {
	const whole = new RegExp(`${NO_DIGIT_BEFORE}${secretPattern(secret)}(?!\\d)`, 'g');
	return text.replace(whole, '9'.repeat(secret.length));
}

/** A text that short, of digits or of one word, stands in good data by chance. */
const SHORTEST_SURE = 16;

function isSure(secret: string): boolean {
	return secret.length >= SHORTEST_SURE && !/^(?:\d+|[A-Za-z]+)$/.test(secret);
}

/** Masks a secret where it is a whole value of JSON, not a part of one and not a name. */
function withoutValue(text: string, secret: string): string {
	const asText = new RegExp(`(?<=")${secretPattern(secret)}(?="(?!\\s*:))`, 'g');
	const masked = text.replace(asText, MASK);
	if (!/^\d+$/.test(secret)) return masked;
	const asNumber = new RegExp(`(?<=[:[,]\\s*)${secret}(?=\\s*[,}\\]])`, 'g');
	return masked.replace(asNumber, '9'.repeat(secret.length));
}

/** Masks a secret in base64 and hex, of which a slash may be escaped or percent-encoded, too. */
function withoutEncoded(text: string, secret: string): string {
	let masked = text;
	for (const encoded of encodedSecrets(secret)) {
		if (!masked.includes(unchanging(encoded))) continue;
		masked = /^\d+$/.test(encoded)
			? withoutNumber(masked, encoded)
			: masked.replace(new RegExp(secretPattern(encoded), 'g'), MASK);
	}
	return masked;
}

/**
 * Masks secrets in the text of a reply, plain and in every JSON, URL, HTML, base64 or hex encoding,
 * because some vendors repeat the request in a refusal, which is shown and stored. JSON stays JSON.
 *
 * @param secrets short and absent ones are ignored
 * @param isGood whether the reply is a success, of which the data must stay as it is: a secret that may
 * be in it by chance is masked only as a whole value
 */
export function withoutSecrets(
	text: string,
	secrets: ReadonlyArray<string | undefined>,
	isGood = false,
): string {
	const mayHideAll = escapesNeedlessly(text);
	let masked = text;
	for (const secret of secrets) {
		const value = secret === undefined ? undefined : trimInvisible(secret);
		if (value === undefined || value.length < SHORTEST || !/[^\\]/.test(value)) continue;
		masked = withoutEncoded(masked, value);
		if (!mayHideAll && !text.includes(unchanging(value))) continue;
		if (isGood && !isSure(value)) masked = withoutValue(masked, value);
		else if (/^\d+$/.test(value)) masked = withoutNumber(masked, value);
		else masked = masked.replace(new RegExp(secretPattern(value), 'g'), MASK);
	}
	return masked;
}
