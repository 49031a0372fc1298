import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { LiangbenApi } from '../../../credentials/LiangbenApi.credentials.ts';
import { YuanshuApi } from '../../../credentials/YuanshuApi.credentials.ts';
import { YunjigongApi } from '../../../credentials/YunjigongApi.credentials.ts';
import { Yuanshu } from '../../../nodes/Yuanshu/Yuanshu.node.ts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { executeNode } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';
import { PROFILE } from '../Yunjigong/triggerPushes.mts';

const OWN = 'https://gw.example';

/** Each credential with base URLs of its own, and a secret in every field that has one. */
const SUBJECTS: ReadonlyArray<[ICredentialType, ICredentialDataDecryptedObject]> = [
	[
		new KuaimaiApi(),
		{ appKey: '1', appSecret: 's'.repeat(20), accessToken: 't'.repeat(20), signMethod: 'hmac' },
	],
	[new LiangbenApi(), { clientId: '1', clientSecret: 'c'.repeat(20), authentication: 'secret' }],
	[new LiangbenApi(), { clientId: '1', clientSecret: 'c'.repeat(20), authentication: 'signature' }],
	[
		new YuanshuApi(),
		{ tenantId: '1', privateKey: TEST_KEYS.privateKey, btsBaseUrl: 'https://bts.example' },
	],
	[new YunjigongApi(), { signing: 'sortedParameters', ...PROFILE }],
	[new YunjigongApi(), { signing: 'none' }],
];

async function signed(
	[type, keys]: (typeof SUBJECTS)[number],
	request: IHttpRequestOptions,
	more: ICredentialDataDecryptedObject = {},
): Promise<IHttpRequestOptions> {
	if (typeof type.authenticate !== 'function') throw new Error('It does not authenticate');
	return await type.authenticate({ baseUrl: OWN, ...keys, ...more }, { ...request });
}

const asUri = (uri: string) => ({ uri }) as unknown as IHttpRequestOptions;
const isRefused =
	(request: IHttpRequestOptions, more: ICredentialDataDecryptedObject = {}) =>
	async () => {
		for (const subject of SUBJECTS) {
			const copy = { ...request };
			const refusal = await signed(subject, copy, more).then(
				() => undefined,
				(error: unknown) => error,
			);
			expect(refusal).toMatchObject({
				problem: { code: 'hostNotOwn' },
				details: { path: 'otherHosts' },
			});
			expect(JSON.stringify(copy)).not.toMatch(/t{20}|c{20}|Authorization/);
		}
	};
const isSigned =
	(request: IHttpRequestOptions, more: ICredentialDataDecryptedObject = {}) =>
	async () => {
		for (const subject of SUBJECTS) {
			await expect(signed(subject, request, more)).resolves.toBeDefined();
		}
	};
const get = (url: string, baseURL?: string): IHttpRequestOptions => ({
	url,
	...(baseURL !== undefined && { baseURL }),
});

kind('A credential signs nothing for another host', {
	'of an address': isRefused(get('https://evil.example/')),
	'of the HTTP Request node': isRefused(asUri('https://evil.example/')),
	'that begins like its own': isRefused(get('https://gw.example.evil.example/')),
	'that ends like its own': isRefused(get('https://evil-gw.example/')),
	'below its own': isRefused(get('https://a.gw.example/')),
	'with another port': isRefused(get('https://gw.example:8443/')),
	'behind its own as a user': isRefused(get('https://gw.example@evil.example/')),
	'behind its own as a user with a password': isRefused(
		get('https://gw.example:443@evil.example/'),
	),
	'behind a backslash': isRefused(get('https:\\\\evil.example\\gw.example/')),
	'as a whole address beside a base address': isRefused(get('https://evil.example/', OWN)),
	'as a base address': isRefused(get('/router', 'https://evil.example')),
	'in other letters than ASCII': isRefused(get('https://gw.exаmple/')),
	'as url beside a good uri': isRefused({
		...asUri(`${OWN}/`),
		url: 'https://evil.example/',
	}),
	'where the credential has no base URL': isRefused(get(`${OWN}/`), { baseUrl: '' }),
	'where only a part of a host is listed': isRefused(get('https://evil.example/'), {
		otherHosts: 'example, vil.example, *',
	}),
});

kind('A credential signs for its own hosts', {
	'by a whole address': isSigned(get(`${OWN}/router`)),
	'by a base address and a path': isSigned(get('/router', OWN)),
	'of the HTTP Request node': isSigned(asUri(`${OWN}/router?a=1`)),
	'with the default port': isSigned(get('https://gw.example:443/')),
	'in capital letters': isSigned(get('HTTPS://GW.EXAMPLE/')),
	'with a path in the base URL': isSigned(get(`${OWN}/x`), { baseUrl: `${OWN}/proxy/` }),
	'with blanks around the base URL': isSigned(get(`${OWN}/x`), { baseUrl: ` ${OWN} ` }),
	'with invisible characters around the base URL': isSigned(get(`${OWN}/x`), {
		baseUrl: `\u200b${OWN}\ufeff`,
	}),
	'that are listed': isSigned(get('https://other.example/'), { otherHosts: 'other.example' }),
	'that a pattern lists': isSigned(get('https://a.other.example/'), {
		otherHosts: 'x.example；*.other.example',
	}),
});

it('signs for document tracking, too', async () => {
	const yuanshu = SUBJECTS[3] as (typeof SUBJECTS)[number];
	await expect(signed(yuanshu, get('https://bts.example/bts-web/x'))).resolves.toBeDefined();
});

/** What is refused names the secret and the switch. */
const staysHome =
	(at: number, url: string, secret: string, more: ICredentialDataDecryptedObject = {}) =>
	async () => {
		const subject = SUBJECTS[at] as (typeof SUBJECTS)[number];
		const base = { baseUrl: new URL(url).origin, ...more };
		const refusal = await signed(subject, get(url), base).then(
			() => undefined,
			(error: unknown) => error,
		);
		expect(refusal).toMatchObject({
			problem: { code: 'secretOverHttp' },
			details: { path: 'baseUrl' },
		});
		expect(String((refusal as Error).message)).toContain(secret);
		await expect(signed(subject, get(url), { ...base, onlyHttp: true })).resolves.toBeDefined();
	};

const trackingOver = async (btsBaseUrl: string, more: ICredentialDataDecryptedObject = {}) =>
	await failureOf(
		executeNode({
			nodeType: new Yuanshu(),
			credentialType: new YuanshuApi(),
			credentials: {
				baseUrl: 'http://127.0.0.1:9',
				tenantId: '1',
				privateKey: TEST_KEYS.privateKey,
				btsSignKey: 'k'.repeat(20),
				btsBaseUrl,
				...more,
			},
			parameters: {
				resource: 'custom',
				operation: 'call',
				path: '/bts-web/x',
				method: 'GET',
				options: { maxRetries: 0, timeout: 1_000 },
			} as never,
		}),
	);

kind('A secret that travels does so over https only', {
	'Kuaimai’s session': staysHome(0, 'http://gw.example/router', 'Access Token'),
	'Kuaimai’s session to an address in the own network': staysHome(
		0,
		'http://192.168.0.7/router',
		'Access Token',
	),
	'Liangben’s secret': staysHome(1, 'http://gw.example/api', 'Secret'),
	'Liangben’s token beside a signature': staysHome(2, 'http://gw.example/api', 'Access Token', {
		accessToken: 't'.repeat(20),
	}),
	'Liangben’s token to a name that looks local': staysHome(
		2,
		'http://localhost.example/api',
		'Access Token',
		{ accessToken: 't'.repeat(20) },
	),
	'Yuanshu’s key of document tracking': async () => {
		const error = await trackingOver('http://bts.invalid');
		expect(error.context.code).toBe('secretOverHttp');
		expect(error.message).toContain('BTS Sign Key');
		const later = await trackingOver('http://bts.invalid', { onlyHttp: true });
		expect(later.context.code).not.toBe('secretOverHttp');
	},
});

kind('To this machine it may go over http', {
	...Object.fromEntries(
		['localhost', '127.0.0.1', '127.1.2.3', '[::1]', 'localhost:8080'].map((host) => [
			host,
			async () => {
				const url = `http://${host}/router`;
				const [kuaimai, secret] = SUBJECTS as [
					(typeof SUBJECTS)[number],
					(typeof SUBJECTS)[number],
				];
				const own = { baseUrl: `http://${host}` };
				await expect(signed(kuaimai, get(url), own)).resolves.toBeDefined();
				await expect(signed(secret, get(url), own)).resolves.toBeDefined();
			},
		]),
	),
});
