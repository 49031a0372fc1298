import { customCases } from './cases/custom.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('custom');
const call = async (parameters: Parameters<typeof node.run>[0]) =>
	await node.run({ operation: 'call', ...parameters });

describe('bad input', () => {
	node.describeBadInput(customCases, [
		['call', { method: '' }, 'missing', 'method'],
		['call', { effect: 'maybe' }, 'notAnOption', 'effect'],
		['call', { parameters: { pair: [{ name: '', value: 'x' }] } }, 'pairWithoutName', 'parameters'],
		[
			'call',
			{
				parameters: {
					pair: [
						{ name: 'code', value: 'A' },
						{ name: 'code', value: 'B' },
					],
				},
			},
			'pairTwice',
			'parameters',
		],
		['call', { parametersInput: 'json', parametersJson: '["A"]' }, 'notPairs', 'parameters'],
		['call', { parametersInput: 'json', parametersJson: '{' }, 'invalidJson', 'parameters'],
	]);
});

const LIST = { method: 'erp.warehouse.list.query', effect: 'read' };

it('makes an item of each record of the list that is named', async () => {
	const items = await call({ ...LIST, listField: 'list' });
	expect(items.map(({ json: { id, code } }) => [id, code])).toEqual([
		[9001, 'A'],
		['9007199254740997', 'B'],
	]);
});

it('says which members the reply has where there is no such list', async () => {
	await expect(call({ ...LIST, listField: 'data.list' })).rejects.toMatchObject({
		context: { code: 'noListAt', path: 'listField' },
		description: expect.stringContaining('It has lists at: list.'),
	});
});

it('calls a method without parameters', async () => {
	expect((await call({ method: 'open.system.time.get', effect: 'read' }))[0]?.json).toEqual({});
	expect(node.bodies()).toEqual([
		expect.stringMatching(/^method=open\.system\.time\.get&appKey=123456&/),
	]);
});

it('sends structures as JSON text and keeps every digit', async () => {
	const items = '[{"outerId":"a","quantity":1,"price":1,"ptSkuId":9007199254740993}]';
	const [item] = await call({
		method: 'purchase.addorupdate',
		parametersInput: 'json',
		parametersJson: `{"supplierCode":"S001","warehouseCode":"A","id":9007199254740995,"items":${JSON.stringify(items)}}`,
	});
	expect(item?.json).toEqual({ id: '9007199254740995' });
	expect(node.sandbox.requests[0]?.parameters).toMatchObject({ items, id: '9007199254740995' });
});

it.each([
	['read', 2],
	['write', 1],
] as const)('repeats a %s as often as is safe', async (effect, requests) => {
	node.sandbox.misbehave({ kind: 'status', status: 500 });
	await expect(call({ ...LIST, effect, options: { maxRetries: 1 } })).rejects.toThrow('HTTP 500');
	expect(node.sandbox.requests).toHaveLength(requests);
});

it('tells that a method does not exist', async () => {
	await expect(call({ method: 'erp.invented' })).rejects.toMatchObject({
		context: { code: 'kuaimaiUnknownMethod' },
		description: expect.stringMatching(/Called: .*erp\.invented$/),
	});
});

it('does not refresh the session, whose reply holds tokens', async () => {
	await expect(
		call({
			method: ' open.token.refresh ',
			parameters: { pair: [{ name: 'refreshToken', value: 'refresh-test' }] },
		}),
	).rejects.toMatchObject({ context: { code: 'kuaimaiRefreshOnlyInSession', path: 'method' } });
	expect(node.sandbox.requests).toEqual([]);
});

it.each(['sign', 'session', 'appKey', 'timestamp', 'format', 'version', 'sign_method'])(
	'does not let a parameter take the place of %s',
	async (name) => {
		const parameters = { pair: [{ name, value: 'mine' }] };
		expect(await call({ ...LIST, parameters, listField: 'list' })).toHaveLength(2);
		expect(node.sandbox.requests[0]?.parameters[name]).not.toBe('mine');
	},
);

it('does not let a parameter take the place of the method', async () => {
	const pair = [
		{ name: 'method', value: 'open.token.refresh' },
		{ name: 'refreshToken', value: 'refresh-test' },
	];
	await expect(call({ ...LIST, parameters: { pair } })).rejects.toMatchObject({
		context: { code: 'kuaimaiMethodAmongParameters' },
	});
	expect(node.sandbox.requests).toEqual([]);
});
