/** How much of a reply is shown. */
const MOST_CHARACTERS = 200;

/**
 * The beginning of a reply that is not understood, on one line, with its content type.
 *
 * @param text secrets are masked already
 */
export function whatCame(text: string, contentType = ''): string {
	const line = text
		.slice(0, 10 * MOST_CHARACTERS)
		.replace(/\s+/g, ' ')
		.trim();
	const characters = [...line.slice(0, 2 * MOST_CHARACTERS)];
	const cut = characters.length > MOST_CHARACTERS || text.length > 10 * MOST_CHARACTERS;
	const start = characters.slice(0, MOST_CHARACTERS).join('') + (cut ? ' …' : '');
	return [contentType && `(${contentType})`, start].filter(Boolean).join(' ');
}
