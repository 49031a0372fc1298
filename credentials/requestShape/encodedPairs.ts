import { Problem } from '../../nodes/shared/messages/message';
import { parameterNotUtf8 } from './requestMessages';

/** Name and raw value. */
type Pair = readonly [name: string, value: string];

const LONE_PERCENT = /%(?![\da-f]{2})/gi;

function decodedOrNot(text: string): string | undefined {
	try {
		return decodeURIComponent(text.replace(LONE_PERCENT, '%25'));
	} catch {
		return undefined;
	}
}

/** @throws Problem when the bytes are not UTF-8, such as those of GBK */
function decoded(text: string, name: string): string {
	const spaced = text.replaceAll('+', ' ');
	const found = spaced.includes('%') ? decodedOrNot(spaced) : spaced;
	if (found === undefined) throw new Problem(parameterNotUtf8(name));
	return found;
}

function pairIn(piece: string): Pair {
	const at = piece.indexOf('=');
	const name = at < 0 ? piece : piece.slice(0, at);
	return [decoded(name, name), at < 0 ? '' : decoded(piece.slice(at + 1), name)];
}

/**
 * Reads url-encoded text as `URLSearchParams` does, in one pass, but refuses what that would replace
 * by U+FFFD: signed and sent again it would be something else.
 *
 * @throws Problem when a name or value is not UTF-8
 */
export function encodedPairs(text: string): Pair[] {
	return text
		.split('&')
		.filter((piece) => piece !== '')
		.map(pairIn);
}

/** Whether a text has the shape of a form: names and values, joined by `=` and `&`. */
export function looksLikeForm(text: string): boolean {
	return text
		.split('&')
		.filter((piece) => piece !== '')
		.every((piece) => /^[^=\s<>{}"]+=/.test(piece));
}
