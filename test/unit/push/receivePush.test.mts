import {
	NodeConnectionTypes,
	type IDataObject,
	type INodeType,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { pushOptions } from '../../../nodes/shared/push/pushOptions.ts';
import { receivePush, type PushVendor } from '../../../nodes/shared/push/receivePush.ts';
import { pushTo } from '../../support/pushNode.mts';

/** Takes as many events as the body says, of the kinds `a` and `b` in turn. */
const vendor: PushVendor = {
	verify: async () => ({ verified: true }),
	read: (_context, { rawBody }) =>
		Array.from({ length: Number(rawBody) }, (_, at) => ({
			event: at % 2 === 0 ? 'a' : 'b',
			data: { at },
		})),
	messageId: () => undefined,
	common: () => ({ tenant: '1' }),
	accepted: (_context, { answer = 'ok' }) => answer,
	rejected: (_context, { status, problem, reason }) => ({ status, code: problem.code, reason }),
};

/** The parameters that were read, one entry a reading. */
let reads: string[] = [];
beforeEach(() => {
	reads = [];
});

const trigger: INodeType = {
	description: {
		displayName: 'Example Trigger',
		name: 'exampleTrigger',
		group: ['trigger'],
		version: 2,
		description: '',
		defaults: { name: 'Example Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [
			{
				displayName: 'Events',
				name: 'events',
				type: 'multiOptions',
				options: [
					{ name: 'A', value: 'a' },
					{ name: 'B', value: 'b' },
				],
				default: [],
			},
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				default: {},
				options: [
					...pushOptions,
					{ displayName: 'Answer', name: 'answer', type: 'string', default: '' },
				],
			},
		],
	},
	async webhook(this: IWebhookFunctions) {
		const read = this.getNodeParameter.bind(this);
		this.getNodeParameter = ((name: string, ...more: [never]) => {
			reads.push(name);
			return read(name, ...more);
		}) as typeof this.getNodeParameter;
		return await receivePush(this, vendor);
	},
};
const push = async (count: number, options: IDataObject = {}, events: unknown = ['a']) =>
	await pushTo(
		{ nodeType: trigger, credentials: {}, parameters: { events, options } as never },
		{ body: String(count) },
	);

describe('a push', () => {
	it('starts the workflow with the events that are selected', async () => {
		const { items, body, answeredAtOnce } = await push(3, { answer: 'taken' });
		expect(items.map(({ json }) => json)).toMatchObject([
			{ event: 'a', data: { at: 0 }, verified: true, tenant: '1' },
			{ event: 'a', data: { at: 2 }, verified: true, tenant: '1' },
		]);
		expect([body, answeredAtOnce]).toEqual(['taken', false]);
	});

	it('reads the events and the options once, however many events there are', async () => {
		await push(50);
		expect(reads.sort()).toEqual(['events', 'options']);
	});

	it.each(['a', ' b , a'])(
		'is selected by text that an expression gave, too: %j',
		async (events) => {
			const { items } = await push(1, {}, events);
			expect(items).toHaveLength(1);
		},
	);

	it.each([null, '', []])('is not acknowledged where no event is selected: %j', async (events) => {
		expect(await push(1, {}, events)).toMatchObject({ status: 500, items: [] });
	});

	it.each([
		[413, 'tooManyEvents', 10_001, {}],
		[403, 'senderNotAllowed', 1, { allowedIps: '203.0.113.7' }],
		[500, 'receiverNotReady', 1, { historySize: 'many' }],
	])('is refused with %i %s', async (status, code, count, options) => {
		const outcome = await push(count, options);
		expect(outcome).toMatchObject({ status, body: { status, code }, items: [] });
	});

	it('is refused in both languages', async () => {
		const { body } = await push(1, { allowedIps: '203.0.113.7' });
		expect((body as IDataObject).reason).toBe(
			'The IP address of the sender, "127.0.0.1", is not allowed. 发送方的 IP 地址“127.0.0.1”不在允许范围内。',
		);
	});
});
