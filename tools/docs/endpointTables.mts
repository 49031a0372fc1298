import type { Operation, Resource } from '../../nodes/shared/catalogue/operation.ts';

/** A language of the READMEs. */
export type Language = 'en' | 'zh';

const HEADINGS: Record<Language, readonly string[]> = {
	en: ['Resource', 'Operation', 'Vendor’s title', 'Endpoint', 'Reads or writes'],
	zh: ['资源', '操作', '厂商文档标题', '接口', '读 / 写'],
};
const ACCESS: Record<Language, Record<Operation['access'], string>> = {
	en: { read: 'reads', write: 'writes', ask: 'you say' },
	zh: { read: '读', write: '写', ask: '由您选择' },
};
const NOT_PUBLISHED: Record<Language, string> = { en: 'you give it', zh: '由您填写' };

function endpointOf({ endpoint, methods = ['POST'] }: Operation, language: Language): string {
	if (typeof endpoint !== 'string') return NOT_PUBLISHED[language];
	const method = endpoint.startsWith('/') ? `${methods.join(' / ')} ` : '';
	return `\`${method}${endpoint}\``;
}

function row(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

/** The Markdown table of a vendor's catalogue, as Prettier would format it once run over. */
export function endpointTable(resources: readonly Resource[], language: Language): string {
	const rows = resources.flatMap((resource) =>
		resource.operations.map((operation) =>
			row([
				resource.label,
				operation.label,
				operation.title,
				endpointOf(operation, language),
				ACCESS[language][operation.access],
			]),
		),
	);
	const headings = HEADINGS[language];
	return [row(headings), row(headings.map(() => '---')), ...rows].join('\n');
}

/**
 * Replaces what stands between `<!-- endpoints: <vendor> -->` and `<!-- end -->`.
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
