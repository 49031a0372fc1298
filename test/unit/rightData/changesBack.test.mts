import type { IDataObject, INodeType, WorkflowExecuteMode } from 'n8n-workflow';
import { signedHeaders } from '../../../tools/push/yuanshuSender.mts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { executeNode } from '../../support/executeNode.mts';
import { History } from '../../support/history.mts';
import { kind } from '../../support/kind.mts';
import { newProcess, type TriggerName } from '../../support/newProcess.mts';
import { pushTo, WEBHOOK_ID, type PushRequest } from '../../support/pushNode.mts';
import { PROFILE, signedPush } from '../Yunjigong/triggerPushes.mts';

const history = new History();
beforeAll(async () => await history.install());
beforeEach(() => history.clear());

/** What a vendor pushes, and how the trigger is set. */
interface Sender {
	trigger: TriggerName;
	credentials: IDataObject;
	parameters: IDataObject;
	/** A message that says this; another each time it is called. */
	message(said: string): PushRequest;
	/** Whether two messages that say the same are the same message. */
	hasNothingButContent?: boolean;
}

const PATH = `/webhook/${WEBHOOK_ID}/push`;
const addressBody = (recvAddress: string) => JSON.stringify({ orderNo: 'S1', recvAddress });
const yuanshu: Sender = {
	trigger: 'YuanshuTrigger',
	credentials: { platformPublicKey: TEST_KEYS.publicKey },
	parameters: { verification: 'signature', options: {} },
	message(said) {
		const body = addressBody(said);
		return { body, headers: signedHeaders({ url: PATH, body }, TEST_KEYS.privateKey) };
	},
};
const yuanshuUnsigned: Sender = {
	...yuanshu,
	parameters: { verification: 'none', options: {} },
	message: (said) => ({ body: addressBody(said) }),
	hasNothingButContent: true,
};
let second = 0;
const yunjigongWith = (profile: Partial<typeof PROFILE>): Sender => ({
	trigger: 'YunjigongTrigger',
	credentials: { signing: 'sortedParameters', ...PROFILE, ...profile },
	parameters: {
		verification: 'profile',
		successMarker: 'success',
		options: { documentField: 'order.no', ignoredFields: 'pushTime' },
	},
	message(said) {
		const pushTime = String(++second);
		const form = { order: '{"no":"S1"}', status: said, pushTime };
		return signedPush({ form }, profile, Date.now() - second);
	},
});
const yunjigong = yunjigongWith({});
const yunjigongPlain: Sender = {
	...yunjigongWith({ nonceName: '', timestampName: '' }),
	hasNothingButContent: true,
};

/** Who received a push and who ran it, for each of the pushes in turn. */
type Places = (fresh: () => INodeType) => Array<{ receives: INodeType; runs: INodeType }>;

const one = (process: INodeType) => ({ receives: process, runs: process });
const PLACES: Record<string, Places> = {
	'one process': (fresh) => {
		const only = fresh();
		return [one(only), one(only), one(only)];
	},
	'one restart, before the last push': (fresh) => {
		const before = fresh();
		const after = fresh();
		return [one(before), one(before), one(after)];
	},
	'one restart, after the first push': (fresh) => {
		const before = fresh();
		const after = fresh();
		return [one(before), one(after), one(after)];
	},
	'two restarts between': (fresh) => [one(fresh()), one(fresh()), one(fresh())],
	'two workers': (fresh) => {
		const main = fresh();
		const [first, last] = [fresh(), fresh()];
		return [first, last, first].map((runs) => ({ receives: main, runs }));
	},
};

async function run(
	sender: Sender,
	place: { receives: INodeType; runs: INodeType },
	push: PushRequest,
	mode: WorkflowExecuteMode = 'webhook',
	options: IDataObject = {},
): Promise<string[]> {
	const parameters = {
		...sender.parameters,
		options: { ...(sender.parameters.options as IDataObject), ...options },
	} as never;
	const credentials = sender.credentials as never;
	const { status, items } = await pushTo(
		{ nodeType: place.receives, credentials, parameters, mode },
		push,
	);
	expect(status).toBe(200);
	if (items.length === 0) return [];
	const passed = await executeNode({
		nodeType: place.runs,
		credentialType: { name: 'none', displayName: '', properties: [] },
		credentials: {},
		parameters,
		mode,
		nodeId: 'trigger-1',
		input: items.map(({ json }) => json),
	});
	for (const { json } of passed) expect(Object.keys(json)).not.toContain('_receipt');
	return passed.map(({ json }) => {
		const data = json.data as IDataObject;
		return String(data.recvAddress ?? data.status);
	});
}

async function runAll(sender: Sender, places: Places, pushes: PushRequest[]): Promise<string[]> {
	const inTurn = places(() => newProcess(sender.trigger));
	const passed: string[] = [];
	// A push less than there are places comes to the first and the last.
	const chosen = pushes.length < inTurn.length ? [inTurn[0], inTurn.at(-1)] : inTurn;
	for (const [at, push] of pushes.entries()) {
		const place = chosen[at];
		if (!place) throw new Error('There is no such place');
		passed.push(...(await run(sender, place, push)));
	}
	return passed;
}

const SENDERS = { yuanshu, yuanshuUnsigned, yunjigong, yunjigongPlain };

describe('What is pushed once more', () => {
	const rows = Object.entries(SENDERS).flatMap(([name, sender]) =>
		Object.entries(PLACES).map(([where, places]) => [name, where, sender, places] as const),
	);

	it.each(rows)('%s, %s: the same message is dropped', async (_name, where, sender, places) => {
		const message = sender.message('A');
		const doubled = sender.hasNothingButContent && where !== 'one process' ? ['A'] : [];
		expect(await runAll(sender, places, [message, message])).toEqual(['A', ...doubled]);
	});

	it.each(rows)(
		'%s, %s: the last content, signed again, comes twice only across processes',
		async (_name, where, sender, places) => {
			const doubled = where === 'one process' ? [] : ['A'];
			const passed = await runAll(sender, places, [sender.message('A'), sender.message('A')]);
			expect(passed).toEqual(['A', ...doubled]);
		},
	);

	it.each(rows)('%s, %s: a change back is passed on', async (_name, _where, sender, places) => {
		const pushes = ['A', 'B', 'A'].map((said) => sender.message(said));
		expect(await runAll(sender, places, pushes)).toEqual(['A', 'B', 'A']);
	});
});

const inOne =
	(sender: Sender, said: string[], expected: string[], options: IDataObject = {}) =>
	async () => {
		const only = one(newProcess(sender.trigger));
		const passed: string[] = [];
		for (const word of said) {
			passed.push(...(await run(sender, only, sender.message(word), 'webhook', options)));
		}
		expect(passed).toEqual(expected);
	};

const array = (...statuses: number[]): string =>
	JSON.stringify(statuses.map((status, at) => ({ orderNo: 'S1', refundId: `R${at}`, status })));
const afterSale = (body: string): PushRequest => ({
	body,
	headers: signedHeaders({ url: PATH, body }, TEST_KEYS.privateKey),
});

kind('What one process remembers', {
	'tells five changes there and back': inOne(
		yuanshu,
		['A', 'B', 'A', 'B', 'B', 'A', 'A'],
		['A', 'B', 'A', 'B', 'A'],
	),
	'is off with a window of 0': inOne(yuanshu, ['A', 'A'], ['A', 'A'], { duplicateWindow: 0 }),
	'is bounded by History Size': async () => {
		const only = one(newProcess('YuanshuTrigger'));
		const passed: string[] = [];
		for (const orderNo of ['1', '2', '3', '1', '3']) {
			const push = afterSale(JSON.stringify({ orderNo, recvAddress: orderNo }));
			passed.push(...(await run(yuanshu, only, push, 'webhook', { historySize: 2 })));
		}
		expect(passed).toEqual(['1', '2', '3', '1']);
	},
	'is bounded by Duplicate Window': async () => {
		jest.useFakeTimers({ doNotFake: ['setTimeout', 'setImmediate', 'nextTick'] });
		try {
			const only = one(newProcess('YuanshuTrigger'));
			const passed: string[] = [];
			for (const minute of [0, 59, 61]) {
				jest.setSystemTime(Date.parse('2026-03-01T12:00:00Z') + minute * 60_000);
				passed.push(...(await run(yuanshu, only, yuanshu.message('A'))));
			}
			expect(passed).toEqual(['A', 'A']);
		} finally {
			jest.useRealTimers();
		}
	},
	'counts each after-sale order of a push by itself': async () => {
		const only = one(newProcess('YuanshuTrigger'));
		const passed: string[][] = [];
		for (const body of [array(1, 1), array(2, 1), array(1, 1)]) {
			passed.push(await run(yuanshu, only, afterSale(body)));
		}
		expect(passed).toEqual([['1', '1'], ['2'], ['1']]);
	},
	'counts every event of an order, also one that is not selected': async () => {
		const only = one(newProcess('YuanshuTrigger'));
		const select = { ...yuanshu, parameters: { ...yuanshu.parameters, events: ['orderSynced'] } };
		const order = JSON.stringify({ orderNo: 'S1', orderStatus: '10', recvAddress: 'A' });
		const passed: string[] = [];
		for (const body of [order, addressBody('B'), order]) {
			passed.push(...(await run(select, only, afterSale(body))));
		}
		expect(passed).toEqual(['A', 'A']);
	},
	'is nothing for a push without a number': async () => {
		const only = one(newProcess('YuanshuTrigger'));
		const passed: string[] = [];
		for (let time = 0; time < 2; time++) {
			passed.push(...(await run(yuanshu, only, afterSale('{"recvAddress":"A"}'))));
		}
		expect(passed).toEqual(['A', 'A']);
	},
	'is forgotten for an order that a retry has passed on': async () => {
		const only = one(newProcess('YuanshuTrigger'));
		const passed = [
			...(await run(yuanshu, only, yuanshu.message('A'))),
			...(await run(yuanshu, only, yuanshu.message('B'))),
			...(await run(yuanshu, only, yuanshu.message('A'), 'retry')),
			...(await run(yuanshu, only, yuanshu.message('A'))),
		];
		expect(passed).toEqual(['A', 'B', 'A', 'A']);
	},
	'is not touched by a test in the editor': async () => {
		const only = one(newProcess('YuanshuTrigger'));
		const passed = [
			...(await run(yuanshu, only, yuanshu.message('A'), 'manual')),
			...(await run(yuanshu, only, yuanshu.message('A'))),
			...(await run(yuanshu, only, yuanshu.message('A'), 'manual')),
		];
		expect(passed).toEqual(['A', 'A', 'A']);
	},
	'is the order in which pushes came, not in which they ran': async () => {
		const only = newProcess('YuanshuTrigger');
		const parameters = yuanshu.parameters as never;
		const received: IDataObject[] = [];
		for (const said of ['A', 'B', 'A']) {
			const { items } = await pushTo(
				{ nodeType: only, credentials: yuanshu.credentials as never, parameters },
				yuanshu.message(said),
			);
			received.push(...items.map(({ json }) => json));
		}
		const [first = {}, second_ = {}, third = {}] = received;
		const passed: unknown[] = [];
		for (const item of [first, third, second_]) {
			const items = await executeNode({
				nodeType: only,
				credentialType: { name: 'none', displayName: '', properties: [] },
				credentials: {},
				parameters,
				mode: 'webhook',
				nodeId: 'trigger-1',
				input: [item],
			});
			passed.push(...items.map(({ json }) => (json.data as IDataObject).recvAddress));
		}
		expect(passed).toEqual(['A', 'A', 'B']);
	},
});

const unverified: Sender = {
	...yunjigong,
	parameters: { verification: 'none', successMarker: 'success', options: {} },
	message: (said) => ({ body: said, headers: { 'content-type': 'application/json' } }),
};
const statuses = (body: string, expected: string[], options: IDataObject = {}) =>
	inOne(unverified, [body], expected, options);

kind('A JSON array that is not verified', {
	'is one event an element': statuses('[{"status":1},{"status":2}]', ['1', '2']),
	'may be empty': statuses('[]', []),
	'may hold equal elements, of which one counts': statuses('[{"status":1},{"status":1}]', ['1']),
	'is compared by document': inOne(
		unverified,
		['[{"no":1,"status":1},{"no":2,"status":1}]', '[{"no":1,"status":2},{"no":2,"status":1}]'],
		['1', '1', '2'],
		{ documentField: 'no' },
	),
	'without a document is compared by content': inOne(
		unverified,
		['[{"status":1}]', '[{"status":2},{"status":1}]'],
		['1', '2'],
	),
});
