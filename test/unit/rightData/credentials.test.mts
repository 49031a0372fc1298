import type {
	ICredentialTestFunctions,
	ICredentialType,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { LiangbenApi } from '../../../credentials/LiangbenApi.credentials.ts';
import { YuanshuApi } from '../../../credentials/YuanshuApi.credentials.ts';
import { YunjigongApi } from '../../../credentials/YunjigongApi.credentials.ts';
import { KUAIMAI_FIELDS } from '../../../credentials/authentication/kuaimaiFields.ts';
import { LIANGBEN_FIELDS } from '../../../credentials/authentication/liangbenFields.ts';
import { PROFILE_FIELDS } from '../../../credentials/authentication/signingProfileFields.ts';
import { YUANSHU_FIELDS } from '../../../credentials/authentication/yuanshuFields.ts';
import { YUNJIGONG_FIELDS } from '../../../credentials/authentication/yunjigongFields.ts';
import { kuaimaiApiTest } from '../../../nodes/Kuaimai/credentialTest.ts';
import { liangbenApiTest } from '../../../nodes/Liangben/credentialTest.ts';
import { yuanshuApiTest } from '../../../nodes/Yuanshu/credentialTest.ts';
import { yunjigongApiTest } from '../../../nodes/Yunjigong/credentialTest.ts';
import { baseUrlOf } from '../../../nodes/shared/credential/baseUrl.ts';
import { yuanshu } from '../../support/fixtures/signing-vectors.json';
import { kind } from '../../support/kind.mts';

type Fields = Record<string, unknown>;

interface Subject {
	type: ICredentialType;
	good: Fields;
	labels: Record<string, { en: string }>;
	test: (this: ICredentialTestFunctions, credentials: never) => Promise<INodeCredentialTestResult>;
}

const kuaimai: Subject = {
	type: new KuaimaiApi(),
	good: { baseUrl: 'https://x.example', appKey: 'k', appSecret: 's', accessToken: 't' },
	labels: KUAIMAI_FIELDS,
	test: kuaimaiApiTest,
};
const liangben: Subject = {
	type: new LiangbenApi(),
	good: { baseUrl: 'https://x.example', clientId: 'k', clientSecret: 's' },
	labels: LIANGBEN_FIELDS,
	test: liangbenApiTest,
};
const yuanshuSubject: Subject = {
	type: new YuanshuApi(),
	good: { baseUrl: 'https://x.example', tenantId: '1', privateKey: yuanshu.privateKeyPem },
	labels: YUANSHU_FIELDS,
	test: yuanshuApiTest,
};
const yunjigong: Subject = {
	type: new YunjigongApi(),
	good: {
		baseUrl: 'https://x.example',
		signing: 'sortedParameters',
		appKey: 'k',
		appSecret: 's',
		keyName: 'key',
		signName: 'sign',
		testPath: '/open_interface/x',
	},
	labels: { ...YUNJIGONG_FIELDS, ...PROFILE_FIELDS },
	test: yunjigongApiTest,
};

async function authenticate({ type, good }: Subject, changed: Fields) {
	const { authenticate: sign } = type;
	if (typeof sign !== 'function') throw new Error('authenticate is not a function');
	const request = {
		method: 'POST' as const,
		url: 'https://x.example/router',
		body: { method: 'm' },
	};
	return await sign({ ...good, ...changed } as never, request);
}

async function testOf({ good, test }: Subject, changed: Fields) {
	const request = jest.fn(async () => await Promise.reject(new Error('It was sent')));
	const result = await test.call(
		{ helpers: { request } } as unknown as ICredentialTestFunctions,
		{ data: { ...good, ...changed } } as never,
	);
	expect(request).not.toHaveBeenCalled();
	return result;
}

/** A field that is refused by name, in calls and in the credential's test. */
const refused = (subject: Subject, path: string, value: unknown) => async () => {
	const { en } = subject.labels[path] as { en: string };
	await expect(authenticate(subject, { [path]: value })).rejects.toMatchObject({
		details: { path },
		message: expect.stringContaining(en) as string,
	});
	await refusedByTest(subject, path, value)();
};

/** A field that no signature needs. */
const refusedByTest = (subject: Subject, path: string, value: unknown) => async () => {
	const { en } = subject.labels[path] as { en: string };
	expect(await testOf(subject, { [path]: value })).toEqual({
		status: 'Error',
		message: expect.stringContaining(en) as string,
	});
};

kind('a Kuaimai credential', {
	'an app key that is the word undefined': refused(kuaimai, 'appKey', 'undefined'),
	'a secret that is the word null': refused(kuaimai, 'appSecret', ' null '),
	'a token that is an object': refused(kuaimai, 'accessToken', { token: 't' }),
	'an app key that is a list': refused(kuaimai, 'appKey', ['k']),
	'an app key that is true': refused(kuaimai, 'appKey', true),
	'an app key that has lost digits': refused(kuaimai, 'appKey', 2 ** 53 + 2),
	'a token that is not a number': refused(kuaimai, 'accessToken', Number.NaN),
	'a secret with a line end in it': refused(kuaimai, 'appSecret', 'sec\nret'),
	'a token with a zero-width blank in it': refused(kuaimai, 'accessToken', 'to\u200bken'),
	'an app key of zero-width blanks': refused(kuaimai, 'appKey', '\u200b\u2060'),
	'an unknown sign method': refused(kuaimai, 'signMethod', 'sha1'),
	'a sign method that is a number': refused(kuaimai, 'signMethod', 1),
	'a sign method that is an object': refused(kuaimai, 'signMethod', {}),
	'zero-width blanks around a key': async () => {
		const clean = await authenticate(kuaimai, {});
		const signed = await authenticate(kuaimai, {
			appKey: '\u200bk\ufeff\r\n',
			accessToken: '\u2060t ',
		});
		const names = (body: unknown) => [...new URLSearchParams(String(body)).entries()].slice(0, 3);
		expect(names(signed.body)).toEqual(names(clean.body));
	},
	'a sign method that is null': async () => {
		const { body } = await authenticate(kuaimai, { signMethod: null });
		expect(new URLSearchParams(String(body)).get('sign_method')).toBe('hmac');
	},
});

kind('a Liangben credential', {
	'a client ID that is the word undefined': refused(liangben, 'clientId', 'undefined'),
	'a client ID that is the text of an object': refused(liangben, 'clientId', '[object Object]'),
	'a secret that is an object': refused(liangben, 'clientSecret', {}),
	'a secret that is false': refused(liangben, 'clientSecret', false),
	'a client ID with a carriage return': refused(liangben, 'clientId', 'a\rb'),
	'an unknown way of authentication': refused(liangben, 'authentication', 'oauth'),
	'an unknown signed path': refused(liangben, 'signedPath', 'none'),
	'a token that no header can have': refused(liangben, 'accessToken', '令牌'),
	'a token with a line end, which would begin another header': refused(
		liangben,
		'accessToken',
		't\r\nX-Api-Admin: 1',
	),
	'a token that is the word undefined': refused(liangben, 'accessToken', 'undefined'),
	'a token that is a number with a fraction': refused(liangben, 'accessToken', 1.5),
});

kind('a Yuanshu credential', {
	'a tenant that is the word undefined': refused(yuanshuSubject, 'tenantId', 'undefined'),
	'a tenant that is a list': refused(yuanshuSubject, 'tenantId', [153658]),
	'a tenant that has lost digits': refused(yuanshuSubject, 'tenantId', 1e21),
	'a key that is an object': refused(yuanshuSubject, 'privateKey', { key: 'x' }),
	'a key that is the word undefined': refused(yuanshuSubject, 'privateKey', 'undefined'),
	'an unknown signed URL': refused(yuanshuSubject, 'signedUrl', 'host'),
	'a signed URL that is a number': refused(yuanshuSubject, 'signedUrl', 0),
	'a sign key of document tracking with a line end': refusedByTest(
		yuanshuSubject,
		'btsSignKey',
		'a\nb',
	),
	'a sign key that is the word null': refusedByTest(yuanshuSubject, 'btsSignKey', 'null'),
	'a tenant with zero-width blanks around it': async () => {
		const { headers } = await authenticate(yuanshuSubject, { tenantId: '\u200b153658\ufeff' });
		expect(headers?.Cookie).toBe('_platform_num=153658');
	},
});

kind('a Yunjigong credential', {
	'a way of signing that is true': refused(yunjigong, 'signing', true),
	'an app key that is the word undefined': refused(yunjigong, 'appKey', 'undefined'),
	'a secret that is an object': refused(yunjigong, 'appSecret', {}),
	'a secret with a line end in it': refused(yunjigong, 'appSecret', 'a\nb'),
	'a name with a line end in it': refused(yunjigong, 'signName', 'si\ngn'),
	'a name that is the word null': refused(yunjigong, 'keyName', 'null'),
	'a digest that is a number': refused(yunjigong, 'digest', 5),
	'an unknown output': refused(yunjigong, 'output', 'hex'),
	'a test method that is none': refusedByTest(yunjigong, 'testMethod', 'PUT'),
	'an unknown content type of the test': refusedByTest(yunjigong, 'testContentType', 'text/plain'),
	'a test path that is an object': refusedByTest(yunjigong, 'testPath', {}),
	'a choice that is empty takes its default': async () => {
		const { body } = await authenticate(yunjigong, {
			digest: '',
			output: null,
			placement: undefined,
		});
		expect(String(body)).toMatch(/"sign":"[0-9A-F]{32}"/);
	},
});

const BASE_URL = { en: 'Base URL', zh: '网关地址' };
const noBaseUrl = (value: unknown) => () => {
	expect(() => baseUrlOf(value, BASE_URL)).toThrow(
		expect.objectContaining({
			details: { path: 'baseUrl' },
			message: expect.stringContaining('Base URL') as string,
		}) as Error,
	);
};
const baseUrl = (value: string, expected: string) => () =>
	expect(baseUrlOf(value, BASE_URL)).toBe(expected);

kind('a base URL', {
	'a list': noBaseUrl(['https://x.example']),
	'an object': noBaseUrl({}),
	'a number': noBaseUrl(5),
	'the word undefined': noBaseUrl('undefined'),
	'a line end in it': noBaseUrl('https://x.exam\nple'),
	'a tab in it': noBaseUrl('https://x.example\t/api'),
	'a blank in it': noBaseUrl('https://x.example /api'),
	'a zero-width blank in it': noBaseUrl('https://x\u200b.example'),
	'a backslash in it': noBaseUrl('https://x.example\\@other.example'),
	'two addresses': noBaseUrl('https://x.example,https://y.example'),
	'dots that leave its path': noBaseUrl('https://x.example/api/../admin'),
	'zero-width blanks around it': baseUrl('\u200bhttps://x.example/\u2060', 'https://x.example'),
	'full-width blanks around it': baseUrl('\u3000https://x.example ', 'https://x.example'),
});
