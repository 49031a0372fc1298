import ts from 'typescript';

/** What one vendor's texts hold of Chinese outside parentheses. */
export interface Terms {
	/** Names of the vendor's pages and the like, to how they read in English. */
	translations: Readonly<Record<string, string>>;
	/** What users type or the vendor sends, word for word; it stays. */
	values: readonly string[];
}

/** Chinese that nothing says how to put. */
export class Untranslated extends Error {
	constructor(texts: readonly string[]) {
		super(`tools/split/terms.mts does not say how these read in English:\n${texts.join('\n')}`);
		this.name = 'Untranslated';
	}
}

const CHINESE = /[⺀-〿㐀-䶿一-鿿豈-﫿＀-￯]+/;
const RUNS = new RegExp(CHINESE, 'g');

/** Properties whose text is data: sent, compared or an example, and not read as a sentence. */
const DATA = new Set(['value', 'default', 'constant', 'body', 'placeholder']);

/** The words and comma-separated parts of a parenthesis that hold no Chinese. */
function englishPart(inner: string): string {
	return inner
		.split(/,\s*/)
		.map((part) => part.split(/\s+/).filter((word) => word && !CHINESE.test(word)))
		.filter((words) => words.length > 0)
		.map((words) => words.join(' '))
		.join(', ');
}

/** Rewrites a parenthesis; one that is not closed goes on in the next piece of a template. */
function parenthesis(whole: string, space: string, inner: string, end: string): string {
	if (!CHINESE.test(inner)) return whole;
	const kept = englishPart(inner);
	if (end === '') return `${space}(${kept}${/\s*$/.exec(inner)?.[0] ?? ''}`;
	return kept === '' ? '' : `${space}(${kept})`;
}

/** Inner parentheses go first. */
function withoutParentheses(text: string): string {
	const result = text.replace(/( ?)\(([^()]*)(\)|$)/g, parenthesis);
	return result === text ? text : withoutParentheses(result);
}

/**
 * The English of a bilingual text: of what stands in parentheses the Chinese words go, with the
 * parentheses where nothing else is in them, and names of pages are translated.
 *
 * @returns the text, and what Chinese is left in it that is no value of the vendor
 */
export function english(
	text: string,
	{ translations, values }: Terms,
): { text: string; left: string[] } {
	let result = withoutParentheses(text).replace(/^([^()]*)\)/, (whole, inner: string) =>
		CHINESE.test(inner) ? `${englishPart(inner)})` : whole,
	);
	const byLength = Object.entries(translations).sort(([a], [b]) => b.length - a.length);
	for (const [chinese, translation] of byLength) {
		result = result.replaceAll(chinese, translation);
	}
	const left = [...result.matchAll(RUNS)].map(([run]) => run);
	return { text: result, left: left.filter((run) => !values.includes(run)) };
}

/** Whether there is any Chinese in a text. */
export function hasChinese(text: string): boolean {
	return CHINESE.test(text);
}

type TextNode = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

function isText(node: ts.Node): node is TextNode {
	return (
		ts.isStringLiteralLike(node) ||
		ts.isTemplateHead(node) ||
		ts.isTemplateMiddleOrTemplateTail(node)
	);
}

function propertyOf({ parent }: ts.Node): string | undefined {
	return parent && ts.isPropertyAssignment(parent) ? parent.name.getText() : undefined;
}

/**
 * Puts the texts of a source file into English; comments, data and regular expressions stay. The
 * vendor's title of an endpoint is left out where its translation is not known, for labels name it
 * only beside their own words.
 *
 * @param source TypeScript
 * @throws Untranslated naming the texts that would stay Chinese
 */
export function englishSource(source: string, terms: Terms): string {
	const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
	const left: string[] = [];
	const edits: Array<{ start: number; end: number; text: string }> = [];
	const rewrite = (node: TextNode): void => {
		const property = propertyOf(node);
		if (!CHINESE.test(node.text) || DATA.has(property ?? '')) return;
		const start = node.getStart(file) + 1;
		const end = node.getEnd() - (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) ? 2 : 1);
		const original = source.slice(start, end);
		const known = english(original, terms);
		if (property === 'title' && known.left.length > 0) {
			edits.push({ start, end, text: '' });
			return;
		}
		if (known.left.length > 0) left.push(original);
		edits.push({ start, end, text: known.text });
	};
	const visit = (node: ts.Node): void => {
		if (isText(node)) rewrite(node);
		ts.forEachChild(node, visit);
	};
	visit(file);
	if (left.length > 0) throw new Untranslated(left);
	return edits
		.sort((a, b) => b.start - a.start)
		.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}
