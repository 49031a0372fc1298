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

/**
 * Masks secrets in the text of a reply, plain and in every JSON or URL encoding, because some
 * vendors repeat the request in a refusal, which is shown and stored. JSON stays JSON.
 *
 * @param secrets short and absent ones are ignored
 */
export function withoutSecrets(text: string, secrets: ReadonlyArray<string | undefined>): string {
	const mayHideAll = escapesNeedlessly(text);
	let masked = text;
	for (const secret of secrets) {
		const value = secret?.trim();
		if (value === undefined || value.length < SHORTEST || !/[^\\]/.test(value)) continue;
		if (!mayHideAll && !text.includes(unchanging(value))) continue;
		if (/^\d+$/.test(value)) masked = withoutNumber(masked, value);
		else masked = masked.replace(new RegExp(secretPattern(value), 'g'), MASK);
	}
	return masked;
}
