import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EndpointFact, FieldFact } from '../../../support/facts/fact.mts';
import { kuaimaiFacts } from '../../../support/facts/kuaimai.mts';
import { liangbenFacts } from '../../../support/facts/liangben.mts';
import { yuanshuFacts } from '../../../support/facts/yuanshu.mts';
import { yunjigongFacts } from '../../../support/facts/yunjigong.mts';
import { kuaimaiMethods } from './kuaimai.mts';
import { liangbenEndpoints } from './liangben.mts';
import { between, document, hasDocuments, plain, tableRows } from './markdown.mts';

// A stranger's clone has no documents to compare with, only the method table in fixtures/.
const describeDocuments = hasDocuments ? describe : describe.skip;

const byName = (one: EndpointFact, other: EndpointFact) =>
	String(one.endpoint).localeCompare(String(other.endpoint));

describeDocuments('the facts', () => {
	it('of Kuaimai are those of kuaimai.md, section 11', () => {
		const purchase = kuaimaiFacts.endpoints.filter(
			({ endpoint }) => endpoint !== 'open.token.refresh',
		);
		const documented = kuaimaiMethods(document('kuaimai.md')).map((method) => ({
			methods: ['POST'] as const,
			contentTypes: ['multipart/form-data', 'application/x-www-form-urlencoded'],
			...method,
		}));

		expect([...purchase].sort(byName)).toEqual([...documented].sort(byName));
	});

	it('of Liangben are those of liangben.md, section 6', () => {
		expect(
			liangbenFacts.endpoints.map(({ endpoint, title, methods, fields }) => ({
				endpoint,
				title,
				methods,
				fields,
			})),
		).toEqual(liangbenEndpoints(document('liangben.md')));
	});

	it('of Yuanshu name the endpoints of yuanshu.md, section 3, that are not pushed', () => {
		const inventory = between(document('yuanshu.md'), '\n## 3.', '\n## 4.');
		const hosted = tableRows(inventory)
			.filter(([number, , path = '']) => number !== '–' && !path.includes('customer URL'))
			.map(([, title = '', path = '']) => {
				const [method, address] = plain(path).split(/,? (?=\/|path)/);
				return [title, method, address === 'path [UNKNOWN]' ? null : address];
			});

		expect(
			hosted.map(([title = '', ...rest]) => [String(title).replace(/ [a-zA-Z].*/, ''), ...rest]),
		).toEqual(
			yuanshuFacts.endpoints.map(({ title, methods, endpoint }) => [title, methods?.[0], endpoint]),
		);
	});

	it('of Yunjigong name the callable entries of yunjigong.md, section 2', () => {
		const tree = tableRows(between(document('yunjigong.md'), '\n## 2.', '\n## 3.'));
		const callable = tree
			.filter(([number, , , , , path = '']) => number !== '–' && !/n\/a|receiver/.test(path))
			.map(([, , title, , method = '', path = '']) => [
				title,
				method === '–' ? null : method,
				path === '[UNKNOWN]' ? null : plain(path),
			]);

		expect(new Set(callable.map(String))).toEqual(
			new Set(
				yunjigongFacts.endpoints.map(({ title, methods, endpoint }) =>
					String([title, methods?.[0] ?? null, endpoint]),
				),
			),
		);
		expect(callable).toHaveLength(24);
	});
});

interface PublishedMethod {
	page: string;
	request: Array<{ name: string; type: string; required: boolean }>;
}

const fixture = JSON.parse(
	readFileSync(join(process.cwd(), 'test/support/fixtures/kuaimai-purchase-methods.json'), 'utf8'),
) as Record<string, PublishedMethod>;

/** The vendor's own tables list header and lines one below the other, and type the lines as text. */
function flat(fields: readonly FieldFact[]): PublishedMethod['request'] {
	return fields.flatMap(({ name, type, required, columns }) => [
		{ name, type: type === 'JSON text' ? 'string' : String(type), required: required === true },
		...(Array.isArray(columns) ? flat(columns as readonly FieldFact[]) : []),
	]);
}

describe('the method table of Kuaimai', () => {
	it('has the same methods', () => {
		const names = kuaimaiFacts.endpoints.map(({ endpoint }) => endpoint);

		expect([...Object.keys(fixture), 'open.token.refresh'].sort()).toEqual([...names].sort());
	});

	it.each(Object.entries(fixture))('has the same fields of %s', (name, { page, request }) => {
		const fact = kuaimaiFacts.endpoints.find(({ endpoint }) => endpoint === name);

		expect(fact?.title).toBe(page);
		expect(flat(fact?.fields ?? [])).toEqual(request);
	});
});
