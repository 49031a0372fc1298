import type { IDataObject, WorkflowExecuteMode } from 'n8n-workflow';
import { YunjigongApi } from '../../../credentials/YunjigongApi.credentials.ts';
import { YunjigongTrigger } from '../../../nodes/Yunjigong/YunjigongTrigger.node.ts';
import { startExample, type Example } from '../../support/exampleVendor.mts';
import { hookOf, WEBHOOK_ID } from '../../support/pushNode.mts';

let vendor: Example;
beforeAll(async () => {
	vendor = await startExample();
});
afterAll(async () => await vendor.close());
beforeEach(() => vendor.reset());

const nodeType = new YunjigongTrigger();
const URL_OF_TRIGGER = `https://n8n.example/webhook/${WEBHOOK_ID}/push`;
const PARAMETERS = {
	verification: 'none',
	successMarker: 'success',
	registerAddress: true,
	registerPath: '/open_interface/example',
	addressField: 'push_url',
	registerFields: '{"kind": 1}',
	options: {},
};

const hook = (parameters: IDataObject = {}, mode?: WorkflowExecuteMode, credentials: object = {}) =>
	hookOf({
		nodeType,
		credentialType: new YunjigongApi(),
		credentials: { baseUrl: vendor.url, signing: 'none', ...credentials },
		parameters: { ...PARAMETERS, ...parameters } as never,
		...(mode && { mode }),
	});
const { checkExists, create, delete: remove } = nodeType.webhookMethods.default;

describe('activation', () => {
	it('makes the production URL known, once', async () => {
		const context = hook();
		expect(await checkExists.call(context)).toBe(false);
		expect(await create.call(context)).toBe(true);
		expect(vendor.requests.map(({ path, parameters }) => [path, parameters])).toEqual([
			['/open_interface/example', { kind: '1', push_url: URL_OF_TRIGGER }],
		]);
		expect(await checkExists.call(context)).toBe(true);
	});

	it('never makes a test’s URL known', async () => {
		await create.call(hook({}, 'manual'));
		expect(vendor.requests).toHaveLength(0);
	});

	it('calls nobody where the user does not want it', async () => {
		await create.call(hook({ registerAddress: false }));
		expect(vendor.requests).toHaveLength(0);
	});

	it('fails when the vendor refuses', async () => {
		vendor.misbehave({ kind: 'envelope', body: { code: 5, message: '地址无效' } });
		const test = { successField: 'code', successValue: '1', messageField: 'message' };
		await expect(create.call(hook({}, undefined, test))).rejects.toThrow(
			'Yunjigong refused the call: 地址无效',
		);
	});

	it.each<[IDataObject, object, string]>([
		[{ registerPath: '' }, {}, 'Register Path (推送地址设置接口路径) is missing'],
		[{ addressField: '' }, {}, 'Address Field (推送地址字段) is missing'],
		[{ registerFields: '[1]' }, {}, 'Other Fields (其他字段): expects a JSON object'],
		[{ registerFields: '{' }, {}, 'Other Fields (其他字段): is not valid JSON'],
		[{ successMarker: '' }, {}, 'Success Marker (成功标识) is missing'],
		[{ options: { allowedIps: 'x' } }, {}, 'Allowed IP Addresses: "x"'],
		[{ options: { toleranceSeconds: -1 } }, {}, 'Timestamp Tolerance'],
		[{ verification: 'profile' }, {}, 'The credential has no signing profile'],
		[{ verification: 'profile' }, { signing: 'sortedParameters' }, 'Signing profile'],
		[{}, { baseUrl: '' }, 'no Base URL'],
	])('is refused for %j %j', async (parameters, credentials, problem) => {
		await expect(create.call(hook(parameters, undefined, credentials))).rejects.toThrow(problem);
		expect(vendor.requests).toHaveLength(0);
	});
});

describe('deactivation', () => {
	it('sends what the user filled in', async () => {
		const context = hook({ unregisterFields: '{"push_url": ""}' });
		await create.call(context);
		vendor.requests.length = 0;
		await remove.call(context);
		expect(vendor.requests.map(({ path }) => path)).toEqual(['/open_interface/example']);
		expect(await checkExists.call(context)).toBe(false);
	});

	it('leaves the address where it is without that, and says so', async () => {
		const context = hook();
		await create.call(context);
		vendor.requests.length = 0;
		const told: string[] = [];
		context.logger.warn = (message: string) => told.push(message);
		expect(await remove.call(context)).toBe(true);
		expect(vendor.requests).toHaveLength(0);
		expect(told.join()).toContain('the push address stays set at Yunjigong');
	});

	it('of what was never made known calls nobody', async () => {
		await remove.call(hook({ unregisterFields: '{"push_url": ""}' }));
		expect(vendor.requests).toHaveLength(0);
	});
});
