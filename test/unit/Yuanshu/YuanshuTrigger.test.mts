import { generateKeyPairSync } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { YuanshuTrigger } from '../../../nodes/Yuanshu/YuanshuTrigger.node.ts';
import {
	multipartBody,
	multipartUnverifiable,
	notGenuine,
	signatureMalformed,
	signatureMissing,
	timestampNotSeconds,
} from '../../../nodes/Yuanshu/push/pushMessages.ts';
import type { Message } from '../../../nodes/shared/messages/message.ts';
import {
	bodyNotJson,
	bodyNotUtf8,
	bodyTooDeep,
	receiverNotReady,
	senderNotAllowed,
	timestampOff,
	tooManyEvents,
} from '../../../nodes/shared/messages/pushMessages.ts';
import { sentenceOf } from '../../../nodes/shared/messages/words.ts';
import sample from '../../support/fixtures/yuanshu-order-sync-sample.json';
import { pushBody } from '../../../tools/push/yuanshuPushes.mts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { signedHeaders, type Signable } from '../../../tools/push/yuanshuSender.mts';
import { pushTo, WEBHOOK_ID, type PushRequest } from '../../support/pushNode.mts';

const nodeType = new YuanshuTrigger();
const PATH = `/webhook/${WEBHOOK_ID}/push`;

interface Setting {
	parameters?: IDataObject;
	platformPublicKey?: string;
	publicUrl?: string;
}
const send = async (push: PushRequest, setting: Setting = {}) =>
	await pushTo(
		{
			nodeType,
			credentials: { platformPublicKey: setting.platformPublicKey ?? TEST_KEYS.publicKey },
			parameters: { options: {}, ...setting.parameters } as never,
			...(setting.publicUrl !== undefined && { publicUrl: setting.publicUrl }),
		},
		push,
	);
const signed = (body: string | Buffer, more: Partial<Signable> = {}): PushRequest => ({
	body,
	headers: signedHeaders({ url: PATH, body, ...more }, TEST_KEYS.privateKey),
});
const accepted = {
	traceId: expect.stringMatching(/^[\da-f-]{36}$/) as string,
	code: '0',
	msg: 'success',
	success: true,
	data: {},
};
const rejected = (status: number, problem: Message) => ({
	status,
	answeredAtOnce: true,
	items: [],
	body: { ...accepted, code: String(status), msg: sentenceOf(problem), success: false },
});

it('lists its events under the label by which n8n finds them', () => {
	const events = nodeType.description.properties.find(({ name }) => name === 'events');
	expect(events?.displayName).toBe('Events');
	expect(events?.options).toHaveLength(5);
});

describe('a genuine push', () => {
	it('is handed over with what it says, to be answered once it is stored', async () => {
		const outcome = await send(signed(pushBody('order')));
		expect(outcome).toMatchObject({ status: 200, answeredAtOnce: false, body: accepted });
		expect(outcome.items).toEqual([
			{
				json: {
					event: 'orderSynced',
					signedUrl: 'path',
					eventId: expect.stringMatching(/^[\da-f]{64}$/) as string,
					receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
					verified: true,
					tenantId: '153658',
					tenantIdVerified: false,
					data: sample,
					_receipt: expect.objectContaining({ isContentOnly: false }) as IDataObject,
				},
			},
		]);
	});

	it.each([
		['order', 'orderSynced'],
		['cancel', 'orderCancelled'],
		['address', 'addressChanged'],
		['aftersale', 'afterSaleChanged'],
	] as const)('of kind %s is told as %s', async (kind, event) => {
		const { items } = await send(signed(pushBody(kind)));
		expect(items.map(({ json }) => json.event)).toEqual([event]);
	});

	it.each([
		['{"orderNo":"1"}', ['orderCancelled']],
		['{"orderNo":"1","cancelType":"1","recvName":"李","recvMobile":"1"}', ['orderCancelled']],
		['{"orderNo":"1","cancelReason":"不想要了","city":"杭州"}', ['orderCancelled']],
		['{"orderNo":"1","recvName":"李"}', ['addressChanged']],
		['{"orderNo":"1","other":2}', ['unknown']],
		['{"what":1}', ['unknown']],
		['"text"', ['unknown']],
		['[{"orderNo":"1"},{"orderNo":"2"}]', ['afterSaleChanged', 'afterSaleChanged']],
		['[1]', ['unknown']],
		['[]', []],
	])('%s makes the events %j', async (body, events) => {
		const outcome = await send(signed(body));
		expect(outcome.items.map(({ json }) => json.event)).toEqual(events);
		expect(outcome.body).toEqual(accepted);
	});

	it('keeps every digit and every field that is not documented', async () => {
		const { items } = await send(
			signed('{"orderNo":1,"orderStatus":null,"x":12345678901234567890}'),
		);
		expect(items[0]?.json.data).toEqual({
			orderNo: 1,
			orderStatus: null,
			x: '12345678901234567890',
		});
	});

	it('whose event is not selected is answered as received and starts nothing', async () => {
		const parameters = { events: ['orderSynced'] };
		const outcome = await send(signed(pushBody('cancel')), { parameters });
		expect(outcome).toMatchObject({ status: 200, body: accepted, items: [] });
		expect((await send(signed(pushBody('order')), { parameters })).items).toHaveLength(1);
	});

	it.each([
		['path and query', `${PATH}?a=1`, `${PATH}?a=1`],
		['the path of a call with a query', PATH, `${PATH}?a=1`],
		['the whole address', `https://n8n.example${PATH}`, PATH],
		['the whole address with query', `https://n8n.example${PATH}?a=1`, `${PATH}?a=1`],
	])('may have signed %s', async (_name, url, called) => {
		const outcome = await send({ ...signed('{"orderNo":"1"}', { url }), url: called });
		expect(outcome.items).toHaveLength(1);
	});

	it('may have been called by another path outside than inside', async () => {
		const url = `/shop${PATH}`;
		const outcome = await send(signed('{"orderNo":"1"}', { url }), {
			publicUrl: 'https://example.com/shop',
		});
		expect(outcome.items).toHaveLength(1);
	});

	it('may come in a type n8n does not read by itself', async () => {
		const push = signed(pushBody('address'));
		const outcome = await send({
			...push,
			headers: { ...push.headers, 'content-type': 'application/x-order' },
			isRead: false,
		});
		expect(outcome.items).toHaveLength(1);
	});

	it('can bring the JSON of its strings, and where it differs from the table', async () => {
		const parameters = { options: { parseJsonStrings: true, listDeviations: true } };
		const { items } = await send(signed(pushBody('order')), { parameters });
		const { parsed, deviations } = items[0]?.json as {
			parsed: IDataObject;
			deviations: string[];
		};
		expect(parsed['goodsInfoList[0].specInfo.saleAttr']).toEqual(
			JSON.parse(sample.goodsInfoList[0]?.specInfo.saleAttr ?? ''),
		);
		expect(deviations).toEqual(
			expect.arrayContaining([
				'tenantId: number instead of string',
				'isSplit: missing',
				'cancelAuditStatus: null',
				'sceneType: 0 is not documented',
				'orderModel: not in the table',
				'goodsInfoList[0].externalSkuCode: not in the table',
			]),
		);
	});

	it('is answered with the success code the user wants', async () => {
		const parameters = { options: { successCode: '200' } };
		const { body } = await send(signed('{"orderNo":"1"}'), { parameters });
		expect(body).toEqual({ ...accepted, code: '200' });
	});

	it('is answered with the default where an expression gives no success code', async () => {
		const parameters = { options: { successCode: null } as never };
		const { body } = await send(signed('{"orderNo":"1"}'), { parameters });
		expect(body).toEqual(accepted);
	});
});

describe('a push that is not genuine', () => {
	const body = pushBody('cancel');
	const now = Math.floor(Date.now() / 1000);
	const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });

	it.each<[string, PushRequest, Message]>([
		['without signature', { body }, signatureMissing],
		[
			'with a malformed header',
			{ body, headers: { authorization: 'Bearer x' } },
			signatureMalformed,
		],
		[
			'of another sender',
			{ body, headers: signedHeaders({ url: PATH, body }, foreign.privateKey) },
			notGenuine,
		],
		['with another body', { ...signed(body), body: `${body} ` }, notGenuine],
		['for another address', signed(body, { url: '/webhook/other/push' }), notGenuine],
		['signed an hour ago', signed(body, { timestamp: String(now - 3600) }), timestampOff(300)],
		['signed for the future', signed(body, { timestamp: String(now + 3600) }), timestampOff(300)],
		['with no time', signed(body, { timestamp: 'soon' }), timestampNotSeconds],
		[
			'in a multipart form',
			{
				...signed(body),
				headers: { ...signed(body).headers, 'content-type': 'multipart/form-data; boundary=x' },
			},
			multipartUnverifiable,
		],
	])('%s is refused with the reason', async (_name, push, reason) => {
		expect(await send(push)).toEqual(rejected(401, reason));
	});

	it('signed an hour ago is taken when the tolerance allows it', async () => {
		const old = signed(body, { timestamp: String(now - 3600) });
		for (const toleranceSeconds of [0, 7200]) {
			const outcome = await send(old, { parameters: { options: { toleranceSeconds } } });
			expect(outcome.items).toHaveLength(1);
		}
	});

	it('is taken, marked unverified, when the user wants no verification', async () => {
		const outcome = await send({ body }, { parameters: { verification: 'none' } });
		expect(outcome.items[0]?.json.verified).toBe(false);
	});

	it.each(['', '-----BEGIN PUBLIC KEY-----x-----END PUBLIC KEY-----'])(
		'cannot be told without a proper key (%j), so all are refused',
		async (platformPublicKey) => {
			const outcome = await send(signed(body), { platformPublicKey });
			expect(outcome).toEqual(rejected(500, receiverNotReady));
			expect(JSON.stringify(outcome.body)).not.toContain('KEY');
		},
	);

	it('without verification may not be a multipart form either, of which n8n keeps no bytes', async () => {
		const outcome = await send(
			{ body, headers: { 'content-type': 'multipart/form-data; boundary=x' } },
			{ parameters: { verification: 'none' } },
		);
		expect(outcome).toEqual(rejected(400, multipartBody));
	});
});

describe('a body that cannot be read', () => {
	it.each<[string, string | Buffer, number, Message]>([
		['malformed', '{"orderNo":', 400, bodyNotJson],
		['empty', '', 400, bodyNotJson],
		['invalid UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400, bodyNotUtf8],
		['a million levels deep', '['.repeat(1e6), 400, bodyTooDeep(100)],
		['full of events', `[${Array(20_000).fill('{}').join()}]`, 413, tooManyEvents(10_000)],
	])('because it is %s is refused', async (_name, body, status, reason) => {
		expect(await send(signed(body))).toEqual(rejected(status, reason));
	});
});

describe('the sender’s address', () => {
	const from = async (remoteAddress: string, options: IDataObject, headers = {}) => {
		const push = signed('{"orderNo":"1"}');
		return await send(
			{ ...push, headers: { ...push.headers, ...headers }, remoteAddress },
			{ parameters: { options } },
		);
	};

	it('must be on the list, where there is one', async () => {
		const allowedIps = '203.0.113.0/24';
		expect((await from('203.0.113.9', { allowedIps })).items).toHaveLength(1);
		expect(await from('198.51.100.1', { allowedIps })).toEqual(
			rejected(403, senderNotAllowed('198.51.100.1')),
		);
	});

	it('is believed of trusted proxies only', async () => {
		const allowedIps = '203.0.113.9';
		const forwarded = { 'x-forwarded-for': '203.0.113.9' };
		expect((await from('10.0.0.1', { allowedIps }, forwarded)).status).toBe(403);
		expect(
			(await from('10.0.0.1', { allowedIps, trustedProxies: 1 }, forwarded)).items,
		).toHaveLength(1);
	});

	it('on a list that cannot be read is refused', async () => {
		expect((await from('10.0.0.1', { allowedIps: 'everyone' })).status).toBe(500);
	});
});
