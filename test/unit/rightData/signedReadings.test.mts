import { createHash } from 'node:crypto';
import { YuanshuTrigger } from '../../../nodes/Yuanshu/YuanshuTrigger.node.ts';
import { YunjigongTrigger } from '../../../nodes/Yunjigong/YunjigongTrigger.node.ts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { signedHeaders } from '../../../tools/push/yuanshuSender.mts';
import { kind } from '../../support/kind.mts';
import { pushTo, WEBHOOK_ID, type PushRequest } from '../../support/pushNode.mts';
import { PROFILE } from '../Yunjigong/triggerPushes.mts';

const PATH = `/webhook/${WEBHOOK_ID}/push`;
const BODY = '{"orderNo":"1"}';

interface Called {
	publicUrl?: string;
	host?: string;
	query?: string;
}
const statusOf = async (signedUrl: string, { publicUrl, host, query = '' }: Called = {}) => {
	const { status } = await pushTo(
		{
			nodeType: new YuanshuTrigger(),
			credentials: { platformPublicKey: TEST_KEYS.publicKey },
			parameters: { verification: 'signature', options: {} },
			publicUrl: publicUrl ?? 'https://n8n.example',
		},
		{
			url: PATH + query,
			body: BODY,
			headers: {
				...signedHeaders({ url: signedUrl, body: BODY }, TEST_KEYS.privateKey),
				...(host !== undefined && { host }),
			},
		},
	);
	return status;
};
const fits =
	(signedUrl: string, called: Called = {}) =>
	async () => {
		expect(await statusOf(signedUrl, called)).toBe(200);
	};
const fitsNot =
	(signedUrl: string, called: Called = {}) =>
	async () => {
		expect(await statusOf(signedUrl, called)).toBe(401);
	};

kind('A signed address fits', {
	'as n8n has it': fits(`https://n8n.example${PATH}`),
	'with the default port': fits(`https://n8n.example:443${PATH}`),
	'as http before a proxy that ends TLS': fits(`http://n8n.example${PATH}`),
	'as http with its default port': fits(`http://n8n.example:80${PATH}`),
	'as https where n8n has http': fits(`https://n8n.example${PATH}`, {
		publicUrl: 'http://n8n.example',
	}),
	'with capital letters as n8n has them': fits(`https://N8N.Example${PATH}`, {
		publicUrl: 'https://N8N.Example',
	}),
	'with capital letters as the request has them': fits(`https://N8n.EXAMPLE${PATH}`, {
		host: 'N8n.EXAMPLE',
	}),
	'with capital letters and the default port': fits(`https://N8N.example:443${PATH}`, {
		host: 'N8N.example:443',
	}),
	'with a port of its own': fits(`https://n8n.example:5678${PATH}`, {
		publicUrl: 'https://n8n.example:5678',
	}),
	'with the query': fits(`http://n8n.example:80${PATH}?a=1`, { query: '?a=1' }),
});

kind('A signed address does not fit', {
	'of another host': fitsNot(`https://other.example${PATH}`),
	'of another host that the request names': fitsNot(`https://other.example${PATH}`, {
		host: 'other.example',
	}),
	'of another port': fitsNot(`https://n8n.example:8443${PATH}`),
	'of another port that the request names': fitsNot(`https://n8n.example:8443${PATH}`, {
		host: 'n8n.example:8443',
	}),
	'of another path': fitsNot(`https://n8n.example${PATH}x`),
	'with another query': fitsNot(`https://n8n.example${PATH}?a=2`, { query: '?a=1' }),
	'of a host that ends like it': fitsNot(`https://evil-n8n.example${PATH}`, {
		host: 'evil-n8n.example',
	}),
});

const now = () => String(Math.floor(Date.now() / 1000));
/** The rule once more, over exactly these texts. */
function signOf(texts: Record<string, string>): string {
	const text = Object.keys(texts)
		.filter((name) => texts[name] !== '')
		.sort()
		.map((name) => `${name}=${texts[name]}`)
		.join('&');
	const { appSecret } = PROFILE;
	return createHash('md5').update(`${text}&key=${appSecret}`).digest('hex').toUpperCase();
}
const own = () => ({ app_key: 'k1', timestamp: now(), nonce: 'n1' });

const yunjigong = async (push: PushRequest) =>
	await pushTo(
		{
			nodeType: new YunjigongTrigger(),
			credentials: { signing: 'sortedParameters', ...PROFILE },
			parameters: { verification: 'profile', successMarker: 'ok', options: {} },
		},
		push,
	);

/** A form whose field is written so, and whose signature is over this text. */
const form = (written: string, signed: string, status: number) => async () => {
	const fields = own();
	const sign = signOf({ ...fields, name: signed });
	const rest = String(new URLSearchParams({ ...fields, sign }));
	const outcome = await yunjigong({
		body: `name=${written}&${rest}`,
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
	});
	expect(outcome.status).toBe(status);
	if (status === 200) expect(outcome.items[0]?.json.data).toMatchObject({ name: signed });
};

kind('A plus in a signed form', {
	'that is a space for the signer is a space': form('a+b', 'a b', 200),
	'that is a plus for the signer is a plus': form('a+b', 'a+b', 200),
	'that is encoded is a plus': form('a%2Bb', 'a+b', 200),
	'that is encoded is no space': form('a%2Bb', 'a b', 401),
	'beside a space that is encoded is a plus': form('a+b%20c', 'a+b c', 200),
	'that is neither is refused': form('a+b', 'ab', 401),
});

/** JSON whose member is written so, and whose signature is over this text. */
const json = (written: string, signed: string, status: number) => async () => {
	const fields = own();
	const sign = signOf({ ...fields, head: signed });
	const rest = JSON.stringify({ ...fields, sign }).slice(1);
	const outcome = await yunjigong({ body: `{"head":${written},${rest}` });
	expect(outcome.status).toBe(status);
	if (status === 200) {
		expect(outcome.items[0]?.json.data).toMatchObject({ head: JSON.parse(written) as object });
	}
};

kind('Nested JSON that is signed', {
	'as it is sent is verified': json('{ "a": 1 }', '{ "a": 1 }', 200),
	'compact and sent pretty is verified': json('{\n\t"a": [1, 2]\n}', '{"a":[1,2]}', 200),
	'compact with blanks in its texts keeps them': json('{ "a": "x  y" }', '{"a":"x  y"}', 200),
	'compact with escapes in its texts keeps them': json('[ "a \\" b" , 1 ]', '["a \\" b",1]', 200),
	'compact and sent compact is verified': json('{"a":1}', '{"a":1}', 200),
	'with other blanks than both is refused': json('{ "a":1}', '{"a": 1}', 401),
	'with another value is refused': json('{ "a": 1 }', '{"a":2}', 401),
});
