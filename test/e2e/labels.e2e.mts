import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureRuntime } from '../../tools/n8n/runtime.mts';
import { labelWidth } from '../support/labelWidth.mts';
import { panelLabels } from '../support/panelLabels.mts';
import { nodes } from '../support/registry.mts';
import { ensureChromium } from './chromium.mts';
import { BOOT_TIMEOUT_MS } from './realN8n.mts';

const HOW_MANY = 10;
const FONT = /^InterVariable-(?!Italic)[\w-]+\.woff2$/;

/** The font in which n8n's editor draws labels, as it ships it. */
async function editorFont(): Promise<Buffer> {
	const { n8n } = await ensureRuntime();
	const assets = join(dirname(n8n), '../../n8n-editor-ui/dist/assets');
	const name = readdirSync(assets).find((file) => FONT.test(file));
	if (!name) throw new Error(`n8n's editor ships no InterVariable font in ${assets}`);
	return readFileSync(join(assets, name));
}

/** Labels of all nodes, evenly spread. */
function someLabels(): string[] {
	const all = nodes.flatMap(({ description }) =>
		panelLabels(description.name, description.properties),
	);
	const texts = [...new Set(all.map(({ text }) => text))];
	return Array.from(
		{ length: HOW_MANY },
		(_, index) => texts[Math.floor((index * texts.length) / HOW_MANY)] ?? '',
	);
}

/** A page that draws text as the editor draws the label of a parameter. */
function pageWith(font: Buffer): string {
	return `<!doctype html><meta charset="utf-8"><style>
		@font-face {
			font-family: InterVariable;
			font-weight: 100 900;
			src: url(data:font/woff2;base64,${font.toString('base64')}) format('woff2');
		}
		span { font: 400 12px InterVariable, sans-serif; white-space: nowrap; }
	</style><span></span>`;
}

it(
	'measures labels as a browser draws them in the editor’s font',
	async () => {
		const font = await editorFont();
		const labels = someLabels();
		const browser = await chromium.launch({
			executablePath: ensureChromium(),
			args: ['--no-sandbox', '--disable-gpu'],
		});
		try {
			const page = await browser.newPage();
			await page.setContent(pageWith(font));
			const loaded = await page.evaluate(
				async () => (await document.fonts.load('400 12px InterVariable')).length,
			);
			expect(loaded).toBe(1);
			const drawn = await page.locator('span').evaluate(
				(span, texts) =>
					texts.map((text) => {
						span.textContent = text;
						return span.getBoundingClientRect().width;
					}),
				labels,
			);
			const differences = labels.map((text, index) => ({
				text,
				by: Math.abs(labelWidth(text) - (drawn[index] ?? 0)),
			}));
			expect(differences).toHaveLength(HOW_MANY);
			expect(differences.filter(({ by }) => !(by <= 1))).toEqual([]);
		} finally {
			await browser.close();
		}
	},
	BOOT_TIMEOUT_MS,
);
