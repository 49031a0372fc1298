import { escapesNeedlessly, secretPattern } from './secretPattern';

/** What stands in the place of a secret. */
const MASK = '***';

/** A shorter text is no secret worth the name, and might stand in a reply by chance. */
const SHORTEST = 8;

/** A part of a secret that encoders leave as it is, so that most replies are cleared at once. */
function unchanging(secret: string): string {
	const runs = secret.match(/[A-Za-z\d]+/g) ?? [''];
	return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}

/** No digit before it, unless that is the end of an escape. */
const NO_DIGIT_BEFORE = '(?:(?<!\\d)|(?<=%[\\da-fA-F]{2}|\\\\u[\\da-fA-F]{4}))';

/**
 * Masks a secret of digits alone, by digits, because it may stand without quotes; not where it is a
 * part of a longer number, which is an id that has these digits by chance.
 */
function withoutNumber(text: string, secret: string): string {
	const whole = new RegExp(`${NO_DIGIT_BEFORE}${secretPattern(secret)}(?!\\d)`, 'g');
	return text.replace(whole, '9'.repeat(secret.length));
}

/**
 * Masks secrets in the text of a reply, in plain and in every JSON or URL encoding: some vendors
 * repeat the request in a refusal, and what they say is shown and stored. JSON stays JSON.
 *
 * @param secrets those too short to be told from other text, and absent ones, are passed over
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
