import type { IDataObject } from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { LiangbenApi } from '../../../credentials/LiangbenApi.credentials.ts';
import { Kuaimai } from '../../../nodes/Kuaimai/Kuaimai.node.ts';
import { kuaimaiApiTest } from '../../../nodes/Kuaimai/credentialTest.ts';
import { Liangben } from '../../../nodes/Liangben/Liangben.node.ts';
import { executeNode } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';
import { kuaimaiKeys, liangbenKeys } from '../../support/rawCredentials.mts';
import { startRawServer, type RawAnswer, type RawServer } from '../../support/rawServer.mts';
import { testCredential } from '../../support/testCredential.mts';

let server: RawServer;
beforeAll(async () => {
	server = await startRawServer();
});
afterAll(async () => await server.close());

const SECRET = 'Zq7+/w=x&"k<9>密钥-of-the-app';

const liangben = () => ({
	nodeType: new Liangben(),
	credentialType: new LiangbenApi(),
	credentials: { ...liangbenKeys(server.url), clientSecret: SECRET } as never,
	parameters: {
		resource: 'order',
		operation: 'get',
		order_sn: 'SO1',
		options: { maxRetries: 0 },
	} as never,
});

const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (text: string) => Buffer.from(text).toString('base64url');
const hex = (text: string) => Buffer.from(text).toString('hex');
const numeric = (text: string) => [...text].map((one) => `&#${one.codePointAt(0)};`).join('');
const numericHex = (text: string) =>
	[...text].map((one) => `&#x${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()};`).join('');
const named = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');

/** A run of letters that only an encoding of the secret has. */
function middleOf(encoded: string): string {
	const at = Math.floor(encoded.length / 2) - 4;
	return encoded.slice(at, at + 8);
}

/** The vendor repeats the secret so, in a refusal and in good data. */
const isMasked = (encode: (text: string) => string) => async () => {
	const encoded = encode(SECRET);
	const shown = middleOf(encoded);
	server.answer({ body: JSON.stringify({ status: 'fail', message: `bad: ${encoded} !` }) });
	const error = await failureOf(executeNode(liangben()));
	const text = JSON.stringify([error.message, error.description, error]);
	expect(text).toContain('***');
	expect(text).not.toContain(shown);
	server.answer({ body: JSON.stringify({ status: 'success', data: { a: `${encoded} !`, b: 1 } }) });
	const [item] = await executeNode(liangben());
	const { data } = item?.json as { data: IDataObject };
	expect(JSON.stringify(data)).not.toContain(shown);
	expect(data.b).toBe(1);
};

kind('A secret that a reply repeats is masked', {
	'in base64': isMasked(base64),
	'in base64 within a longer text': isMasked((text) => base64(`a:${text}`)),
	'in base64 within another longer text': isMasked((text) => base64(`ab:${text}:c`)),
	'in base64url': isMasked(base64url),
	'in base64url within a longer text': isMasked((text) => base64url(`key:${text}`)),
	'in base64 that is percent-encoded': isMasked((text) => encodeURIComponent(base64(text))),
	'in hex': isMasked(hex),
	'in hex of capital letters': isMasked((text) => hex(text).toUpperCase()),
	'in hex within a longer text': isMasked((text) => hex(`id=${text}&x=1`)),
	'in HTML by names': isMasked(named),
	'in HTML by numbers': isMasked(numeric),
	'in HTML by hexadecimal numbers': isMasked(numericHex),
	'in HTML by numbers with zeros': isMasked((text) => numeric(text).replaceAll('&#', '&#00')),
	'in JSON within HTML': isMasked((text) => named(JSON.stringify(text))),
	'in HTML within HTML': isMasked((text) => named(named(text))),
});

const kuaimai = (answer: RawAnswer) => {
	server.answer(answer);
	return {
		nodeType: new Kuaimai(),
		credentialType: new KuaimaiApi(),
		credentials: kuaimaiKeys(server.url) as never,
		parameters: {
			resource: 'custom',
			operation: 'call',
			method: 'a.b',
			effect: 'read',
			options: { maxRetries: 0 },
		} as never,
	};
};

const showsOriginOnly =
	(location: string, shown: string, status = 302) =>
	async () => {
		const error = await failureOf(executeNode(kuaimai({ status, headers: { location } })));
		const text = JSON.stringify([error.message, error.description, error]);
		expect(error.context.code).toBe('redirected');
		if (shown !== '') expect(text).toContain(shown);
		expect(text).not.toMatch(/tok-123|login/);
		server.answer({ status, headers: { location } });
		const { message = '' } = await testCredential(kuaimaiApiTest, kuaimaiKeys(server.url) as never);
		expect(message).not.toMatch(/tok-123|login/);
	};

kind('Of the address of a redirect only the host is shown', {
	'with a token in its path': showsOriginOnly(
		'https://sso.example/login/tok-123/x',
		'to https://sso.example;',
	),
	'with a token in its query': showsOriginOnly(
		'https://sso.example/?token=tok-123',
		'to https://sso.example;',
	),
	'with a token behind #': showsOriginOnly('https://sso.example/#tok-123', 'https://sso.example;'),
	'with a token as its user': showsOriginOnly('https://tok-123@sso.example/', 'sso.example;'),
	'with a port': showsOriginOnly('http://sso.example:8443/login', 'http://sso.example:8443;'),
	'that is a path': showsOriginOnly('/login/tok-123', 'redirected the call;'),
	'that is none': showsOriginOnly('tok-123', 'redirected the call;'),
	'that is permanent': showsOriginOnly('https://sso.example/tok-123', 'sso.example;', 308),
	'that a browser would run': showsOriginOnly('javascript:login(1)', '', 307),
});

/** What the vendor says is text for the editor, whatever tags are in it. */
const isText = (said: string, reply: (text: string) => RawAnswer) => async () => {
	const error = await failureOf(executeNode(kuaimai(reply(said))));
	expect(error.description).not.toContain(said);
	expect(error.description).not.toMatch(/<(?!br>)/);
};
const refusal = (msg: string): RawAnswer => ({
	body: JSON.stringify({ success: false, code: '40', msg }),
});

kind('Tags in a vendor’s words are text', {
	'a picture': isText('<img src=https://x.example/p.png>', refusal),
	'a link': isText('<a href="https://x.example">Click</a>', refusal),
	'a script': isText('<script>alert(1)</script>', refusal),
	'a list': isText('<ul><li>1</li></ul>', refusal),
	'a code': isText('<b>40</b>', (code) => ({
		body: JSON.stringify({ success: false, code, msg: 'x' }),
	})),
	'a trace': isText('<i>t</i>', (trace) => ({
		body: JSON.stringify({ success: false, code: '40', msg: 'x', trace_id: trace }),
	})),
	'a web page': isText('<html><body><a href=1>', (body) => ({ status: 502, body })),
	'what is no JSON': isText('<strong>?', (body) => ({ body })),
});
