import { trim, trimEnd } from 'lodash';

/** A block of PEM text, or bare text without a label. */
export interface KeyBlock {
	/** In capitals, such as `PRIVATE KEY`; undefined for bare text. */
	label?: string;
	/** What should be base64. */
	body: string;
}

/** What cannot be seen: soft hyphens, zero-width blanks, marks of direction, a byte order mark. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

const DASH = '[-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]{1,10}';

/** The line before or after a block, with whatever dashes a word processor made of its own. */
const LINE = new RegExp(
	`${DASH}\\s{0,4}(BEGIN|END)\\s{1,4}([A-Z0-9\\s]{1,40}?)\\s{0,4}${DASH}`,
	'gi',
);

/** Characters that JSON encoders of PHP, Java and Go escape, though they need not be. */
const ESCAPED = /\\{1,8}(?:u00(2b|2f|3d)|([rnt/]))/gi;

const QUOTES = ' \t\r\n\u3000"\'`“”‘’「」,;';

function unescaped(_escape: string, hex: string | undefined, letter: string | undefined): string {
	if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
	return letter === '/' ? '/' : '\n';
}

/**
 * Undoes what happens to a key when it is copied: invisible characters, long dashes, escapes of JSON
 * in any depth, quotation marks around it.
 */
export function cleanKeyText(text: string): string {
	const plain = text
		.replace(INVISIBLE, '')
		.replace(ESCAPED, unescaped)
		.replace(
			LINE,
			(_line, edge: string, label: string) =>
				`-----${edge.toUpperCase()} ${label.toUpperCase().replace(/\s+/g, ' ')}-----`,
		);
	return trim(plain, QUOTES);
}

/**
 * The PEM blocks of a clean text, in their order.
 *
 * @returns undefined where one does not end
 */
export function keyBlocks(text: string): KeyBlock[] | undefined {
	const blocks: KeyBlock[] = [];
	const [, ...pieces] = text.split('-----BEGIN ');
	for (const piece of pieces) {
		const [label = '', body] = piece.split('-----', 2);
		const end = piece.indexOf('-----END ');
		if (end < 0 || body === undefined) return undefined;
		blocks.push({ label, body: piece.slice(label.length + 5, end) });
	}
	return blocks;
}

const HEX_OF_DER = /^30[\da-f]{20,}$/i;
const BASE64 = /^[A-Za-z\d+/]+$/;

/**
 * Decodes base64, also that for URLs, without padding, or the digits of a hexadecimal dump.
 *
 * @returns undefined for other text
 */
export function keyBytes(body: string): Buffer | undefined {
	const text = body.replace(/\s/g, '');
	if (HEX_OF_DER.test(text)) return Buffer.from(text, 'hex');
	const plain = trimEnd(text, '=').replaceAll('-', '+').replaceAll('_', '/');
	const isWhole = BASE64.test(plain) && plain.length % 4 !== 1;
	return isWhole ? Buffer.from(plain, 'base64') : undefined;
}
