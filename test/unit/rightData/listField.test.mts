import type { IDataObject } from 'n8n-workflow';
import { exampleOperation, startExample, type Example } from '../../support/exampleVendor.mts';
import { executeNode } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

const read = exampleOperation({ effect: 'read', asksForRows: true });
const run = async (listField: unknown, reply: IDataObject | IDataObject[]) => {
	example.answerWith(() => reply);
	const items = await executeNode(example.run(read, { listField } as IDataObject));
	return items.map(({ json }) => json);
};
const ROWS = [{ id: 1 }, { id: 2 }];
const NESTED = { data: { list: ROWS }, count: 2 };

const gives =
	(listField: unknown, reply: IDataObject | IDataObject[], expected: unknown[]) => async () => {
		expect(await run(listField, reply)).toEqual(expected);
	};

kind('List Field', {
	'is a path': gives('data.list', NESTED, ROWS),
	'may begin as JSONPath does': gives('$.data.list', NESTED, ROWS),
	'may begin as JSONPath does, with brackets': gives('$["data"].list', NESTED, ROWS),
	'may be the root itself': gives('$', ROWS, ROWS),
	'with an expression that has no value is empty': gives('={{ $json.nothing }}', NESTED, [NESTED]),
	'with an expression that is null is empty': gives('={{ null }}', NESTED, [NESTED]),
	'with blanks is empty': gives('  ', NESTED, [NESTED]),
	'with blanks around it is the same': gives(' data.list ', NESTED, ROWS),
	'of nothing is an empty list': gives('data.list', { data: null }, []),
});

const names =
	(listField: string, reply: IDataObject, ...lists: string[]) =>
	async () => {
		example.answerWith(() => reply);
		const error = await failureOf(executeNode(example.run(read, { listField })));
		expect(error.context).toMatchObject({ code: 'noListAt', path: 'listField' });
		for (const list of lists) expect(error.description).toContain(list);
	};

kind('A wrong List Field names the lists that the reply has', {
	'one level too high': names('data', NESTED, 'It has lists at: data.list.'),
	'one level too low': names('data.list.rows', NESTED, 'It has lists at: data.list.'),
	'with another name': names('rows', NESTED, 'It has lists at: data.list.'),
	'of several': names('x', { a: [1], b: { c: [] } }, 'It has lists at: a, b.c.'),
	'of a reply that is a list': async () => {
		example.answerWith(() => ROWS);
		const error = await failureOf(executeNode(example.run(read, { listField: 'data' })));
		expect(error.description).toContain('It has lists at: $.');
	},
	'of none, and shows the reply': names('x', { a: 1 }, '{&quot;a&quot;:1}'),
});
