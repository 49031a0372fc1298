import type { ICredentialDataDecryptedObject, IHookFunctions } from 'n8n-workflow';
import { YuanshuTrigger } from '../../../nodes/Yuanshu/YuanshuTrigger.node.ts';
import { YunjigongTrigger } from '../../../nodes/Yunjigong/YunjigongTrigger.node.ts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { signedHeaders } from '../../../tools/push/yuanshuSender.mts';
import { kind } from '../../support/kind.mts';
import { hookOf, pushTo, WEBHOOK_ID, type PushRequest } from '../../support/pushNode.mts';
import { testCredential } from '../../support/testCredential.mts';

const HOST = 'https://n8n.example';
const PATH = `/webhook/${WEBHOOK_ID}/push`;
const BODY = '{"orderNo":"1"}';

const setup = (pushedUrl?: string) => ({
	nodeType: new YuanshuTrigger(),
	credentials: {
		platformPublicKey: TEST_KEYS.publicKey,
		...(pushedUrl !== undefined && { pushedUrl }),
	} as ICredentialDataDecryptedObject,
	parameters: { verification: 'signature', options: {} },
	publicUrl: HOST,
});
const push = async (signedUrl: string, { query = '', pinned }: Called = {}) =>
	await pushTo(setup(pinned), {
		url: PATH + query,
		body: BODY,
		headers: signedHeaders({ url: signedUrl, body: BODY }, TEST_KEYS.privateKey),
	});

interface Called {
	query?: string;
	/** What the credential says. */
	pinned?: string;
}
const saysReading =
	(signedUrl: string, reading: string, called: Called = {}) =>
	async () => {
		const { status, items } = await push(signedUrl, called);
		expect(status).toBe(200);
		expect(items[0]?.json.signedUrl).toBe(reading);
	};
const isRefused =
	(signedUrl: string, called: Called = {}) =>
	async () => {
		const { status, items } = await push(signedUrl, called);
		expect(status).toBe(401);
		expect(items).toHaveLength(0);
	};
const A1 = '?a=1';

kind('The item says what was signed as the URL', {
	'the path': saysReading(PATH, 'path'),
	'the path, though there is a query': saysReading(PATH, 'path', { query: A1 }),
	'path and query': saysReading(PATH + A1, 'pathAndQuery', { query: A1 }),
	'the whole address': saysReading(HOST + PATH, 'url'),
	'the whole address with a query': saysReading(HOST + PATH + A1, 'url', { query: A1 }),
	'the whole address without its query': saysReading(HOST + PATH, 'urlWithoutQuery', { query: A1 }),
	'the whole address with its default port': saysReading(`${HOST}:443${PATH}`, 'url'),
});

kind('A pinned reading takes what it names', {
	path: saysReading(PATH, 'path', { pinned: 'path' }),
	'path, though there is a query': saysReading(PATH, 'path', { pinned: 'path', query: A1 }),
	'path and query': saysReading(PATH + A1, 'pathAndQuery', { pinned: 'pathAndQuery', query: A1 }),
	'path and query without a query': saysReading(PATH, 'pathAndQuery', { pinned: 'pathAndQuery' }),
	'whole address': saysReading(HOST + PATH + A1, 'url', { pinned: 'url', query: A1 }),
	'any, as it was before': saysReading(HOST + PATH, 'url', { pinned: 'any' }),
});

kind('A pinned reading refuses every other', {
	'a path that any host could have, where the whole address counts': isRefused(PATH, {
		pinned: 'url',
	}),
	'path and query, where the whole address counts': isRefused(PATH + A1, {
		pinned: 'url',
		query: A1,
	}),
	'a query that is not signed, where path and query count': isRefused(PATH, {
		pinned: 'pathAndQuery',
		query: A1,
	}),
	'a query that is not signed, where the whole address counts': isRefused(HOST + PATH, {
		pinned: 'url',
		query: A1,
	}),
	'another host, where the whole address counts': isRefused(`https://other.example${PATH}`, {
		pinned: 'url',
	}),
	'a whole address, where the path counts': isRefused(HOST + PATH, { pinned: 'path' }),
});

const PROFILE = { verification: 'none', successMarker: 'ok', options: {} };
const refusesTarget =
	(target: string, more: PushRequest = {}) =>
	async () => {
		for (const trigger of [
			{ ...setup(), parameters: { verification: 'signature', options: {} } },
			{ ...setup(), parameters: { verification: 'none', options: {} } },
			{ nodeType: new YunjigongTrigger(), credentials: {}, parameters: PROFILE },
		]) {
			let reads = 0;
			const { status, items, body } = await pushTo(trigger, {
				url: target,
				body: BODY,
				headers: signedHeaders({ url: PATH, body: BODY }, TEST_KEYS.privateKey),
				isRead: false,
				onRead: () => reads++,
				...more,
			});
			expect(status).toBe(400);
			expect(JSON.stringify(body)).toContain('names another host');
			expect(items).toHaveLength(0);
			expect(reads).toBe(0);
		}
	};

kind('A request whose first line names a host is refused', {
	'of another site': refusesTarget(`https://other.example${PATH}`),
	'of this site': refusesTarget(`${HOST}${PATH}`),
	'over http': refusesTarget(`http://n8n.example${PATH}`),
	'in capital letters': refusesTarget(`HTTPS://OTHER.EXAMPLE${PATH}`),
	'with a user': refusesTarget(`https://a:b@n8n.example${PATH}`),
	'of another scheme': refusesTarget(`ftp://n8n.example${PATH}`),
	'as an authority alone': refusesTarget('n8n.example:443'),
});

kind('A pin that the field does not have is refused before a push is taken', {
	...Object.fromEntries(
		['host', 'urlWithoutQuery', 'PATH', 'path ,url', '{}'].map((pinned) => [
			pinned,
			async () => {
				const { status } = await push(PATH, { pinned });
				expect(status).toBe(500);
				const hook: IHookFunctions = hookOf(setup(pinned));
				const create = new YuanshuTrigger().webhookMethods.default.create.call(hook);
				await expect(create).rejects.toThrow('Signed Push URL');
				const { credentialTest } = new YuanshuTrigger().methods;
				const tested = await testCredential(
					credentialTest.yuanshuApiTest,
					setup(pinned).credentials,
				);
				expect(tested.message).toContain('Signed Push URL');
			},
		]),
	),
});
