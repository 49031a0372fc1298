import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import axios from 'axios';
import { notGenuine, signatureMissing } from '../../nodes/Yuanshu/push/pushMessages.ts';
import type { Message } from '../../nodes/shared/messages/message.ts';
import {
	bodyNotUtf8,
	bodyTooDeep,
	forbiddenKey,
	timestampOff,
	tooManyEvents,
} from '../../nodes/shared/messages/pushMessages.ts';
import { sentenceOf } from '../../nodes/shared/messages/words.ts';
import { DEFAULT_TOLERANCE_SECONDS } from '../../nodes/shared/push/pushSettings.ts';
import { errorOf, outputOf } from '../../tools/n8n/workflows.mts';
import { pushBody } from '../../tools/push/yuanshuPushes.mts';
import { TEST_KEYS } from '../../tools/push/yuanshuKeys.mts';
import { signedHeaders } from '../../tools/push/yuanshuSender.mts';
import sample from '../support/fixtures/yuanshu-order-sync-sample.json';
import { startDownstream, type Downstream } from './downstream.mts';
import { BOOT_TIMEOUT_MS, startRealN8n, type RealN8n } from './realN8n.mts';
import { activateYuanshuTrigger, TRIGGER_NAME, type ActiveTrigger } from './yuanshuTrigger.mts';

let n8n: RealN8n;
let downstream: Downstream;

beforeAll(async () => {
	downstream = await startDownstream();
	n8n = await startRealN8n();
}, BOOT_TIMEOUT_MS);
afterAll(async () => {
	await n8n?.close();
	await downstream.close();
}, 60_000);
beforeEach(() => {
	downstream.received.length = 0;
});

interface Sent {
	body?: string | Buffer;
	headers?: Record<string, string>;
}

/** Posts exactly these bytes. */
async function post(url: string, { body = '', headers = {} }: Sent) {
	const { status, data } = await axios.post<string>(url, body, {
		headers,
		responseType: 'text',
		transformRequest: (sent: unknown) => sent,
		transformResponse: (received: unknown) => received,
		validateStatus: () => true,
		maxBodyLength: Infinity,
		proxy: false,
	});
	return { status, text: String(data) };
}

const signed = ({ path }: ActiveTrigger, body: string | Buffer, more: object = {}): Sent => ({
	body,
	headers: signedHeaders({ url: path, body, ...more }, TEST_KEYS.privateKey),
});

/** Waits until the workflow has so many executions, all of them finished. */
async function settled({ workflowId }: ActiveTrigger, count: number) {
	for (let tries = 0; tries < 600; tries++) {
		const executions = await n8n.client.executions(workflowId);
		const running = executions.filter(({ status }) => ['new', 'running'].includes(status));
		if (executions.length >= count && running.length === 0) return executions;
		await sleep(100);
	}
	throw new Error(`There were never ${count} finished executions`);
}

describe('the Yuanshu trigger in a real n8n', () => {
	it('starts the workflow with the vendor’s own sample', async () => {
		const trigger = await activateYuanshuTrigger(n8n.client, downstream.url);
		const answer = await post(trigger.url, signed(trigger, pushBody('order')));
		expect(answer.status).toBe(200);
		expect(JSON.parse(answer.text)).toEqual({
			traceId: expect.any(String) as string,
			code: '0',
			msg: 'success',
			success: true,
			data: {},
		});
		const [execution] = await settled(trigger, 1);
		const run = await n8n.client.finished(execution?.id ?? '');
		expect(errorOf(run)).toBeUndefined();
		expect(outputOf(run, TRIGGER_NAME)[0]?.json).toMatchObject({
			event: 'orderSynced',
			verified: true,
			tenantId: '153658',
			tenantIdVerified: false,
			data: sample,
		});
		expect(downstream.received).toHaveLength(1);
	});

	it('makes 100 items of 100 pushes that come three times each, at once', async () => {
		const trigger = await activateYuanshuTrigger(n8n.client, downstream.url);
		const pushes = Array.from({ length: 100 }, (_, number) => pushBody('cancel', number));
		const answers = await Promise.all(
			[...pushes, ...pushes, ...pushes].map(
				async (body) => await post(trigger.url, signed(trigger, body)),
			),
		);
		expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
		await settled(trigger, 300);
		expect(downstream.received).toHaveLength(100);
		expect(new Set(downstream.received).size).toBe(100);
	}, 300_000);

	describe('refuses', () => {
		let trigger: ActiveTrigger;
		beforeAll(async () => {
			trigger = await activateYuanshuTrigger(n8n.client, downstream.url);
		});
		const body = pushBody('cancel');

		it.each<[string, number, Message | undefined, () => Sent]>([
			[
				'no signature',
				401,
				signatureMissing,
				() => ({ body, headers: { 'content-type': 'application/json' } }),
			],
			[
				'a body one byte changed',
				401,
				notGenuine,
				() => ({ ...signed(trigger, body), body: body.replace('1', '2') }),
			],
			[
				'a stale timestamp',
				401,
				timestampOff(DEFAULT_TOLERANCE_SECONDS),
				() => signed(trigger, body, { timestamp: String(Math.floor(Date.now() / 1000) - 3600) }),
			],
			['invalid UTF-8', 400, bodyNotUtf8, () => signed(trigger, Buffer.from([0x22, 0xff, 0x22]))],
			[
				'a key __proto__',
				400,
				forbiddenKey,
				() => signed(trigger, '{"orderNo":"1","__proto__":{"a":1}}'),
			],
			[
				'10,000 levels',
				400,
				bodyTooDeep(100),
				() => signed(trigger, '['.repeat(10_000) + ']'.repeat(10_000)),
			],
			[
				'200,000 elements',
				413,
				tooManyEvents(10_000),
				() => signed(trigger, `[${Array(200_000).fill('{}').join()}]`),
			],
			[
				'malformed JSON, which n8n answers itself',
				422,
				undefined,
				() => signed(trigger, '{"orderNo":'),
			],
			[
				'17 MB, which n8n answers itself',
				500,
				undefined,
				() => signed(trigger, `"${'x'.repeat(17 * 1024 * 1024)}"`),
			],
		])('%s', async (_name, status, reason, make) => {
			const answer = await post(trigger.url, make());
			expect(answer.status).toBe(status);
			expect(answer.text).toContain(reason === undefined ? '' : sentenceOf(reason));
			expect(answer.text).not.toBe('');
			expect(answer.text).not.toMatch(/\n\s+at |node_modules|PRIVATE|BEGIN/);
			expect(await n8n.client.executions(trigger.workflowId)).toEqual([]);
		});
	});

	it.each<[string, string, (sent: Sent) => Sent]>([
		['with a byte order mark', '\ufeff', (sent) => sent],
		[
			'as plain text',
			'',
			(sent) => ({ ...sent, headers: { ...sent.headers, 'content-type': 'text/plain' } }),
		],
		[
			'as a type nobody knows',
			'',
			(sent) => ({ ...sent, headers: { ...sent.headers, 'content-type': 'application/x-order' } }),
		],
		[
			'compressed',
			'',
			(sent) => ({
				body: gzipSync(sent.body ?? ''),
				headers: { ...sent.headers, 'content-encoding': 'gzip' },
			}),
		],
	])('takes a push %s', async (name, prefix, change) => {
		const trigger = await activateYuanshuTrigger(n8n.client, downstream.url);
		const body = prefix + pushBody('address');
		const answer = await post(trigger.url, change(signed(trigger, body)));
		expect({ name, status: answer.status, text: answer.text }).toMatchObject({ status: 200 });
		await settled(trigger, 1);
		expect(downstream.received).toHaveLength(1);
	});

	it('answers a slow sender when it is done', async () => {
		const trigger = await activateYuanshuTrigger(n8n.client, downstream.url);
		const { body = '', headers } = signed(trigger, pushBody('address'));
		const text = String(body);
		const slow = (async function* () {
			for (let at = 0; at < text.length; at += 50) {
				yield text.slice(at, at + 50);
				await sleep(100);
			}
		})();
		const response = await fetch(trigger.url, {
			method: 'POST',
			headers: headers ?? {},
			body: slow,
			duplex: 'half',
		} as unknown as RequestInit);
		expect(response.status).toBe(200);
	});
});
