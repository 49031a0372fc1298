import '../../support/hygiene/everyLevel.mts';
import omit from 'lodash/omit';
import type { ICredentialDataDecryptedObject, IDataObject, INodeType } from 'n8n-workflow';
import { YunjigongApi } from '../../../credentials/YunjigongApi.credentials.ts';
import { YuanshuTrigger } from '../../../nodes/Yuanshu/YuanshuTrigger.node.ts';
import { YunjigongTrigger } from '../../../nodes/Yunjigong/YunjigongTrigger.node.ts';
import type { Secrets } from '../../support/hygiene/detector.mts';
import type { LogCapture } from '../../support/hygiene/logs.mts';
import { captureNodeLogs, leaksIn, withSignatures } from '../../support/hygiene/outcome.mts';
import { startParrot } from '../../support/hygiene/parrot.mts';
import { yuanshuSubject, yunjigongSubject } from '../../support/hygiene/subjects.mts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { KINDS, pushBody } from '../../../tools/push/yuanshuPushes.mts';
import { signedHeaders } from '../../../tools/push/yuanshuSender.mts';
import { hookOf, pushTo, WEBHOOK_ID, type PushRequest } from '../../support/pushNode.mts';
import { PROFILE, SECRET, signedPush } from '../Yunjigong/triggerPushes.mts';

let logs: LogCapture;
beforeEach(() => {
	const { nodeType, credentialType, credentials } = yuanshuSubject();
	logs = captureNodeLogs({
		nodeType,
		credentialType,
		credentials: credentials(''),
		parameters: {},
	});
});
afterEach(() => logs.stop());

interface Receiver {
	nodeType: INodeType;
	credentials: ICredentialDataDecryptedObject;
	parameters: IDataObject;
	secrets: Secrets;
}

/** What is found in all that a push leaves: items, the answer, the log. */
async function leaksOf(receiver: Receiver, push: PushRequest, signature?: string) {
	const { nodeType, credentials, parameters, secrets } = receiver;
	const outcome = await pushTo(
		{ nodeType, credentials, parameters: { options: {}, ...parameters } as never },
		push,
	);
	return { outcome, leaks: leaksIn(outcome, logs, withSignatures(secrets, [signature])) };
}

describe('the Yuanshu trigger', () => {
	const { credentials, secrets } = yuanshuSubject();
	const url = `/webhook/${WEBHOOK_ID}/push`;
	const receiver = (more: Partial<Receiver> = {}): Receiver => ({
		nodeType: new YuanshuTrigger(),
		credentials: credentials('https://yuanshu.example'),
		parameters: { verification: 'signature', options: { listDeviations: true } },
		secrets,
		...more,
	});
	const signed = (body: string) => signedHeaders({ url, body }, TEST_KEYS.privateKey);
	const signatureOf = (headers: object) =>
		/signature="([^"]+)"/.exec(JSON.stringify(headers).replaceAll('\\', ''))?.[1];

	it.each(KINDS)('hands on a push of kind %s without key or signature', async (kind) => {
		const body = pushBody(kind);
		const headers = signed(body);
		expect(signatureOf(headers)).toMatch(/^[\w+/=]{344}$/);
		const { outcome, leaks } = await leaksOf(receiver(), { body, headers }, signatureOf(headers));
		expect(outcome.items).not.toEqual([]);
		expect(leaks).toEqual([]);
	});

	const body = pushBody('order');
	const withoutKey = omit(credentials('https://yuanshu.example'), 'platformPublicKey');
	it.each<[name: string, receiver: Receiver, push: PushRequest, status: number]>([
		['a forged one', receiver(), { body: `${body} `, headers: signed(body) }, 401],
		['one that is not signed', receiver(), { body }, 401],
		['one that is not JSON', receiver(), { body: '{', headers: signed('{') }, 400],
		[
			'one where the credential holds the private key for the public one',
			receiver({ credentials: { ...withoutKey, platformPublicKey: TEST_KEYS.privateKey } }),
			{ body, headers: signed(body) },
			500,
		],
		[
			'one where the credential has no key',
			receiver({ credentials: withoutKey }),
			{ body, headers: signed(body) },
			500,
		],
		[
			'one from elsewhere',
			receiver({ parameters: { verification: 'signature', options: { allowedIps: '10.0.0.1' } } }),
			{ body, headers: signed(body) },
			403,
		],
	])('refuses %s without key or signature', async (_name, to, push, status) => {
		const { outcome, leaks } = await leaksOf(to, push, signatureOf(push.headers ?? {}));
		expect(outcome).toMatchObject({ status, items: [] });
		expect(leaks).toEqual([]);
	});
});

describe('the Yunjigong trigger', () => {
	const receiver = (profile: object = {}): Receiver => ({
		nodeType: new YunjigongTrigger(),
		credentials: { signing: 'sortedParameters', ...PROFILE, ...profile },
		parameters: { verification: 'profile', eventField: 'type', successMarker: 'success' },
		secrets: { appSecret: SECRET },
	});
	const form = { type: '7', orderNo: '1' };
	const long = { digest: 'sha256', output: 'lowerHex' };
	const signatureOf = ({ url = '', headers = {}, body, multipart }: PushRequest) => {
		const text = [url, JSON.stringify(headers), String(body ?? ''), JSON.stringify(multipart)];
		return /\b[0-9a-f]{64}\b/.exec(text.join('\n'))?.[0];
	};

	it.each([
		['a form', 'form', { form }],
		['a form', 'query', { form }],
		['a form', 'header', { form }],
		['JSON', 'form', { json: JSON.stringify(form) }],
		['JSON', 'header', { json: JSON.stringify(form) }],
		['a multipart form', 'form', { multipart: form }],
	] as const)(
		'hands on %s signed in the %s without secret or signature',
		async (_n, placement, body) => {
			const profile = { ...long, placement };
			const push = signedPush(body, profile);
			expect(signatureOf(push)).toBeDefined();
			const { outcome, leaks } = await leaksOf(receiver(profile), push, signatureOf(push));
			expect(outcome.items).toHaveLength(1);
			expect(leaks).toEqual([]);
		},
	);

	it.each<[name: string, profile: object, push: PushRequest, status: number]>([
		['a forged one', { ...long, appKey: 'x' }, signedPush({ form }, long), 401],
		['one signed long ago', long, signedPush({ form }, long, 1), 401],
		['one that cannot be read', long, { body: '{', headers: {} }, 400],
		[
			'one by a profile that cannot work',
			{ ...long, digest: 'x' },
			signedPush({ form }, long),
			500,
		],
	])('refuses %s without secret or signature', async (_name, profile, push, status) => {
		const { outcome, leaks } = await leaksOf(receiver(profile), push, signatureOf(push));
		expect(outcome).toMatchObject({ status, items: [] });
		expect(leaks).toEqual([]);
	});

	it.each(['good', 'refusal', 'HTTP 500', 'not JSON'] as const)(
		'registers its address, and takes it back, without secret or signature: %s',
		async (manner) => {
			const {
				credentials,
				secrets,
				envelope,
				known,
				signatureOf: signatureIn,
			} = yunjigongSubject('form', 'application/x-www-form-urlencoded');
			const parrot = await startParrot(envelope, known);
			parrot.answerIn(manner);
			const nodeType = new YunjigongTrigger();
			const context = hookOf({
				nodeType,
				credentialType: new YunjigongApi(),
				credentials: credentials(parrot.url),
				parameters: {
					verification: 'none',
					successMarker: 'success',
					registerAddress: true,
					registerPath: '/open_interface/example',
					registerContentType: 'application/x-www-form-urlencoded',
					addressField: 'push_url',
					unregisterFields: '{"push_url":"-"}',
					options: {},
				},
			});
			const left: unknown[] = [];
			const keep = async (work: Promise<unknown>) =>
				left.push(await work.catch((error: unknown) => error));
			await keep(nodeType.webhookMethods.default.create.call(context));
			Object.assign(context.getWorkflowStaticData('node'), { registeredUrl: 'x' });
			await keep(nodeType.webhookMethods.default.delete.call(context));
			left.push(context.getWorkflowStaticData('node'));
			await parrot.close();
			expect(parrot.requests).toHaveLength(2);
			const all = withSignatures(secrets, parrot.requests.map(signatureIn));
			expect(Object.keys(all)).toContain('signature 1');
			expect(leaksIn(left, logs, all)).toEqual([]);
		},
	);
});
