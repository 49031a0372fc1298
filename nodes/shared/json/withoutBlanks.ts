import { endOfString } from './endOfString';

/** A JSON text without the blanks between its parts; its strings stay as they are written. */
export function withoutBlanks(text: string): string {
	const pieces: string[] = [];
	let at = 0;
	while (at < text.length) {
		const quote = text.indexOf('"', at);
		pieces.push(text.slice(at, quote < 0 ? text.length : quote).replace(/[ \t\r\n]+/g, ''));
		if (quote < 0) break;
		at = endOfString(text, quote);
		pieces.push(text.slice(quote, at));
	}
	return pieces.join('');
}
