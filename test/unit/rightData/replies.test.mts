import type { IDataObject } from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { LiangbenApi } from '../../../credentials/LiangbenApi.credentials.ts';
import { YuanshuApi } from '../../../credentials/YuanshuApi.credentials.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import { Liangben } from '../../../nodes/Liangben/Liangben.node.ts';
import { Yuanshu } from '../../../nodes/Yuanshu/Yuanshu.node.ts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { createContext, executeNode, type NodeRun } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';
import { kuaimaiKeys, liangbenKeys } from '../../support/rawCredentials.mts';
import { startRawServer, type RawServer } from '../../support/rawServer.mts';

let server: RawServer;
beforeAll(async () => {
	server = await startRawServer();
});
afterAll(async () => await server.close());

const OPTIONS = { maxRetries: 0 };
const LIST = { resource: 'supplier', operation: 'getAll', returnAll: true, simplify: false };
const ORDER = { resource: 'purchaseOrder', operation: 'get', id: '1' };
const WRITE = { resource: 'purchaseOrder', operation: 'updateStatus', ids: '1', status: 'VERIFY' };

const kuaimaiRun = (parameters: IDataObject): NodeRun => ({
	nodeType: new Kuaimai(),
	credentialType: new KuaimaiApi(),
	credentials: kuaimaiKeys(server.url),
	parameters: { ...parameters, options: OPTIONS } as never,
});
const liangbenRun = (parameters: IDataObject, credentials: IDataObject = {}): NodeRun => ({
	nodeType: new Liangben(),
	credentialType: new LiangbenApi(),
	credentials: {
		...liangbenKeys(server.url),
		...credentials,
	} as never,
	parameters: { ...parameters, options: OPTIONS } as never,
});
const yuanshuRun = (parameters: IDataObject): NodeRun => ({
	nodeType: new Yuanshu(),
	credentialType: new YuanshuApi(),
	credentials: { baseUrl: server.url, tenantId: '1', privateKey: TEST_KEYS.privateKey } as never,
	parameters: { ...parameters, options: OPTIONS } as never,
});

const answer = (body: unknown, headers: Record<string, string> = {}) => {
	server.answer({ body: typeof body === 'string' ? body : JSON.stringify(body), headers });
};
const jsonsOf = async (run: NodeRun) => (await executeNode(run)).map(({ json }) => json);

/** The error has this code and shows this piece of what came. */
async function refuses(run: NodeRun, code: string, ...shown: string[]): Promise<void> {
	const { context, description = '', message } = await failureOf(executeNode(run));
	expect(context.code).toBe(code);
	for (const piece of shown) expect(`${message} ${description}`).toContain(piece);
}

const listOf =
	(body: unknown, expected: unknown[], run = LIST as IDataObject) =>
	async () => {
		answer(body);
		expect(await jsonsOf(kuaimaiRun(run))).toEqual(expected);
	};
const refusesList =
	(body: unknown, code: string, ...shown: string[]) =>
	async () => {
		answer(body);
		await refuses(kuaimaiRun(LIST), code, ...shown);
	};

kind('A list that Kuaimai documents', {
	'is read': listOf({ success: true, list: [{ id: 1 }], total: 1 }, [{ id: 1 }]),
	'is read where it is JSON text': listOf({ success: true, list: '[{"id":1}]', total: 1 }, [
		{ id: 1 },
	]),
	'is read where success is text': listOf({ success: 'true', list: [{ id: 1 }], total: 1 }, [
		{ id: 1 },
	]),
	'is read out of the wrapper of its method': listOf(
		{ supplier_list_query_response: { success: true, list: [{ id: 1 }], total: 1 } },
		[{ id: 1 }],
	),
	'is empty where nothing else came': listOf({ success: true, trace_id: '1' }, []),
	'is empty where only the envelope came': listOf({ success: true, code: '0', msg: 'ok' }, []),
	'is empty where the total is 0': listOf({ success: true, total: 0, pageNo: 1 }, []),
	'is empty where it is null': listOf({ success: true, list: null, pageNo: 1 }, []),
	'missing beside another member is an error': refusesList(
		{ success: true, rows: [{ id: 1 }], total: 1 },
		'listMissing',
		'It has lists at: rows.',
		'What came:',
		'rows',
	),
	'missing beside an empty list of another name is an error': refusesList(
		{ success: true, items: [] },
		'listMissing',
		'It has lists at: items.',
	),
	'one level deeper is an error that says where': refusesList(
		{ success: true, data: { list: [{ id: 1 }] } },
		'listMissing',
		'data.list',
	),
	'as an object is an error': refusesList(
		{ success: true, list: { '0': { id: 1 } }, total: 1 },
		'listMissing',
	),
	'as other text is an error': refusesList({ success: true, list: 'none' }, 'listMissing', 'none'),
	'as a number is an error': refusesList({ success: true, list: 7 }, 'listMissing'),
	'missing on a later page is an error': async () => {
		const page = (rows: object) => ({ body: JSON.stringify({ success: true, ...rows }) });
		server.answer(page({ list: [{ id: 1 }], total: 3 }), page({ data: [{ id: 2 }], total: 3 }));
		await refuses(kuaimaiRun(LIST), 'listMissing', 'data');
	},
});

const unclear =
	(body: unknown, ...shown: string[]) =>
	async () => {
		answer(body);
		await refuses(kuaimaiRun(ORDER), 'kuaimaiWithoutVerdict', 'What came:', ...shown);
		answer(body);
		const write = await failureOf(executeNode(kuaimaiRun(WRITE)));
		expect(write.context.code).toBe('kuaimaiWithoutVerdict');
		expect(write.message).toContain('The change may have been made');
		expect(server.requests).toBe(1);
	};

kind('A reply of Kuaimai that says neither yes nor no', {
	'with success as 1': unclear({ success: 1, id: 1 }, 'success'),
	'with success as yes': unclear({ success: 'yes' }),
	'with success as null': unclear({ success: null }),
	'with code 0 alone': unclear({ code: 0 }),
	'with code 0 as text': unclear({ code: '0', data: {} }),
	'with error as text': unclear({ error: 'server busy' }, 'server busy'),
	'with a list alone': unclear([{ id: 1 }]),
	'with nothing': async () => {
		answer({});
		await refuses(kuaimaiRun(ORDER), 'kuaimaiWithoutVerdict');
	},
	'in a wrapper of another method': unclear({
		erp_trade_list_query_response: { success: true },
	}),
	'masks the secrets and phone numbers of what it shows': async () => {
		answer({ error: 'token-of-the-session of 13812345678 is gone' });
		const { description = '' } = await failureOf(executeNode(kuaimaiRun(ORDER)));
		expect(description).toContain('*** of 138****5678 is gone');
	},
	'shows no more than 200 characters': async () => {
		answer({ error: '啊'.repeat(500) });
		const { description = '' } = await failureOf(executeNode(kuaimaiRun(ORDER)));
		expect(description.match(/啊/g)).toHaveLength(200 - '{"error":"'.length);
	},
});

kind('A refusal of Kuaimai', {
	'in error_response is read': async () => {
		answer({ error_response: { code: '25', msg: 'Invalid signature' } });
		await refuses(kuaimaiRun(ORDER), 'kuaimaiWrongAppSecret', 'Invalid signature');
	},
	'with success as text is one': async () => {
		answer({ success: 'false', code: '99', msg: 'no such order' });
		await refuses(kuaimaiRun(ORDER), 'kuaimaiRefused', 'no such order');
	},
	'without success but with a code is one': async () => {
		answer({ code: '99', msg: 'no such order' });
		await refuses(kuaimaiRun(ORDER), 'kuaimaiRefused', 'no such order');
	},
	'inside the wrapper of its method is one': async () => {
		answer({ purchase_order_get_response: { success: false, code: '99', msg: 'gone' } });
		await refuses(kuaimaiRun(ORDER), 'kuaimaiRefused', 'gone');
	},
	'with a code that is a number is one': async () => {
		answer({ code: 99, msg: 'no' });
		await refuses(kuaimaiRun(ORDER), 'kuaimaiRefused');
	},
});

const shows =
	(body: string | Buffer, contentType: string, code: string, ...shown: string[]) =>
	async () => {
		server.answer({ body, headers: { 'content-type': contentType } });
		await refuses(kuaimaiRun(ORDER), code, ...shown);
	};

kind('What is not JSON is shown', {
	'a web page': shows('<html><b>Hi</b></html>', 'text/html', 'notAJsonObject', '(text/html)', 'Hi'),
	text: shows('server busy', 'text/plain', 'notAJsonObject', 'server busy'),
	'JSON that breaks off': shows(
		'{"success":true,"list":[',
		'application/json',
		'notAJsonObject',
		'(application/json)',
		'success',
	),
	'a number': shows('7', 'application/json', 'notAJsonObject', '7'),
	'a callback': shows('cb({"success":true})', 'text/javascript', 'notAJsonObject', 'cb('),
	'a secret in it is masked': shows(
		'bad token-of-the-session',
		'text/plain',
		'notAJsonObject',
		'bad ***',
	),
});

kind('Members of replies', {
	'a number that no double reaches is text': listOf(
		'{"success":true,"total":1,"list":[{"id":1,"n":1E400,"m":-2.5e999}]}',
		[{ id: 1, n: '1E400', m: '-2.5e999' }],
	),
	'a large number that a double reaches is a number': listOf(
		'{"success":true,"total":1,"list":[{"id":1,"n":1E30}]}',
		[{ id: 1, n: 1e30 }],
	),
	'the same in a text stays text': listOf(
		'{"success":true,"total":1,"list":[{"id":1,"n":"a 1E400, 1E400"}]}',
		[{ id: 1, n: 'a 1E400, 1E400' }],
	),
	'__proto__ is a plain member': async () => {
		answer('{"success":true,"total":1,"list":[{"id":1,"__proto__":{"a":1}}]}');
		const [row] = await jsonsOf(kuaimaiRun(LIST));
		expect(Object.keys(row ?? {})).toEqual(['id', '__proto__']);
		expect(JSON.stringify(row)).toContain('"__proto__":{"a":1}');
	},
	'__proto__ of a whole reply is a plain member': async () => {
		answer('{"success":true,"id":1,"__proto__":{"a":1}}');
		const call = { resource: 'custom', operation: 'call', method: 'a.b', effect: 'read' };
		const [reply] = await jsonsOf(kuaimaiRun(call));
		expect(Object.keys(reply ?? {})).toContain('__proto__');
	},
	'a digit too many for a double stays': listOf(
		'{"success":true,"total":1,"list":[{"id":12345678901234567890}]}',
		[{ id: '12345678901234567890' }],
	),
});

kind('Yuanshu’s replies', {
	'with success as text are read': async () => {
		answer({ success: 'true', code: '0' });
		const call = { resource: 'custom', operation: 'call', path: '/a', effect: 'read' };
		expect(await jsonsOf(yuanshuRun(call))).toHaveLength(1);
	},
	'with success as a number say nothing': async () => {
		answer({ success: 1, code: '0' });
		const call = { resource: 'custom', operation: 'call', path: '/a', effect: 'read' };
		await refuses(yuanshuRun(call), 'yuanshuSilent', 'What came:');
	},
	'with code 0 alone say nothing': async () => {
		answer({ code: 0, data: {} });
		const call = { resource: 'custom', operation: 'call', path: '/a', effect: 'write' };
		await refuses(yuanshuRun(call), 'yuanshuSilent', 'may have been made');
	},
	'that are empty say nothing': async () => {
		answer({});
		const call = { resource: 'custom', operation: 'call', path: '/a', effect: 'read' };
		await refuses(yuanshuRun(call), 'yuanshuSilent');
	},
	'with error as text say nothing': async () => {
		answer({ error: 'busy' });
		const call = { resource: 'custom', operation: 'call', path: '/a', effect: 'read' };
		await refuses(yuanshuRun(call), 'yuanshuSilent', 'busy');
	},
});

const CART = { resource: 'cart', operation: 'getAll' };
const CANCEL = { resource: 'order', operation: 'cancel', order_sn: 'SO1' };
const liangben =
	(body: unknown, expected: IDataObject, credentials: IDataObject = {}) =>
	async () => {
		answer(body);
		expect((await jsonsOf(liangbenRun(CANCEL, credentials)))[0]).toEqual(expected);
	};
const liangbenFails =
	(body: unknown, code: string, ...shown: string[]) =>
	async () => {
		answer(body);
		await refuses(liangbenRun(CANCEL), code, ...shown);
	};

kind('Liangben’s own reply, without a test of the user’s', {
	'with status success is good': liangben({ status: 'success' }, { status: 'success' }),
	'with another status is a failure, whatever the code': liangbenFails(
		{ status: 'fail', code: 0, msg: '库存不足' },
		'failedSuccessTest',
		'库存不足',
		'set Success Field to &quot;status&quot;',
	),
	'with status true is a failure': liangbenFails({ status: true }, 'failedSuccessTest'),
	'with code 0 is good': liangben({ code: 0, data: {} }, { code: 0, data: {} }),
	'with code "000000" is good': liangben({ code: '000000' }, { code: '000000' }),
	'with another code is a failure': liangbenFails(
		{ code: '100001', error: 'my_id empty' },
		'failedSuccessTest',
		'my_id empty',
	),
	'with code null is a failure': liangbenFails({ code: null }, 'failedSuccessTest'),
	'with neither is handed out, marked': liangben(
		{ order_sn: 'SO1' },
		{
			order_sn: 'SO1',
			undecided: true,
		},
	),
	'with neither gives a hint': async () => {
		answer({ order_sn: 'SO1' });
		const run = liangbenRun(CANCEL);
		const { context } = createContext(run);
		await run.nodeType.execute?.call(context);
		const hints = (context as unknown as { hints: Array<{ message: string }> }).hints;
		expect(hints.map(({ message }) => message).join()).toContain('does not say whether');
	},
	'by a test of the user’s is what that says': liangben(
		{ ok: 1, status: 'fail' },
		{ ok: 1, status: 'fail' },
		{ successField: 'ok', successValue: '1' },
	),
	'of the gateway is a failure first': async () => {
		answer({ result: 'error', status: 'success', error: { code: '0040302', message: 'x' } });
		await refuses(liangbenRun(CART), 'gatewayUnknownKey');
	},
});
