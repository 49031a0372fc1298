import { YuanshuTrigger } from '../../../nodes/Yuanshu/YuanshuTrigger.node.ts';
import { YunjigongTrigger } from '../../../nodes/Yunjigong/YunjigongTrigger.node.ts';
import { newPrivateKey, TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { signedHeaders } from '../../../tools/push/yuanshuSender.mts';
import { kind } from '../../support/kind.mts';
import { pushTo, WEBHOOK_ID, type PushRequest } from '../../support/pushNode.mts';
import { PROFILE } from '../Yunjigong/triggerPushes.mts';

const FORM = 'application/x-www-form-urlencoded';
const MB = 1024 * 1024;

interface Setting {
	options?: Record<string, unknown>;
	credentials?: Record<string, unknown>;
	verification?: string;
}
const yunjigong = ({ options = {}, credentials = {}, verification = 'profile' }: Setting = {}) => ({
	nodeType: new YunjigongTrigger(),
	credentials: { signing: 'sortedParameters', ...PROFILE, ...credentials } as never,
	parameters: { verification, successMarker: 'ok', options } as never,
});
const yuanshu = ({ options = {}, verification = 'signature' }: Setting = {}) => ({
	nodeType: new YuanshuTrigger(),
	credentials: { platformPublicKey: TEST_KEYS.publicKey },
	parameters: { verification, options } as never,
});

/** What is answered, and how often the trigger asked n8n for the body. */
async function outcomeOf(trigger: ReturnType<typeof yunjigong>, push: PushRequest) {
	let reads = 0;
	const outcome = await pushTo(trigger, { isRead: false, onRead: () => reads++, ...push });
	return { ...outcome, reads };
}

const refusedUnread = (trigger: object, status: number, push: PushRequest) => async () => {
	const outcome = await outcomeOf(trigger as never, push);
	expect(outcome.status).toBe(status);
	expect(outcome.reads).toBe(0);
	expect(outcome.items).toHaveLength(0);
};

const elsewhere = { allowedIps: '203.0.113.7' };
const inQuery = { placement: 'query' };
const inHeader = { placement: 'header' };
const length = (bytes: number) => ({ 'content-length': String(bytes) });

kind('A push is refused before its body is read', {
	'of a sender who is not on the list, at Yuanshu': refusedUnread(
		yuanshu({ options: elsewhere }),
		403,
		{ body: '{}' },
	),
	'of a sender who is not on the list, at Yunjigong': refusedUnread(
		yunjigong({ options: elsewhere }),
		403,
		{ body: 'a=1' },
	),
	'of a sender who is not on the list, without verification': refusedUnread(
		yunjigong({ options: elsewhere, verification: 'none' }),
		403,
		{ body: 'a=1' },
	),
	'without the Authorization header': refusedUnread(yuanshu(), 401, { body: '{}' }),
	'with an Authorization header of another scheme': refusedUnread(yuanshu(), 401, {
		body: '{}',
		headers: { authorization: 'Bearer x' },
	}),
	'with a part of an Authorization header': refusedUnread(yuanshu(), 401, {
		body: '{}',
		headers: { authorization: 'META-SHA256-RSA2048 nonce_str="1"' },
	}),
	'without the signature in the query': refusedUnread(yunjigong({ credentials: inQuery }), 401, {
		url: `/webhook/${WEBHOOK_ID}/push?a=1`,
		body: 'sign=1',
	}),
	'without the signature in the headers': refusedUnread(yunjigong({ credentials: inHeader }), 401, {
		body: 'sign=1',
	}),
	'with more length than is allowed, at Yunjigong': refusedUnread(yunjigong(), 413, {
		body: 'a=1',
		headers: length(MB + 1),
	}),
	'with more length than is allowed, at Yuanshu': refusedUnread(yuanshu(), 413, {
		body: '{}',
		headers: {
			...signedHeaders({ url: '/', body: '{}' }, TEST_KEYS.privateKey),
			...length(16 * MB + 1),
		},
	}),
	'with more length than the user allows': refusedUnread(
		yunjigong({ options: { bodyLimitMegabytes: 2 } }),
		413,
		{ body: 'a=1', headers: length(2 * MB + 1) },
	),
	'with more length than the user allows, without verification': refusedUnread(
		yunjigong({ options: { bodyLimitMegabytes: 1 }, verification: 'none' }),
		413,
		{ body: 'a=1', headers: length(MB + 1) },
	),
});

const answered =
	(trigger: object, status: number, push: PushRequest, said?: string) => async () => {
		const outcome = await outcomeOf(trigger as never, push);
		expect(outcome.status).toBe(status);
		if (said !== undefined) expect(JSON.stringify(outcome.body)).toContain(said);
	};
const form = (body: string): PushRequest => ({ body, headers: { 'content-type': FORM } });
const many = (count: number, piece: (at: number) => string, glue: string) =>
	Array.from({ length: count }, (_, at) => piece(at)).join(glue);

kind('More parameters than any push has are refused before they are read', {
	'names alone': answered(yunjigong(), 413, form('a&'.repeat(100_000)), 'more than 1000'),
	'empty ones': answered(yunjigong(), 413, form('&'.repeat(1_000_000)), 'more than 1000'),
	'one name many times': answered(yunjigong(), 413, form(many(1_001, () => 'a=1', '&'))),
	'different names': answered(yunjigong(), 413, form(many(1_001, (at) => `a${at}=1`, '&'))),
	'broken escapes': answered(yunjigong(), 413, form(many(2_000, () => '%zz=%', '&'))),
	'members of JSON': answered(
		yunjigong(),
		413,
		{ body: `{${many(1_001, (at) => `"a${at}":1`, ',')}}` },
		'more than 1000',
	),
	'members of JSON that is none': answered(yunjigong(), 413, { body: `{${','.repeat(500_000)}` }),
	'fields of a multipart form': answered(yunjigong(), 413, {
		headers: { 'content-type': 'multipart/form-data; boundary=x' },
		multipart: {
			data: Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`a${at}`, '1'])),
			files: {},
		},
	}),
	'without verification, too': answered(
		yunjigong({ verification: 'none' }),
		413,
		form('a&'.repeat(100_000)),
		'more than 1000',
	),
	'in the query': answered(yunjigong(), 413, {
		...form('sign=1'),
		url: `/webhook/${WEBHOOK_ID}/push?${'a&'.repeat(1_001)}`,
	}),
});

const unverified = yunjigong({ verification: 'none' });
kind('As many as a push may have are read', {
	'1,000 different names of a form': answered(
		unverified,
		200,
		form(many(1_000, (at) => `a${at}=1`, '&')),
	),
	'one name 1,000 times': async () => {
		const { items } = await pushTo(unverified, form(many(1_000, () => 'a=1', '&')));
		expect((items[0]?.json.data as { a: string[] }).a).toHaveLength(1_000);
	},
	'members of nested JSON do not count': answered(unverified, 200, {
		body: JSON.stringify({ rows: Array.from({ length: 5_000 }, (_, at) => ({ at, b: [1, 2] })) }),
	}),
	'commas in texts do not count': answered(unverified, 200, {
		body: JSON.stringify({ a: ','.repeat(5_000) }),
	}),
	'a body of 2 MB without verification': answered(unverified, 200, {
		body: JSON.stringify({ a: 'x'.repeat(2 * MB) }),
	}),
});

const signed = (body: string, privateKey = TEST_KEYS.privateKey): PushRequest => ({
	body,
	headers: signedHeaders({ url: `/webhook/${WEBHOOK_ID}/push`, body }, privateKey),
});
const longBody = (bytes: number) => JSON.stringify({ orderNo: '1', x: 'x'.repeat(bytes) });
kind('The length of a body is limited', {
	'of a signing profile to 1 MB': answered(yunjigong(), 413, { body: longBody(MB) }, 'Body Limit'),
	'of a signing profile to what the user says': answered(
		yunjigong({ options: { bodyLimitMegabytes: 2 } }),
		401,
		{ body: longBody(MB) },
	),
	'of Yuanshu to 16 MB': answered(yuanshu(), 413, signed(longBody(16 * MB)), '16 MB'),
	'of Yuanshu, where 15 MB pass': answered(yuanshu(), 200, signed(longBody(15 * MB))),
	'of Yuanshu, where 15 MB of a forger do not': answered(
		yuanshu(),
		401,
		signed(longBody(15 * MB), newPrivateKey()),
	),
	'of Yuanshu to what the user says': answered(
		yuanshu({ options: { bodyLimitMegabytes: 1 } }),
		413,
		signed(longBody(MB)),
	),
	'to 16 MB where the option is blank': answered(
		yunjigong({ options: { bodyLimitMegabytes: ' ' }, verification: 'none' }),
		200,
		{ body: longBody(2 * MB) },
	),
	'not below 1 MB': answered(yuanshu({ options: { bodyLimitMegabytes: 0 } }), 500, signed('{}')),
	'not by what is no number': answered(
		yuanshu({ options: { bodyLimitMegabytes: 'all' } }),
		500,
		signed('{}'),
	),
});
