import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FONT_SIZE = 12;

interface FontWidths {
	unitsPerEm: number;
	/** Advance of a character. */
	widths: Record<string, number>;
	/** What a character and the next one take more or less than their advances. */
	pairs: Record<string, Record<string, number>>;
}

const font = JSON.parse(
	readFileSync(join(process.cwd(), 'test/support/fixtures/inter-widths.json'), 'utf8'),
) as FontWidths;

/** Han characters, and the punctuation and letters that are as wide as they are. */
const FULL_WIDTH = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u;

/**
 * How wide n8n's editor draws a label, in px: in Inter of 12 px, Chinese in a font whose characters
 * are 12 px wide.
 *
 * @throws Error for a character whose width is not in `fixtures/inter-widths.json`
 */
export function labelWidth(text: string): number {
	let width = 0;
	let before = '';
	for (const character of text) {
		if (FULL_WIDTH.test(character)) {
			width += FONT_SIZE;
			before = '';
			continue;
		}
		const advance = font.widths[character];
		if (advance === undefined) throw new Error(`No width is known of "${character}" in "${text}"`);
		const units = advance + (font.pairs[before]?.[character] ?? 0);
		width += (units * FONT_SIZE) / font.unitsPerEm;
		before = character;
	}
	return width;
}
