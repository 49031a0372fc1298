import type { INodeParameters } from 'n8n-workflow';
import { startYunjigongSandbox, type YunjigongSandbox } from '../../sandbox/yunjigong/server.mts';
import { failureOf } from '../../support/failureOf.mts';
import { operationsOf, vendorNamed } from '../../support/registry.mts';
import { describeVendor } from '../../support/vendor/describeVendor.mts';
import { endpoint, FIELDS, LIST_TEXT, pathOf, TITLES, unpublished } from './cases.mts';
import { PROFILE, runYunjigong } from './run.mts';

const NAMES = TITLES.map(([, name]) => name);

let sandbox: YunjigongSandbox;
beforeAll(async () => {
	sandbox = await startYunjigongSandbox({ profile: PROFILE, unpublished });
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

function parametersOf(name: string, more: INodeParameters): INodeParameters {
	const [resource = '', operation = ''] = name.split('.');
	return { resource, operation, path: pathOf(name), ...more };
}

const run = async (name: string, more: INodeParameters = {}, json = FIELDS) =>
	await runYunjigong(
		sandbox,
		parametersOf(name, { fieldsInput: 'json', fieldsJson: json, ...more }),
	);

describeVendor('yunjigong', {
	start: async () => await startYunjigongSandbox({ profile: PROFILE, unpublished }),
	credentials: (at) => ({ ...(at as YunjigongSandbox).credentials }),
	exact({ contentType, rawBody }) {
		const boundary = contentType.split('boundary=')[1];
		return boundary
			? {
					contentType: contentType.replace(boundary, 'B'),
					rawBody: rawBody.replaceAll(boundary, 'B'),
				}
			: {};
	},
	refusal: () => ({
		fault: { kind: 'refuse', code: '7', parameter: '无权限' },
		error: {
			context: expect.objectContaining({ code: 'failedSuccessTest' }) as object,
			description: expect.stringContaining('7 无权限') as string,
		},
		json: { details: { code: 'failedSuccessTest', vendorCode: '7' } },
	}),
});

describe('the catalogue', () => {
	const operations = operationsOf(vendorNamed('yunjigong'));

	it('has the callable entries of the tree and the custom call', () => {
		const expected = TITLES.map(([title, name, effect]) => `${title} ${name} ${effect}`);
		expect(
			operations.map(([name, { title, effect }]) => `${title} ${name} ${effect}`).sort(),
		).toEqual(
			[
				...expected,
				'商品溯源信息 purchaseOrder.traceGoods read',
				'自定义调用 custom.call ask',
			].sort(),
		);
	});

	it('shows at least a part of the title of its page by which the page can be found', () => {
		const without = operations
			.filter(
				([name, { title, shortTitle = title }]) =>
					NAMES.includes(name) && !title.includes(shortTitle),
			)
			.map(([name]) => name);
		expect(without).toEqual([]);
	});

	it('publishes no path but the known one', () => {
		const paths = operations.flatMap(([, { endpoint: path }]) =>
			typeof path === 'string' ? [path] : [],
		);
		expect(paths).toEqual(['/open_interface/orderGoodsTrace']);
	});
});

describe.each(NAMES)('%s', (name) => {
	it('sends them url-encoded where the page wants it', async () => {
		await run(name, { contentType: 'application/x-www-form-urlencoded' });
		expect(sandbox.requests[0]).toMatchObject({
			outcome: 'served',
			contentType: 'application/x-www-form-urlencoded',
			rawBody:
				'a=%E5%A4%87+%E6%B3%A8%26%3D%7E*&b=1.50&list=%5B%7B%22id%22%3A9007199254740993%2C%22x%22%3Anull%7D%5D',
		});
	});

	it('sends them as JSON where the page wants it', async () => {
		await run(name, { contentType: 'application/json' });
		expect(sandbox.requests[0]).toMatchObject({
			outcome: 'served',
			contentType: 'application/json',
			rawBody: `{"a":"备 注&=~*","b":1.50,"list":${LIST_TEXT}}`,
		});
	});

	it('takes them one by one, too', async () => {
		const pair = [
			{ name: 'a', value: ' 1 ' },
			{ name: 'b', value: '' },
		];
		await run(name, { fieldsInput: 'fields', fields: { pair } });
		expect(sandbox.requests[0]).toMatchObject({ outcome: 'served', parameters: { a: '1' } });
	});

	it('says what the vendor refuses', async () => {
		const missing = await failureOf(run(name, {}, '{"b":"1"}'));
		expect(missing.message).toContain('缺少参数 a');
		const unknown = await failureOf(run(name, {}, '{"a":"1","c":2}'));
		expect(unknown.message).toContain('参数 c');
		expect([missing, unknown].map(({ context }) => context.code)).toEqual([
			'failedSuccessTest',
			'failedSuccessTest',
		]);
		expect(sandbox.requests.map(({ outcome }) => outcome)).toEqual(['400', '400']);
	});

	it.each<[INodeParameters, string, string]>([
		[{ path: '' }, 'missing', 'path'],
		[{ path: 'orderGoodsTrace' }, 'notAPath', 'path'],
		[{ path: '//else.where/x' }, 'notAPath', 'path'],
		[{ path: '/\\else.where/x' }, 'notAPath', 'path'],
		[{ path: 'http://else.where/x' }, 'notAPath', 'path'],
		[{ fieldsJson: '[1]' }, 'notPairs', 'fields'],
		[{ fieldsJson: '{' }, 'invalidJson', 'fields'],
		[{ contentType: 'text/xml' }, 'notAnOption', 'contentType'],
	])('refuses %j before anything is sent', async (changed, code, path) => {
		expect((await failureOf(run(name, changed))).context).toMatchObject({ code, path });
		expect(sandbox.requests).toHaveLength(0);
	});
});

const LISTS = NAMES.filter((name) => /\.getAll$|Types$|Industries$|region/.test(name));

describe.each(LISTS)('the list %s', (name) => {
	it('is taken apart where the user says that it is', async () => {
		const items = await run(name, { listField: 'data.rows' });
		expect(items.map(({ json }) => json)).toEqual([{ id: '9007199254740993' }, { id: 2 }]);
	});

	it('names what the reply has where it is not', async () => {
		const error = await failureOf(run(name, { listField: 'data.list' }));
		expect(error.context).toMatchObject({ code: 'noListAt', path: 'listField' });
	});
});

describe.each(['region.getProvinces', 'region.getCities', 'region.getDistricts'])(
	'%s by GET',
	(name) => {
		it('puts the fields into the query', async () => {
			await run(name, { httpMethod: 'GET' });
			expect(sandbox.requests[0]).toMatchObject({
				outcome: 'served',
				httpMethod: 'GET',
				contentType: '',
				url: `${pathOf(name)}?a=%E5%A4%87%20%E6%B3%A8%26%3D~%2A&b=1.50&list=%5B%7B%22id%22%3A9007199254740993%2C%22x%22%3Anull%7D%5D`,
			});
		});

		it('is no other method', async () => {
			const error = await failureOf(run(name, { httpMethod: 'PUT' }));
			expect(error.context).toMatchObject({ code: 'notAnOption', path: 'httpMethod' });
		});
	},
);

describe('Call Any Method', () => {
	const call = async (more: INodeParameters) =>
		await runYunjigong(
			sandbox,
			parametersOf('custom.call', { parametersInput: 'json', parametersJson: FIELDS, ...more }),
		);

	it.each(['POST', 'GET'])('calls any path by %s', async (httpMethod) => {
		const items = await call({ httpMethod, listField: 'data.rows' });
		expect(items).toHaveLength(2);
		expect(sandbox.requests[0]).toMatchObject({
			outcome: 'served',
			httpMethod,
			parameters: { a: '备 注&=~*', b: '1.50', list: LIST_TEXT },
		});
	});

	it('calls the documented path like its operation does', async () => {
		const [item] = await call({
			path: '/open_interface/orderGoodsTrace',
			parametersJson: '{"label_bar_code":"OG46000000004"}',
		});
		expect(item?.json).toMatchObject({ code: 0, data: { goodsInfo: { name: '牛肉酱' } } });
	});

	it('is repeated only where the user says that it reads', async () => {
		for (const [effect, calls] of [
			['write', 1],
			['read', 2],
		] as const) {
			sandbox.reset();
			sandbox.misbehave({ kind: 'status', status: 502, times: 1 });
			await call({ effect }).catch(() => undefined);
			expect(sandbox.requests).toHaveLength(calls);
		}
	});
});

describe('names and values as odd as the vendor’s may be', () => {
	const odd = {
		'a[0].b': '1',
		'x{}': '{"y":1}',
		'list[]': '[1,2]',
		名称: '值',
		"q'q": 'a\r\nb',
		empty: '',
	};

	it.each(['multipart/form-data', 'application/x-www-form-urlencoded'])(
		'arrive unchanged in %s',
		async (contentType) => {
			const path = '/odd';
			const parameters = Object.keys(odd);
			const other = await startYunjigongSandbox({
				profile: { ...PROFILE, placement: 'form' },
				unpublished: { [path]: endpoint({ parameters, required: parameters }) },
			});
			try {
				await runYunjigong(
					other,
					parametersOf('platform.callTest', {
						path,
						contentType,
						fieldsInput: 'json',
						fieldsJson: JSON.stringify(odd),
					}),
				);
				expect(other.requests[0]).toMatchObject({ outcome: 'served', parameters: odd });
			} finally {
				await other.close();
			}
		},
	);
});

describe('an empty call', () => {
	const empty = async (more: INodeParameters) =>
		await failureOf(run('platform.callTest', { fieldsJson: '{}', ...more }));

	it('has no body and no content type where the signature is elsewhere', async () => {
		for (const contentType of ['multipart/form-data', 'application/x-www-form-urlencoded']) {
			sandbox.reset();
			expect((await empty({ contentType })).message).toContain('缺少参数 a');
			expect(sandbox.requests[0]).toMatchObject({ contentType: '', rawBody: '' });
		}
	});

	it('is an empty object in JSON', async () => {
		await empty({ contentType: 'application/json' });
		expect(sandbox.requests[0]).toMatchObject({ contentType: 'application/json', rawBody: '{}' });
	});

	it.each(['multipart/form-data', 'application/x-www-form-urlencoded', 'application/json'])(
		'carries the signature alone in %s',
		async (contentType) => {
			const other = await startYunjigongSandbox({
				profile: { ...PROFILE, placement: 'form' },
				unpublished: { '/x': endpoint({ required: [], contentType }) },
			});
			try {
				await runYunjigong(other, parametersOf('platform.callTest', { path: '/x', contentType }));
				expect(other.requests[0]).toMatchObject({ outcome: 'served' });
				expect(other.requests[0]?.contentType.startsWith(contentType)).toBe(true);
			} finally {
				await other.close();
			}
		},
	);
});
