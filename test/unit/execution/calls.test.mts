import { customCall } from '../../../nodes/shared/catalogue/customCall.ts';
import type { Field, TextField } from '../../../nodes/shared/catalogue/field.ts';
import type { Operation } from '../../../nodes/shared/catalogue/operation.ts';
import { onePerItem } from '../../../nodes/shared/execution/onePerItem.ts';
import { Problem } from '../../../nodes/shared/messages/message.ts';
import { MAY_BE_DONE } from '../../../nodes/shared/messages/callMessages.ts';
import { exampleOperation, startExample, type Example } from '../../support/exampleVendor.mts';
import { executeNode } from '../../support/executeNode.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

const words = (en: string) => ({ en, zh: '' });
const path: TextField = { name: 'path', label: { en: 'Path', zh: '路径' }, type: 'string' };
const text = (name: string, more: Partial<TextField> = {}): TextField => ({
	name,
	label: words(name),
	type: 'string',
	...more,
});

describe('what the user decides', () => {
	const custom = customCall({
		endpoint: path,
		summary: words('Calls it.'),
		details: 'Any path.',
		methods: ['POST', 'GET'],
		contentTypes: ['application/json', 'multipart/form-data'],
	}).operations[0] as Operation;
	const parameters = { path: '/any', parameters: { pair: [{ name: 'a', value: '1' }] } };

	it('is the path, the HTTP method, the content type and the parameters', async () => {
		await executeNode(example.run(custom, parameters));
		await executeNode(example.run(custom, { ...parameters, httpMethod: 'GET' }));
		expect(example.requests.map((seen) => [seen.httpMethod, seen.path, seen.rawBody])).toEqual([
			['POST', '/any', '{"a":"1"}'],
			['GET', '/any', ''],
		]);
	});

	it('is whether a call is repeated after trouble', async () => {
		const run = async (effect: string) => {
			example.misbehave({ kind: 'reset', times: 1 });
			return await executeNode(example.run(custom, { ...parameters, effect }));
		};
		await expect(run('write')).rejects.toMatchObject({
			context: { code: 'connectionBroke' },
			message: expect.stringContaining(MAY_BE_DONE.en) as string,
		});
		expect(example.requests).toHaveLength(1);
		expect(await run('read')).toHaveLength(1);
		expect(example.requests).toHaveLength(3);
	});

	it.each([
		[{ ...parameters, path: '' }, 'missing', 'path'],
		[{ ...parameters, httpMethod: 'PUT' }, 'notAnOption', 'httpMethod'],
		[{ ...parameters, contentType: 'text/xml' }, 'notAnOption', 'contentType'],
		[{ ...parameters, effect: 'maybe' }, 'notAnOption', 'effect'],
	])('is checked: %#', async (given, code, at) => {
		await expect(executeNode(example.run(custom, given))).rejects.toMatchObject({
			context: { code, path: at },
		});
		expect(example.requests).toHaveLength(0);
	});

	it('is where the reply holds its list', async () => {
		example.answerWith(() => ({ data: { list: [{ id: 1 }, { id: 2 }] }, count: 2 }));
		const run = (listField: string, effect = 'write') =>
			executeNode(example.run(custom, { ...parameters, listField, effect }));
		expect((await run('data.rows')).map(({ json }) => json.count)).toEqual([2]);
		expect((await run('data.list')).map(({ json }) => json)).toEqual([{ id: 1 }, { id: 2 }]);
		expect(await run('')).toHaveLength(1);
		await expect(run('data.rows', 'read')).rejects.toMatchObject({
			context: { code: 'noListAt', path: 'listField' },
			description: expect.stringContaining('It has lists at: data.list.') as string,
		});
	});
});

describe('a list with a key that is not published', () => {
	const list = exampleOperation({
		effect: 'read',
		asksForRows: true,
		paging: { page: 'page', size: 'page_size' },
		fields: [{ name: 'page_size', label: words('Page Size'), type: 'integer' }],
	});
	const pages = [[1, 2], [3], []];

	it('is read page by page once the user has named the key', async () => {
		example.answerWith(({ page }) => ({
			rows: (pages[Number(page) - 1] ?? []).map((id) => ({ id })),
		}));
		const all = await executeNode(
			example.run(list, { listField: 'rows', returnAll: true, filters: { page_size: 2 } }),
		);
		expect(all.map(({ json }) => json.id)).toEqual([1, 2, 3]);
		expect(example.requests).toHaveLength(2);
		const some = await executeNode(
			example.run(list, { listField: 'rows', returnAll: false, limit: 2, filters: {} }),
		);
		expect(some).toHaveLength(2);
	});

	it('may be the whole reply', async () => {
		example.answerWith(({ page }) => (pages[Number(page) - 1] ?? []).map((id) => ({ id })));
		const given = { returnAll: true, filters: {} };
		const all = await executeNode(example.run(list, { ...given, listField: '$' }));
		expect(all.map(({ json }) => json.id)).toEqual([1, 2, 3]);
		const whole = await executeNode(example.run(list, { ...given, listField: '' }));
		expect(whole.map(({ json }) => json)).toEqual([{ $: [] }]);
	});

	it('is one item with the whole reply until then', async () => {
		const items = await executeNode(example.run(list, { filters: { page_size: 5 } }));
		expect(items.map(({ json }) => json)).toEqual([{ got: { page_size: 5 } }]);
	});
});

it.each([
	['before', (pairs: Field, own: Field) => [pairs, own], 'a'],
	['after', (pairs: Field, own: Field) => [own, pairs], 'pairs'],
])('a free parameter %s the field of the same name is refused', async (_where, order, at) => {
	const pairs: Field = { name: 'pairs', label: words('Pairs'), type: 'pairs' };
	const own = text('a', { primary: true });
	const both = exampleOperation({ fields: order(pairs, own) });
	const given = { a: '1', pairsInput: 'json', pairsJson: '{"a":"2"}' };
	await expect(executeNode(example.run(both, given))).rejects.toMatchObject({
		context: { code: 'givenTwice', path: at },
	});
	expect(example.requests).toHaveLength(0);
});

describe('names the vendor spells in two ways', () => {
	const spelt = exampleOperation({
		fields: [text('operateUser', { required: true }), text('other', { primary: true })],
		spellings: {
			label: words('Spelling'),
			description: '',
			choices: [
				{ value: 'table', label: words('Table'), renames: {} },
				{ value: 'sample', label: words('Sample'), renames: { operateUser: 'opterateUser' } },
			],
		},
	});

	it.each([
		[{}, '{"operateUser":"u","other":"o"}'],
		[{ spelling: 'sample' }, '{"opterateUser":"u","other":"o"}'],
	])('are sent as chosen: %j', async (choice, body) => {
		await executeNode(example.run(spelt, { operateUser: 'u', other: 'o', ...choice }));
		expect(example.requests[0]?.rawBody).toBe(body);
	});
});

describe('the vendor’s own conditions', () => {
	it('are told before anything is sent', async () => {
		const checked = exampleOperation({
			fields: [text('a', { primary: true })],
			check: ({ a }) =>
				a === 'bad'
					? new Problem({ code: 'aIsBad', en: 'a must not be bad.', zh: '' }, { path: 'a' })
					: undefined,
		});
		await expect(executeNode(example.run(checked, { a: 'bad' }))).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: 'a must not be bad.',
			context: { code: 'aIsBad', path: 'a' },
		});
		expect(example.requests).toHaveLength(0);
		expect(await executeNode(example.run(checked, { a: 'good' }))).toHaveLength(1);
	});
});

describe('what follows a call', () => {
	const next = exampleOperation({ name: 'next', endpoint: '/things/next', effect: 'read' });
	const pages = exampleOperation({
		endpoint: '/things/list',
		effect: 'read',
		rows: 'list',
		paging: { page: 'no', size: 'size', maxSize: 2 },
	});
	const followed = exampleOperation({
		result: 'data',
		fields: [text('sent', { primary: true }), text('kept', { primary: true, local: true })],
		execute: onePerItem({
			async afterwards(reply, run) {
				await run.wait(1);
				const { got } = await run.call(next, { from: String(reply.id) });
				const list = await run.list(pages, { a: 'b' });
				return [
					{
						json: { got, list, sent: run.parameters.sent as string, settings: run.settings },
						binary: { file: await run.download('/file.txt') },
					},
				];
			},
		}),
	});

	it('makes further calls, reads lists, fetches files and knows the settings', async () => {
		example.answerWith((body, { path: asked }) => {
			if (asked === '/things/do') return { data: { id: 7 } };
			if (asked === '/things/list')
				return { list: body.no === '1' ? [{ n: 1 }, { n: 2 }] : [{ n: 3 }] };
			return { got: body };
		});
		const [item] = await executeNode(example.run(followed, { sent: 's', kept: 'k' }));
		expect(item?.json).toEqual({
			got: { from: '7' },
			list: [{ n: 1 }, { n: 2 }, { n: 3 }],
			sent: 's',
			settings: { kept: 'k' },
		});
		expect(item?.binary?.file).toMatchObject({ fileName: 'file.txt' });
		expect(JSON.parse(example.requests[0]?.rawBody ?? '')).toEqual({ sent: 's' });
	});

	it.each(['file:///etc/passwd', 'ftp://example.invalid/x'])(
		'never fetches %s',
		async (address) => {
			const reading = exampleOperation({
				execute: onePerItem({
					afterwards: async (_reply, run) => [
						{ json: {}, binary: { file: await run.download(address) } },
					],
				}),
			});
			await expect(executeNode(example.run(reading, {}))).rejects.toMatchObject({
				context: { code: 'fileProtocol' },
			});
		},
	);
});
