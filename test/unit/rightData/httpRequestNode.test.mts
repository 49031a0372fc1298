import { Readable } from 'node:stream';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { LiangbenApi } from '../../../credentials/LiangbenApi.credentials.ts';
import { YuanshuApi } from '../../../credentials/YuanshuApi.credentials.ts';
import { YunjigongApi } from '../../../credentials/YunjigongApi.credentials.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import { Liangben } from '../../../nodes/Liangben/Liangben.node.ts';
import { Yuanshu } from '../../../nodes/Yuanshu/Yuanshu.node.ts';
import { Yunjigong } from '../../../nodes/Yunjigong/Yunjigong.node.ts';
import * as requestMessages from '../../../credentials/requestShape/requestMessages.ts';
import type { Message } from '../../../nodes/shared/messages/message.ts';
import { startKuaimaiSandbox, type KuaimaiSandbox } from '../../sandbox/kuaimai/server.mts';
import { startLiangbenSandbox, type LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import type { SeenRequest } from '../../sandbox/shared/server.mts';
import { startYuanshuSandbox, type YuanshuSandbox } from '../../sandbox/yuanshu/server.mts';
import { startYunjigongSandbox, type YunjigongSandbox } from '../../sandbox/yunjigong/server.mts';
import { jsonPairs } from '../../sandbox/yunjigong/signature.mts';
import { sendByHttpRequestNode, type FilledIn } from '../../support/httpRequestNode.mts';
import { kind } from '../../support/kind.mts';

const PROFILE = {
	appKey: 'sandbox-key',
	appSecret: 'sandbox secret',
	keyName: 'app_key',
	timestampName: 'ts',
	nonceName: 'nonce',
	signName: 'sign',
	placement: 'form',
	pairFormat: 'k=v&',
	secretPlacement: 'append',
	digest: 'md5',
	output: 'upperHex',
	timestampForm: 's',
	emptyValues: 'out',
};

let kuaimai: KuaimaiSandbox;
let liangben: LiangbenSandbox;
let yuanshu: YuanshuSandbox;
let yunjigong: YunjigongSandbox;
beforeAll(async () => {
	kuaimai = await startKuaimaiSandbox();
	liangben = await startLiangbenSandbox();
	yuanshu = await startYuanshuSandbox({ signedUrl: 'pathAndQuery' });
	yunjigong = await startYunjigongSandbox({ profile: PROFILE });
});
afterAll(async () => {
	for (const sandbox of [kuaimai, liangben, yuanshu, yunjigong]) await sandbox.close();
});

type Given = Omit<FilledIn, 'url'> & { search?: string };
type Pairs = Array<[string, string]>;

/** Under one vendor's credential, what is filled in in the HTTP Request node. */
interface Under {
	/** Checks that it arrives with a good signature. @returns query and form as they arrived */
	signed: (given: Given) => Promise<{ query: Pairs; form: Pairs; seen: SeenRequest }>;
	/** Checks that nothing is sent, and that the error says why. */
	refused: (given: Given, message: Message | ((name: string) => Message)) => Promise<void>;
}

const ANY_NAME = '§';

function under(
	vendor: () => {
		sandbox: { url: string; requests: SeenRequest[]; reset: () => void };
		path: string;
		send: (filledIn: FilledIn) => Promise<void>;
	},
): Under {
	const send = async ({ search = '', ...given }: Given) => {
		const { sandbox, path, send: sendTo } = vendor();
		sandbox.reset();
		await sendTo({ ...given, url: sandbox.url + path + search });
		return sandbox.requests;
	};
	return {
		async signed(given) {
			const [seen, ...more] = await send(given);
			expect(more).toEqual([]);
			if (!seen) throw new Error('Nothing arrived');
			expect(seen.signatureValid).toBe(true);
			const [, search = ''] = seen.url.split('?');
			const { contentType, rawBody } = seen;
			const isForm = contentType.includes('urlencoded');
			const json = contentType.includes('json') ? jsonPairs(rawBody) : [];
			return {
				query: [...new URLSearchParams(search)],
				form: isForm ? [...new URLSearchParams(rawBody)] : (json as Pairs),
				seen,
			};
		},
		async refused(given, message) {
			const { sandbox } = vendor();
			const error: unknown = await send(given).then(
				() => new Error('It was sent'),
				(thrown: unknown) => thrown,
			);
			expect(sandbox.requests).toEqual([]);
			const { en } = typeof message === 'function' ? message(ANY_NAME) : message;
			for (const part of en.split(ANY_NAME)) expect(String(error)).toContain(part);
		},
	};
}

const underKuaimai = under(() => ({
	sandbox: kuaimai,
	path: '/router',
	send: async (filledIn) =>
		await sendByHttpRequestNode(filledIn, new Kuaimai(), new KuaimaiApi(), {
			baseUrl: kuaimai.url,
			signMethod: 'hmac',
			...kuaimai.credentials,
		}),
}));
const underLiangben = under(() => ({
	sandbox: liangben,
	path: '/api/liangben/v1/order/cancel',
	send: async (filledIn) =>
		await sendByHttpRequestNode(filledIn, new Liangben(), new LiangbenApi(), {
			...liangben.credentials,
			baseUrl: liangben.url,
			authentication: 'signature',
		}),
}));
const underYuanshu = under(() => ({
	sandbox: yuanshu,
	path: '/retail-data-exchange/any',
	send: async (filledIn) =>
		await sendByHttpRequestNode(filledIn, new Yuanshu(), new YuanshuApi(), yuanshu.credentials),
}));
const underYunjigong = under(() => ({
	sandbox: yunjigong,
	path: '/open_interface/any',
	send: async (filledIn) =>
		await sendByHttpRequestNode(filledIn, new Yunjigong(), new YunjigongApi(), {
			baseUrl: yunjigong.url,
			signing: 'sortedParameters',
			...PROFILE,
		}),
}));

const {
	bodyNotForm,
	bodyNotFormOrJson,
	requestNotUtf8,
	bodyOfGet,
	bodyTypeUnknown,
	charsetNotUtf8,
	halfCharacter,
	parameterNotUtf8,
	headerTwice,
	parameterTwice,
	streamUnsignable,
} = requestMessages as unknown as Record<string, Message> &
	Record<
		'headerTwice' | 'parameterTwice' | 'parameterNotUtf8' | 'halfCharacter',
		(name: string) => Message
	>;

const METHOD = ['method', 'supplier.list.query'] as const;
const QUERY = { method: 'supplier.list.query', pageNo: 1, pageSize: 20 };
const GBK = Buffer.from([0x61, 0x3d, 0xc4, 0xe3]);

kind('the HTTP Request node under a Kuaimai credential', {
	'raw JSON is read as parameters': async () => {
		const { form } = await underKuaimai.signed({
			raw: ['application/json', JSON.stringify(QUERY)],
		});
		expect(form).toEqual(
			expect.arrayContaining([
				['method', QUERY.method],
				['pageNo', '1'],
				['pageSize', '20'],
			]),
		);
	},
	'raw JSON with more digits than a number has': async () => {
		const raw = `{"method":"purchase.order.get","id":9007199254740993,"price":1.50}`;
		const { form } = await underKuaimai.signed({ raw: ['application/json; charset=utf-8', raw] });
		expect(form).toEqual(
			expect.arrayContaining([
				['id', '9007199254740993'],
				['price', '1.50'],
			]),
		);
	},
	'raw JSON without a content type': async () => {
		const { form } = await underKuaimai.signed({ raw: ['', JSON.stringify(QUERY)] });
		expect(form).toEqual(expect.arrayContaining([['pageSize', '20']]));
	},
	'JSON of a file': async () => {
		const binary = ['application/json', Buffer.from(JSON.stringify(QUERY))] as const;
		const { form } = await underKuaimai.signed({ binary });
		expect(form).toEqual(expect.arrayContaining([['pageSize', '20']]));
	},
	'lists in JSON are one value': async () => {
		const { form } = await underKuaimai.signed({ json: { ...QUERY, ids: [1, 2] } });
		expect(form).toEqual(expect.arrayContaining([['ids', '[1,2]']]));
	},
	'a form as raw text': async () => {
		const raw = 'method=supplier.list.query&pageNo=2';
		const { form } = await underKuaimai.signed({ raw: ['', raw] });
		expect(form).toEqual(expect.arrayContaining([['pageNo', '2']]));
	},
	'a name of two values': async () =>
		await underKuaimai.refused({ form: [METHOD, ['ids', '1'], ['ids', '2']] }, parameterTwice),
	'a name twice in raw form text': async () =>
		await underKuaimai.refused(
			{ raw: ['application/x-www-form-urlencoded', 'method=a&ids=1&ids=2'] },
			parameterTwice,
		),
	'a name twice in the address': async () =>
		await underKuaimai.refused({ search: '?ids=1&ids=2', form: [METHOD] }, parameterTwice),
	'a name in the query and in the form': async () =>
		await underKuaimai.refused(
			{ query: [['pageNo', '1']], form: [METHOD, ['pageNo', '2']] },
			parameterTwice,
		),
	'a name twice in a multipart form': async () =>
		await underKuaimai.refused({ multipart: [METHOD, ['ids', '1'], ['ids', '2']] }, parameterTwice),
	'a name twice in JSON': async () =>
		await underKuaimai.refused({ raw: ['application/json', '{"ids":1,"ids":2}'] }, parameterTwice),
	'plain text': async () =>
		await underKuaimai.refused(
			{ raw: ['text/plain', 'method=supplier.list.query'] },
			bodyNotFormOrJson as Message,
		),
	XML: async () =>
		await underKuaimai.refused({ raw: ['text/xml', '<a b="1"/>'] }, bodyNotFormOrJson as Message),
	'words without a content type': async () =>
		await underKuaimai.refused({ raw: ['', 'hello world'] }, bodyNotFormOrJson as Message),
	'broken JSON': async () =>
		await underKuaimai.refused(
			{ raw: ['application/json', '{"method":"a"'] },
			bodyNotFormOrJson as Message,
		),
	'JSON that is called a form': async () =>
		await underKuaimai.refused(
			{ raw: ['application/x-www-form-urlencoded', JSON.stringify(QUERY)] },
			bodyNotForm as Message,
		),
	'a form in GBK': async () =>
		await underKuaimai.refused(
			{ binary: ['application/x-www-form-urlencoded', GBK], search: '?method=a' },
			requestNotUtf8 as Message,
		),
	'GBK in the address': async () =>
		await underKuaimai.refused({ search: '?name=%C4%E3', form: [METHOD] }, parameterNotUtf8),
	'a form that declares GBK': async () =>
		await underKuaimai.refused(
			{ raw: ['application/x-www-form-urlencoded; charset=GBK', 'method=a&name=你'] },
			charsetNotUtf8 as Message,
		),
	'a GET with a body': async () =>
		await underKuaimai.refused(
			{ method: 'GET', query: [METHOD], json: { pageNo: 1 } },
			bodyOfGet as Message,
		),
	'half an emoji': async () =>
		await underKuaimai.refused({ form: [METHOD, ['name', '\ud83d']] }, halfCharacter),
	'the name __proto__': async () => {
		const { form } = await underKuaimai.signed({ form: [METHOD, ['__proto__', 'x']] });
		expect(form).toEqual(expect.arrayContaining([['__proto__', 'x']]));
	},
	'a question mark behind the # of an address': async () => {
		const { seen } = await underKuaimai.signed({ search: '#a?pageNo=9', form: [METHOD] });
		expect(seen.parameters).not.toHaveProperty('pageNo');
	},
});

const ORDER = ['order_sn', 'SO 1'] as const;

kind('the HTTP Request node under a Liangben credential', {
	'a name of two values in the form': async () => {
		const { form } = await underLiangben.signed({ form: [ORDER, ['id', '1'], ['id', '2']] });
		expect(form.filter(([name]) => name === 'id')).toEqual([
			['id', '1'],
			['id', '2'],
		]);
	},
	'a name of two values in the query, as n8n writes it': async () => {
		const { query } = await underLiangben.signed({
			method: 'GET',
			query: [
				['id', '1'],
				['id', '2'],
			],
		});
		expect(query.slice(0, 2)).toEqual([
			['id[]', '1'],
			['id[]', '2'],
		]);
	},
	'a name of two values in the query, repeated': async () => {
		const query = [
			['id', '1'],
			['id', '2'],
		] as const;
		const arrived = await underLiangben.signed({ method: 'GET', query, arrayFormat: 'repeat' });
		expect(arrived.query.slice(0, 2)).toEqual([
			['id', '1'],
			['id', '2'],
		]);
	},
	'a name of two values in the query, counted': async () => {
		const query = [
			['id', '1'],
			['id', '2'],
		] as const;
		const arrived = await underLiangben.signed({ method: 'GET', query, arrayFormat: 'indices' });
		expect(arrived.query.slice(0, 2)).toEqual([
			['id[0]', '1'],
			['id[1]', '2'],
		]);
	},
	'a form as raw text without a content type': async () => {
		const { form } = await underLiangben.signed({ raw: ['', 'order_sn=SO%201&id=2'] });
		expect(form.slice(0, 2)).toEqual([
			['order_sn', 'SO 1'],
			['id', '2'],
		]);
	},
	'raw JSON': async () => {
		const text = '{"id":9007199254740993}';
		const { seen } = await underLiangben.signed({ raw: ['application/json', text] });
		expect(seen.rawBody).toBe(text);
	},
	'raw text of a type of its own': async () => {
		const { seen } = await underLiangben.signed({ raw: ['text/plain', 'a=1'] });
		expect(seen).toMatchObject({ rawBody: 'a=1', contentType: 'text/plain' });
	},
	'words without a content type': async () =>
		await underLiangben.refused({ raw: ['', 'hello world'] }, bodyTypeUnknown as Message),
	'a name twice in a multipart form': async () =>
		await underLiangben.refused({ multipart: [ORDER, ['id', '1'], ['id', '2']] }, parameterTwice),
	'GBK in the address': async () =>
		await underLiangben.refused({ method: 'GET', search: '?name=%C4%E3' }, parameterNotUtf8),
	'GBK in the form': async () =>
		await underLiangben.refused(
			{ raw: ['application/x-www-form-urlencoded', 'name=%C4%E3'] },
			parameterNotUtf8,
		),
	'a signed header of two values': async () =>
		await underLiangben.refused({ form: [ORDER], headers: { 'x-api-a': ['1', '2'] } }, headerTwice),
	'a GET with a form': async () =>
		await underLiangben.refused({ method: 'GET', form: [ORDER] }, bodyOfGet as Message),
	'half an emoji in the query': async () =>
		await underLiangben.refused({ method: 'GET', query: [['name', '\udc00x']] }, halfCharacter),
});

kind('the HTTP Request node under a Yuanshu credential', {
	'a name of two values in the query, as n8n writes it': async () => {
		const { query } = await underYuanshu.signed({
			method: 'GET',
			query: [
				['id', '1'],
				['id', '2'],
			],
		});
		expect(query).toEqual([
			['id[]', '1'],
			['id[]', '2'],
		]);
	},
	'a name of two values in the query, repeated': async () => {
		const query = [
			['id', '1'],
			['id', '2'],
		] as const;
		const arrived = await underYuanshu.signed({ method: 'GET', query, arrayFormat: 'repeat' });
		expect(arrived.query).toEqual(query);
	},
	'a name of two values in the form': async () => {
		const { form } = await underYuanshu.signed({
			form: [
				['id', '1'],
				['id', '2'],
			],
		});
		expect(form).toEqual([
			['id', '1'],
			['id', '2'],
		]);
	},
	'a form as raw text without a content type': async () => {
		const { form } = await underYuanshu.signed({ raw: ['', 'a=1&b=2'] });
		expect(form).toEqual([
			['a', '1'],
			['b', '2'],
		]);
	},
	'words without a content type': async () =>
		await underYuanshu.refused({ raw: ['', 'hello'] }, bodyTypeUnknown as Message),
	'a GET with a JSON body': async () =>
		await underYuanshu.refused({ method: 'GET', json: { a: 1 } }, bodyOfGet as Message),
	'JSON that is called a form': async () =>
		await underYuanshu.refused(
			{ raw: ['application/x-www-form-urlencoded', '{"a":1}'] },
			bodyNotForm as Message,
		),
	'cookies of two headers': async () => {
		const { seen } = await underYuanshu.signed({
			json: { a: 1 },
			headers: { cookie: ['a=1', 'b=2'] },
		});
		expect(seen.headers.cookie).toBe('a=1; b=2; _platform_num=153658');
	},
	'a file that is streamed': async () =>
		await underYuanshu.refused(
			{ binary: ['application/json', Readable.from(['{}'])] },
			streamUnsignable as Message,
		),
	'raw JSON with white space': async () => {
		const text = ' {"id": 9007199254740993}\n';
		const { seen } = await underYuanshu.signed({ raw: ['application/json', text] });
		expect(seen.rawBody).toBe(text);
	},
	'half an emoji in a form': async () =>
		await underYuanshu.refused({ form: [['a', '\ud83d']] }, halfCharacter),
});

kind('the HTTP Request node under a Yunjigong credential', {
	'a name in the address and in the query': async () =>
		await underYunjigong.refused(
			{ search: '?a=1', query: [['a', '2']], form: [['b', '1']] },
			parameterTwice,
		),
	'a name in the query and in the form': async () =>
		await underYunjigong.refused({ query: [['a', '1']], form: [['a', '2']] }, parameterTwice),
	'a name in the query and in JSON': async () =>
		await underYunjigong.refused({ search: '?a=1', json: { a: 1 } }, parameterTwice),
	'a name of two values in the form': async () =>
		await underYunjigong.refused(
			{
				form: [
					['a', '1'],
					['a', '2'],
				],
			},
			parameterTwice,
		),
	'a name of two values in the query': async () =>
		await underYunjigong.refused(
			{
				method: 'GET',
				query: [
					['a', '1'],
					['a', '2'],
				],
			},
			parameterTwice,
		),
	'a name of two values in the query, counted': async () => {
		const query = [
			['a', '1'],
			['a', '2'],
		] as const;
		const arrived = await underYunjigong.signed({ method: 'GET', query, arrayFormat: 'indices' });
		expect(arrived.query.slice(0, 2)).toEqual([
			['a[0]', '1'],
			['a[1]', '2'],
		]);
	},
	'words without a content type': async () =>
		await underYunjigong.refused({ raw: ['', 'hello'] }, bodyNotFormOrJson as Message),
	'a form as raw text without a content type': async () => {
		const { form } = await underYunjigong.signed({ raw: ['', 'a=1&b=%E4%BD%A0'] });
		expect(form.slice(0, 2)).toEqual([
			['a', '1'],
			['b', '你'],
		]);
	},
	'JSON in GBK': async () =>
		await underYunjigong.refused(
			{
				binary: ['application/json', Buffer.from([0x7b, 0x22, 0xc4, 0xe3, 0x22, 0x3a, 0x31, 0x7d])],
			},
			requestNotUtf8 as Message,
		),
	'JSON that declares GBK': async () =>
		await underYunjigong.refused(
			{ raw: ['application/json; charset=gbk', '{"a":"你"}'] },
			charsetNotUtf8 as Message,
		),
	'a GET with a form': async () =>
		await underYunjigong.refused({ method: 'GET', form: [['a', '1']] }, bodyOfGet as Message),
	'a percent sign of its own': async () => {
		const { form } = await underYunjigong.signed({
			raw: ['application/x-www-form-urlencoded', 'a=100%&b=1'],
		});
		expect(form.slice(0, 2)).toEqual([
			['a', '100%'],
			['b', '1'],
		]);
	},
});
