/**
 * Where a JSON string ends. A regular expression would run out of stack on a string of some megabytes.
 *
 * @param quote where its first quotation mark is
 * @returns the position after its last one, or the text's length where there is none
 */
export function endOfString(text: string, quote: number): number {
	let end = text.indexOf('"', quote + 1);
	while (end >= 0) {
		let first = end;
		while (text[first - 1] === '\\') first--;
		if ((end - first) % 2 === 0) return end + 1;
		end = text.indexOf('"', end + 1);
	}
	return text.length;
}
