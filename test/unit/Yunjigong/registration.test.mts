import {
	validateNodeCredentials,
	type IDataObject,
	type IHookFunctions,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { YunjigongApi } from '../../../credentials/YunjigongApi.credentials.ts';
import { YunjigongTrigger } from '../../../nodes/Yunjigong/YunjigongTrigger.node.ts';
import { startExample, type Example } from '../../support/exampleVendor.mts';
import { hookOf, pushTo, WEBHOOK_ID, type TriggerSetup } from '../../support/pushNode.mts';

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

const hook = (
	parameters: IDataObject = {},
	mode?: WorkflowExecuteMode,
	credentials: object = {},
	more: Partial<TriggerSetup> = {},
) =>
	hookOf({
		nodeType,
		credentialType: new YunjigongApi(),
		credentials: { baseUrl: vendor.url, signing: 'none', ...credentials },
		parameters: { ...PARAMETERS, ...parameters } as never,
		...(mode && { mode }),
		...more,
	});

/** The same workflow with other settings. */
const later = (context: IHookFunctions, ...changed: Parameters<typeof hook>) => {
	const changedContext = hook(...changed);
	Object.assign(
		changedContext.getWorkflowStaticData('node'),
		context.getWorkflowStaticData('node'),
	);
	return changedContext;
};
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

	it('makes another URL known again', async () => {
		const context = hook();
		await create.call(context);
		const moved = later(context, {}, undefined, {}, { publicUrl: 'https://moved.example' });
		expect(await checkExists.call(moved)).toBe(false);
		await create.call(moved);
		expect(vendor.requests.map(({ parameters }) => parameters.push_url)).toEqual([
			URL_OF_TRIGGER,
			URL_OF_TRIGGER.replace('n8n.example', 'moved.example'),
		]);
		expect(await checkExists.call(moved)).toBe(true);
	});

	it.each([
		'multipart/form-data',
		'application/x-www-form-urlencoded',
		'application/json',
		undefined,
	])('makes it known in a body of %s', async (registerContentType) => {
		vendor.misbehave({ kind: 'envelope', body: { code: 1 } });
		await create.call(hook(registerContentType ? { registerContentType } : {}));
		const [request] = vendor.requests;
		expect(request?.contentType).toContain(registerContentType ?? 'multipart/form-data');
		expect(request?.httpMethod).toBe('POST');
		const fields =
			registerContentType === 'application/json'
				? (JSON.parse(request?.rawBody ?? '') as unknown)
				: request?.parameters;
		expect(fields).toMatchObject({ push_url: URL_OF_TRIGGER });
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
		await expect(create.call(hook({}, undefined, test))).rejects.toMatchObject({
			context: { code: 'failedSuccessTest' },
			message: expect.stringContaining('地址无效') as string,
		});
	});

	it.each<[IDataObject, object, string, string?]>([
		[{ registerContentType: 'text/xml' }, {}, 'notAnOption', 'registerContentType'],
		[{ registerPath: '' }, {}, 'missing', 'registerPath'],
		[{ addressField: '' }, {}, 'missing', 'addressField'],
		[{ registerFields: '[1]' }, {}, 'notAnObject', 'registerFields'],
		[{ registerFields: '{' }, {}, 'invalidJson', 'registerFields'],
		[{ successMarker: '' }, {}, 'missing', 'successMarker'],
		[{ options: { allowedIps: 'x' } }, {}, 'notAnIpRange', 'options.allowedIps'],
		[{ options: { toleranceSeconds: -1 } }, {}, 'numberTooSmall', 'options.toleranceSeconds'],
		[{ verification: 'profile' }, {}, 'triggerNeedsProfile', 'verification'],
		[{}, { baseUrl: '' }, 'baseUrlMissing', 'baseUrl'],
	])('is refused for %j %j', async (parameters, credentials, code, path) => {
		await expect(create.call(hook(parameters, undefined, credentials))).rejects.toMatchObject({
			context: { code, path },
		});
		expect(vendor.requests).toHaveLength(0);
	});

	it('is refused for a signing profile that cannot work', async () => {
		const work = create.call(
			hook({ verification: 'profile' }, undefined, { signing: 'sortedParameters' }),
		);
		await expect(work).rejects.toMatchObject({
			context: { code: 'profileFieldMissing', path: 'signName' },
		});
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

	it('forgets the address though it shall not be registered any more, and says that it stays', async () => {
		const context = hook({ unregisterFields: '{"push_url": ""}' });
		await create.call(context);
		vendor.requests.length = 0;
		const unwanted = later(context, {
			registerAddress: false,
			unregisterFields: '{"push_url": ""}',
		});
		const told: string[] = [];
		unwanted.logger.warn = (message: string) => told.push(message);
		await remove.call(unwanted);
		expect(vendor.requests).toHaveLength(0);
		expect(told.join()).toContain('the push address stays set at Yunjigong');
		expect(unwanted.getWorkflowStaticData('node')).toEqual({});
	});

	it('remembers an address that the vendor refuses to remove, until it is removed', async () => {
		const context = hook({ unregisterFields: '{"push_url": ""}' });
		await create.call(context);
		vendor.misbehave({ kind: 'envelope', body: { code: 5, message: '稍后' } });
		const test = { successField: 'code', successValue: '1', messageField: 'message' };
		const refused = later(context, { unregisterFields: '{"push_url": ""}' }, undefined, test);
		await expect(remove.call(refused)).rejects.toMatchObject({
			context: { code: 'failedSuccessTest' },
		});
		expect(refused.getWorkflowStaticData('node')).toMatchObject({ registeredUrl: URL_OF_TRIGGER });
		expect(await checkExists.call(refused)).toBe(false);
		vendor.reset();
		const again = later(context, { unregisterFields: '{"push_url": ""}' });
		await remove.call(again);
		expect(vendor.requests.map(({ path }) => path)).toEqual(['/open_interface/example']);
		expect(again.getWorkflowStaticData('node')).toEqual({});
	});

	it('that failed is forgotten once the address is registered again', async () => {
		const context = hook({ unregisterFields: '{"push_url": ""}' });
		await create.call(context);
		vendor.misbehave({ kind: 'status', status: 500 });
		await expect(remove.call(context)).rejects.toThrow();
		vendor.reset();
		await create.call(context);
		expect(context.getWorkflowStaticData('node')).toEqual({ registeredUrl: URL_OF_TRIGGER });
		expect(await checkExists.call(context)).toBe(true);
	});

	it('of a test leaves the production address alone', async () => {
		const context = hook();
		await create.call(context);
		vendor.requests.length = 0;
		const test = later(context, { unregisterFields: '{"push_url": ""}' }, 'manual');
		await remove.call(test);
		expect(vendor.requests).toHaveLength(0);
		expect(test.getWorkflowStaticData('node')).toEqual({ registeredUrl: URL_OF_TRIGGER });
	});

	it('of what was never made known calls nobody', async () => {
		await remove.call(hook({ unregisterFields: '{"push_url": ""}' }));
		expect(vendor.requests).toHaveLength(0);
	});
});

describe('a trigger without a credential', () => {
	const none = { isWithoutCredential: true };
	const unregistered = { registerAddress: false };

	it('is activated and takes pushes when nothing needs one', async () => {
		expect(await create.call(hook(unregistered, undefined, {}, none))).toBe(true);
		const parameters = { ...PARAMETERS, ...unregistered } as never;
		const { items } = await pushTo(
			{ nodeType, credentials: {}, parameters, ...none },
			{ body: '{"a":1}' },
		);
		expect(items[0]?.json).toMatchObject({ verified: false, data: { a: 1 } });
	});

	it('can be published as far as n8n is concerned', () => {
		const node = { ...hook().getNode(), credentials: undefined };
		expect(validateNodeCredentials(node, nodeType)).toEqual([]);
	});

	it.each([[{}], [{ ...unregistered, verification: 'profile' }]])(
		'is not activated for %j, which needs one',
		async (parameters) => {
			await expect(create.call(hook(parameters, undefined, {}, none))).rejects.toMatchObject({
				context: { code: 'triggerNeedsCredential' },
			});
		},
	);

	it('refuses all pushes that it is to verify', async () => {
		const parameters = { ...PARAMETERS, verification: 'profile' } as never;
		const outcome = await pushTo(
			{ nodeType, credentials: {}, parameters, ...none },
			{ body: '{"a":1}' },
		);
		expect(outcome).toMatchObject({ status: 500, items: [], answeredAtOnce: true });
	});
});
