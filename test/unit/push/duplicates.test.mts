import {
	NodeConnectionTypes,
	type ICredentialType,
	type IDataObject,
	type IExecuteFunctions,
	type INodeType,
} from 'n8n-workflow';
import { deliverPush } from '../../../nodes/shared/push/deliverPush.ts';
import { pushOptions } from '../../../nodes/shared/push/pushOptions.ts';
import { executeNode, type NodeRun } from '../../support/executeNode.mts';
import { History } from '../../support/history.mts';

const history = new History();
beforeAll(async () => await history.install());
beforeEach(() => history.clear());

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
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				default: {},
				options: pushOptions,
			},
		],
	},
	async execute(this: IExecuteFunctions) {
		return await deliverPush(this);
	},
};
const credentialType = { name: 'none', displayName: '', properties: [] } as ICredentialType;

/** Each test has a node of its own, so that none remembers what another saw. */
let nodeId = 0;
beforeEach(() => {
	nodeId++;
});

const MINUTE = 60_000;
const NOON = Date.parse('2026-03-01T12:00:00Z');
const event = (eventId: string, minute = 0): IDataObject => ({
	eventId,
	receivedAt: new Date(NOON + minute * MINUTE).toISOString(),
});
const deliver = async (input: IDataObject[], more: Partial<NodeRun> = {}) => {
	const items = await executeNode({
		nodeType: trigger,
		credentialType,
		credentials: {},
		parameters: { options: {} },
		mode: 'webhook',
		nodeId: `trigger-${nodeId}`,
		input,
		...more,
	});
	return items.map(({ json }) => json.eventId);
};
/** A restarted process remembers only what is in the database. */
const afterRestart = async (input: IDataObject[]) => {
	const stored = [...history.stored];
	nodeId += 1000;
	history.stored = stored;
	return await deliver(input);
};

describe('a repeated event', () => {
	it('is dropped within the window and is news after it', async () => {
		expect(await deliver([event('a')])).toEqual(['a']);
		expect(await deliver([event('a', 1)])).toEqual([]);
		expect(await deliver([event('a', 59)])).toEqual([]);
		expect(await deliver([event('a', 61)])).toEqual(['a']);
		expect(await deliver([event('a', 62)])).toEqual([]);
	});

	it('does not prolong the window', async () => {
		await deliver([event('a')]);
		for (const minute of [20, 40, 59]) await deliver([event('a', minute)]);
		expect(await deliver([event('a', 61)])).toEqual(['a']);
	});

	it('is dropped within one push too, and only it', async () => {
		expect(await deliver([event('a'), event('b'), event('a')])).toEqual(['a', 'b']);
	});

	it('is still known after a restart', async () => {
		await deliver([event('a')]);
		expect(await afterRestart([event('a', 29), event('b', 29)])).toEqual(['b']);
	});

	it.each([61, 75, 90, 119, 121])(
		'is news %i minutes after, also after a restart',
		async (minute) => {
			await deliver([event('a')]);
			expect(await afterRestart([event('a', minute)])).toEqual(['a']);
		},
	);

	it('is passed on when the window is 0', async () => {
		const parameters = { options: { duplicateWindow: 0 } };
		await deliver([event('a')], { parameters });
		expect(await deliver([event('a')], { parameters })).toEqual(['a']);
		expect(history.reads).toBe(0);
	});

	it.each(['manual', 'retry'] as const)('is passed on in %s mode', async (mode) => {
		await deliver([event('a')]);
		expect(await deliver([event('a')], { mode })).toEqual(['a']);
	});

	it('is known when a retry has passed the first on, whatever the history says of it', async () => {
		expect(await deliver([event('a')], { mode: 'retry' })).toEqual(['a']);
		expect(await deliver([event('a')], { mode: 'retry' })).toEqual(['a']);
		expect(await deliver([event('a', 1)])).toEqual([]);
	});

	it('is passed on by a retry, also when the history is gone', async () => {
		history.failing = true;
		expect(await deliver([event('a')], { mode: 'retry' })).toEqual(['a']);
	});

	it('of a verified push is one for as long as its signature is accepted', async () => {
		const verified = (minute: number) => ({ ...event('a', minute), verified: true });
		const parameters = { options: { duplicateWindow: 1, toleranceSeconds: 300 } };
		await deliver([verified(0)], { parameters });
		expect(await deliver([verified(4)], { parameters })).toEqual([]);
		expect(await deliver([verified(6)], { parameters })).toEqual(['a']);
		nodeId += 1000;
		await deliver([event('a')], { parameters });
		expect(await deliver([event('a', 4)], { parameters })).toEqual(['a']);
	});

	it('is known even if its push holds more events than the history', async () => {
		const parameters = { options: { historySize: 2 } };
		const input = ['a', 'b', 'c', 'd'].map((id) => event(id));
		expect(await deliver(input, { parameters })).toHaveLength(4);
		expect(await deliver(input, { parameters })).toEqual([]);
	});

	it('is forgotten beyond the history’s size', async () => {
		const parameters = { options: { historySize: 2 } };
		for (const id of ['a', 'b', 'c']) await deliver([event(id)], { parameters });
		expect(await deliver([event('a'), event('c')], { parameters })).toEqual(['a']);
	});
});

describe('100 events, each three times at once', () => {
	const burst = async () => {
		const ids = Array.from({ length: 100 }, (_, at) => `e${at}`);
		const pushes = [...ids, ...ids, ...ids].map(async (id) => await deliver([event(id)]));
		return (await Promise.all(pushes)).flat();
	};

	it('are 100 events, with far fewer uses of the history', async () => {
		expect(new Set(await burst()).size).toBe(100);
		expect((await burst()).length).toBe(0);
		expect(history.reads).toBeLessThan(20);
	});

	it('are 100 in one burst', async () => {
		expect(await burst()).toHaveLength(100);
	});
});

describe('the history', () => {
	it('is written again when another worker has overwritten it', async () => {
		history.interference = 1;
		await deliver([event('a')]);
		expect(await afterRestart([event('a', 1)])).toEqual([]);
	});

	it('is given up on after some tries, and the event passes', async () => {
		history.interference = 100;
		expect(await deliver([event('a')])).toEqual(['a']);
	});

	it('that is gone lets everything pass but what this process remembers', async () => {
		history.failing = true;
		expect(await deliver([event('a'), event('b')])).toEqual(['a', 'b']);
		expect(await deliver([event('a', 1)])).toEqual([]);
		history.failing = false;
		expect(await deliver([event('a', 2), event('c')])).toEqual(['c']);
	});

	it('that fails while an old event is taken out of it lets the push pass', async () => {
		await deliver([event('a')]);
		const stored = [...history.stored];
		history.removing = false;
		nodeId += 1000;
		history.stored = stored;
		expect(await deliver([event('a', 29), event('b', 29)])).toContain('b');
	});

	it('that fails in a burst loses nothing', async () => {
		history.failing = true;
		const ids = Array.from({ length: 50 }, (_, at) => `e${at}`);
		const passed = await Promise.all(ids.map(async (id) => await deliver([event(id)])));
		expect(passed.flat().sort()).toEqual([...ids].sort());
	});

	it('of one node is not that of another', async () => {
		await deliver([event('a')]);
		history.clear();
		expect(await deliver([event('a')], { nodeId: 'other' })).toEqual(['a']);
	});
});

it('refuses settings that are no numbers', async () => {
	const parameters = { options: { duplicateWindow: 'soon' } };
	await expect(deliver([event('a')], { parameters })).rejects.toMatchObject({
		name: 'NodeOperationError',
		context: { code: 'numberTooSmall', path: 'options.duplicateWindow' },
	});
});
