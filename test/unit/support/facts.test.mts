import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	factsOf,
	kindOf,
	methodFact,
	timeOf,
	type FieldFact,
	type VendorName,
} from '../../support/facts.mts';
import destructive from '../../../docs/facts/destructive.json';

const VENDORS: VendorName[] = ['kuaimai', 'liangben', 'yuanshu', 'yunjigong'];
const methods = VENDORS.flatMap((vendor) =>
	factsOf(vendor).methods.map((method) => ({ vendor, ...method })),
);

function everyField(facts: readonly FieldFact[]): FieldFact[] {
	return facts.flatMap((fact) => [fact, ...everyField(fact.children ?? [])]);
}

describe('the facts', () => {
	it('are read from every file of methods', () => {
		const folder = join(process.cwd(), 'docs/facts/kuaimai');
		const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
		const families = new Set(factsOf('kuaimai').methods.map(({ family }) => family));

		// item-recovered.json belongs to the family item; codes.json holds no methods.
		expect(files.length - 2).toBe(families.size);
	});

	it('name each method of a vendor once', () => {
		const keys = methods.map(({ vendor, key }) => `${vendor} ${key}`);

		expect(new Set(keys).size).toBe(keys.length);
	});

	it('have types that the reader knows', () => {
		const facts = methods.flatMap(({ request }) => everyField(request ?? []));

		expect(facts.length).toBeGreaterThan(1000);
		expect(() => facts.map((fact) => [kindOf(fact), timeOf(fact)])).not.toThrow();
	});

	it('list only endpoints as destructive that there are, and that write', () => {
		const listed = Object.entries(destructive).flatMap(([vendor, endpoints]) =>
			Object.keys(endpoints).map((key) => methodFact(vendor as VendorName, key)?.access),
		);

		expect(listed.length).toBeGreaterThan(0);
		expect(listed.filter((access) => access !== 'write')).toEqual([]);
	});

	it('cite nobody’s repository', () => {
		const folder = join(process.cwd(), 'docs/facts');
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
			/\.(json|md)$/.test(name),
		);
		const cited = files.flatMap((name) =>
			(readFileSync(join(folder, name), 'utf8').match(/git(hub|ee|lab)[^ ]*/gi) ?? []).map(
				(words) => `${name}: ${words}`,
			),
		);

		expect(files.length).toBeGreaterThan(10);
		expect(cited).toEqual([]);
	});
});

describe('a field', () => {
	const field = (more: Partial<FieldFact>): FieldFact => ({
		name: 'a',
		type: 'string',
		required: null,
		...more,
	});

	it.each<[Partial<FieldFact>, ReturnType<typeof kindOf>]>([
		[{}, 'text'],
		[{ type: 'long' }, 'whole'],
		[{ type: 'boolen' }, 'flag'],
		[{ type: null }, undefined],
		[{ list: 'json' }, 'structure'],
		[{ list: 'comma', type: 'array' }, 'text'],
		[{ unpublished: true }, 'structure'],
	])('%j is of the kind %s', (more, kind) => {
		expect(kindOf(field(more))).toBe(kind);
	});

	it('of a type nobody knows is told', () => {
		expect(() => kindOf(field({ type: 'word' }))).toThrow('word');
	});

	it.each([
		['epoch ms', 'epochMs'],
		['yyyy-MM-dd', 'yyyy-MM-dd'],
		['md5', undefined],
	])('in the form %s is written as %s', (format, time) => {
		expect(timeOf(field({ format }))).toBe(time);
	});
});
