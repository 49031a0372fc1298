import type { Effect } from '../../nodes/shared/catalogue/effect.ts';
import type { Operation, Resource } from '../../nodes/shared/catalogue/operation.ts';
import { labelOf } from '../../nodes/shared/messages/words.ts';
import { factsOf, isInGroup, type MethodFact, type VendorName } from '../../test/support/facts.mts';

/** A language of the READMEs. */
export type Language = 'en' | 'zh';

const HEADINGS: Record<Language, readonly string[]> = {
	en: ['Resource', 'Operation', 'Vendor’s title', 'Endpoint', 'Reads or writes'],
	zh: ['资源', '操作', '厂商文档标题', '接口', '读 / 写'],
};

const EFFECTS: Record<Language, Record<Effect | 'ask', string>> = {
	en: { read: 'reads', write: 'writes', destructive: 'writes, destructive', ask: 'you say' },
	zh: { read: '读', write: '写', destructive: '写（破坏性）', ask: '由您选择' },
};
const NOT_PUBLISHED: Record<Language, string> = { en: 'you give it', zh: '由您填写' };

function endpointOf(
	{ endpoint, methods = ['POST'] }: Operation,
	fact: MethodFact | undefined,
	language: Language,
): string {
	if (typeof endpoint !== 'string') return NOT_PUBLISHED[language];
	const http = fact?.http ?? methods;
	return `\`${endpoint.startsWith('/') ? `${http.join(' / ')} ` : ''}${endpoint}\``;
}

function effectOf({ effect }: Operation, fact: MethodFact | undefined): Effect | 'ask' {
	return fact?.destroys === undefined ? (fact?.access ?? effect) : 'destructive';
}

/** What the facts say of an operation's endpoint; where its path is not published, by the title. */
function factOf(
	facts: readonly MethodFact[],
	{ label }: Resource,
	{ endpoint, title }: Operation,
): MethodFact | undefined {
	return typeof endpoint === 'string'
		? facts.find(({ key }) => key === endpoint)
		: facts.find(
				(fact) =>
					fact.endpoint === null &&
					fact.title === title &&
					(fact.key === title || isInGroup(fact, label.zh)),
			);
}

function row(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

/**
 * The Markdown table of a vendor's operations with what the facts say of their endpoints, as Prettier
 * would format it once run over.
 */
export function endpointTable(
	name: VendorName,
	resources: readonly Resource[],
	language: Language,
): string {
	const { methods } = factsOf(name);
	const rows = resources.flatMap((resource) =>
		resource.operations.map((operation) => {
			const fact = factOf(methods, resource, operation);
			return row([
				labelOf(resource.label),
				operation.label,
				fact?.title ?? operation.title,
				endpointOf(operation, fact, language),
				EFFECTS[language][effectOf(operation, fact)],
			]);
		}),
	);
	const headings = HEADINGS[language];
	return [row(headings), row(headings.map(() => '---')), ...rows].join('\n');
}

/**
 * Replaces what is between `<!-- endpoints: <vendor> -->` and `<!-- end -->`.
 *
 * @param tables vendor's name to its table
 * @throws Error when the text has no place for a vendor's table
 */
export function withTables(text: string, tables: Readonly<Record<string, string>>): string {
	return Object.entries(tables).reduce((result, [vendor, table]) => {
		const place = new RegExp(`(<!-- endpoints: ${vendor} -->\n)[^]*?(\n<!-- end -->)`);
		if (!place.test(result)) throw new Error(`The text has no place for the table of ${vendor}`);
		return result.replace(
			place,
			(_match, start: string, end: string) => `${start}\n${table}\n${end}`,
		);
	}, text);
}
