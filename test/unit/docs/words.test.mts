import { readdirSync, readFileSync } from 'node:fs';
import { everythingSaid } from '../../support/messages/allMessages.mts';
import { userTexts, type UserText } from '../../support/userTexts.mts';

/** A word that the glossary has replaced. */
interface OldWord {
	/** Regular expression of the whole English label, or of words in a sentence. */
	pattern: string;
	instead: string;
	/** `label` is allowed in sentences, where it may mean something else. */
	where: 'all' | 'label';
}

const OLD_WORDS = JSON.parse(
	readFileSync('docs/glossary.forbidden.json', 'utf8'),
) as readonly OldWord[];

/** A label without the vendor’s term in brackets and the unit of money. */
function englishLabel(text: string): string {
	return text.replace(/ \([^()]*\p{Script=Han}.*\)$/u, '').replace(/, (Fen|Yuan|Unit\?)$/, '');
}

/** A sentence without the vendor’s name of the endpoint, which an operation’s help ends with. */
function withoutEndpoint(text: string): string {
	return text.replace(/ \([\w./]+\)$/, '');
}

function holds({ text, kind }: UserText, { pattern, where }: OldWord): boolean {
	if (where === 'all') {
		return new RegExp(`(?<![\\w-])(?:${pattern})(?!\\w)`, 'i').test(withoutEndpoint(text));
	}
	return kind === 'label' && new RegExp(`^(?:${pattern})$`, 'i').test(englishLabel(text));
}

/** One line for each old word in a text. */
function oldWordsIn(texts: readonly UserText[]): string[] {
	return texts.flatMap((one) =>
		OLD_WORDS.filter((word) => holds(one, word)).map(
			({ instead }) => `${one.path}: "${one.text}"; write: ${instead}`,
		),
	);
}

/** Every message, and every piece of advice, of nodes and credentials. */
function messageTexts(): UserText[] {
	return everythingSaid().flatMap(({ place, values }) =>
		values.map((value) => ({
			path: place,
			text: typeof value === 'string' ? value : (value as { en: string }).en,
			kind: 'sentence' as const,
		})),
	);
}

/** The paragraphs of a page, without code and addresses, which hold the vendors’ own names. */
function pageTexts(path: string): UserText[] {
	const prose = readFileSync(path, 'utf8')
		.replace(/^\s*```[\s\S]*?^\s*```/gm, '')
		.replace(/`[^`\n]*`/g, '')
		.replace(/\]\([^)\s]*\)/g, ']');
	return prose
		.split('\n')
		.map((text, index) => ({ path: `${path}:${index + 1}`, text, kind: 'sentence' as const }));
}

/** The pages; the glossary lists the old words itself, and the facts are the vendors’. */
function pages(): string[] {
	const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.md') && !/^(facts\/|glossary\.)/.test(path))
		.map((path) => `docs/${path}`);
	const root = readdirSync('.').filter((path) => path.endsWith('.md'));
	return [...root, ...docs];
}

it.each([
	['Get of SKU (单个sku库存)', 'label', 1],
	['Get by SKU (单个sku库存)', 'label', 0],
	['Unit Price, Fen (单价, 分)', 'label', 1],
	['Price, Fen (单价, 分)', 'label', 0],
	['The base URL is no address that begins with http', 'sentence', 1],
	['There is no list in the reply of the standard interface', 'sentence', 0],
	['It is repeated after passing trouble', 'sentence', 1],
	['Un-audit purchase orders', 'sentence', 1],
	['Revoke the approval. (purchase.unAudit)', 'sentence', 0],
	['The items of the workflow', 'sentence', 0],
] as const)('judges "%s" as a %s', (text, kind, found) => {
	expect(oldWordsIn([{ path: 'x', text, kind }])).toHaveLength(found);
});

it('keeps the old words out of nodes and credentials', () => {
	const texts = userTexts();
	expect(texts.length).toBeGreaterThan(1000);
	expect(oldWordsIn(texts)).toEqual([]);
});

it('keeps the old words out of messages', () => {
	const texts = messageTexts();
	expect(texts.length).toBeGreaterThan(100);
	expect(oldWordsIn(texts)).toEqual([]);
});

it.each(pages())('keeps the old words out of %s', (path) => {
	expect(oldWordsIn(pageTexts(path))).toEqual([]);
});
