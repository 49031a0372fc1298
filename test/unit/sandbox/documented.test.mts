import { exampleOf } from '../../sandbox/kuaimai/endpoint.mts';
import { documentedMethods } from '../../sandbox/kuaimai/request.mts';
import { fieldsProblem } from '../../sandbox/shared/documented.mts';
import type { FieldFact } from '../../support/facts.mts';
import { useClient } from './kuaimaiClient.mts';

const field = (more: Partial<FieldFact>): FieldFact => ({
	name: 'a',
	type: 'string',
	required: false,
	...more,
});

const ROWS = field({
	list: 'json',
	requireOneOf: [['b', 'c']],
	children: [field({ name: 'b', type: 'long' }), field({ name: 'c', maxLength: 2 })],
});

it.each<[Partial<FieldFact>, unknown, string | undefined]>([
	[{ required: true }, undefined, 'a is missing'],
	[{ constant: '1' }, undefined, 'a is missing'],
	[{ constant: '1' }, '2', 'a is illegal: 2'],
	[{ type: 'integer', max: 200 }, '200', undefined],
	[{ type: 'integer', max: 200 }, '201', 'a is illegal: 201'],
	[{ maxLength: 2 }, 'abc', 'a is illegal: abc'],
	[{ list: 'comma', maxItems: 2 }, 'a,b', undefined],
	[{ list: 'comma', maxItems: 2 }, 'a,b,c', 'a is illegal: a,b,c'],
	[{ list: 'comma' }, 'a，b', 'a is illegal: a，b'],
	[{ type: 'integer', values: { WORD: '' } }, 'WORD', undefined],
	[{ type: 'integer', values: { WORD: '' } }, '1', 'a is illegal: 1'],
	[{ format: 'yyyy-MM-dd' }, '2026-13-01', 'a is illegal: 2026-13-01'],
	[{ type: null, format: 'epoch s' }, '1700000000', undefined],
	[{ type: null, format: 'epoch ms' }, '1700000000', 'a is illegal: 1700000000'],
	[{ list: 'json' }, '{', 'a is illegal: {'],
	[{ list: 'json' }, '["x"]', undefined],
	[ROWS, '[{"b":1,"c":"x"}]', undefined],
	[ROWS, '[]', 'a is empty'],
	[ROWS, '{', 'a is no JSON array'],
	[ROWS, '[{"b":1},{}]', 'a[1] has none of b, c'],
	[ROWS, '[{"b":"1"}]', 'a[0].b is no JSON number: "1"'],
	[ROWS, '[{"c":"abc"}]', 'a[0].c is illegal: abc'],
	[ROWS, '[{"d":1}]', 'a[0].d is not documented'],
])('%j as %j in a form: %s', (more, value, problem) => {
	expect(fieldsProblem({ a: value }, [field(more)], { isForm: true })).toBe(problem);
});

it('lets other fields pass where the end of the table is not known', () => {
	expect(fieldsProblem({ b: 1 }, [field({})], { isForm: false, isOpen: true })).toBeUndefined();
	expect(fieldsProblem({ b: 1 }, [field({})], { isForm: false })).toBe('b is not documented');
});

describe('a method without an answer of its own', () => {
	const client = useClient();

	it('answers the example of its page', async () => {
		const reply = await client.reply({ method: 'erp.shop.list.query' });

		expect(documentedMethods()).toContain('erp.shop.list.query');
		expect(Object.keys(exampleOf('erp.shop.list.query'))).not.toEqual([]);
		expect(reply).toMatchObject({ success: true, ...exampleOf('erp.shop.list.query') });
	});

	it('takes what is documented alone', async () => {
		expect(await client.reply({ method: 'erp.shop.list.query', invented: '1' })).toMatchObject({
			code: '50',
			msg: 'invented is not documented',
		});
	});
});
