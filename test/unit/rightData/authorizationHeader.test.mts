import { YuanshuTrigger } from '../../../nodes/Yuanshu/YuanshuTrigger.node.ts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { signedHeaders } from '../../../tools/push/yuanshuSender.mts';
import { kind } from '../../support/kind.mts';
import { pushTo } from '../../support/pushNode.mts';

const BODY = '{"orderNo":"1"}';
const PATH = '/webhook/push';

/** Pushes with the header that a change of a good one gives. */
async function send(change: (pairs: Record<string, string>) => string) {
	const { Authorization, authorization = Authorization } = signedHeaders(
		{ url: PATH, body: BODY },
		TEST_KEYS.privateKey,
	) as Record<string, string>;
	const pairs = Object.fromEntries(
		[...String(authorization).matchAll(/(\w+)="([^"]+)"/g)].map(([, name, value]) => [name, value]),
	) as Record<string, string>;
	return await pushTo(
		{
			nodeType: new YuanshuTrigger(),
			credentials: { platformPublicKey: TEST_KEYS.publicKey },
			parameters: {} as never,
		},
		{ body: BODY, url: PATH, headers: { authorization: change(pairs) } } as never,
	);
}

const taken = (change: (pairs: Record<string, string>) => string) => async () => {
	expect(await send(change)).toMatchObject({ status: 200, items: [{}] });
};
const refused = (change: (pairs: Record<string, string>) => string) => async () => {
	expect(await send(change)).toMatchObject({ status: 401, items: [] });
};

const S = 'META-SHA256-RSA2048';

kind('the Authorization header of a push is read as HTTP has it', {
	'in another order': taken(
		({ nonce_str, timestamp, signature }) =>
			`${S} signature="${signature}",nonce_str="${nonce_str}",timestamp="${timestamp}"`,
	),
	'the scheme in small letters': taken(
		({ nonce_str, timestamp, signature }) =>
			`${S.toLowerCase()} nonce_str="${nonce_str}",timestamp="${timestamp}",signature="${signature}"`,
	),
	'without quotes': taken(
		({ nonce_str, timestamp, signature }) =>
			`${S} nonce_str=${nonce_str},timestamp=${timestamp},signature=${signature}`,
	),
	'the time alone without quotes': taken(
		({ nonce_str, timestamp, signature }) =>
			`${S} nonce_str="${nonce_str}",timestamp=${timestamp},signature="${signature}"`,
	),
	'blanks around everything': taken(
		({ nonce_str, timestamp, signature }) =>
			` ${S}   nonce_str = "${nonce_str}" , timestamp= "${timestamp}" ,signature ="${signature}" `,
	),
	'names in capitals': taken(
		({ nonce_str, timestamp, signature }) =>
			`${S} NONCE_STR="${nonce_str}",Timestamp="${timestamp}",Signature="${signature}"`,
	),
});

kind('a header that says something else is refused', {
	'another scheme': refused(
		({ nonce_str, timestamp, signature }) =>
			`Bearer nonce_str="${nonce_str}",timestamp="${timestamp}",signature="${signature}"`,
	),
	'a pair twice': refused(
		({ nonce_str, timestamp, signature }) =>
			`${S} nonce_str="${nonce_str}",nonce_str="x",timestamp="${timestamp}",signature="${signature}"`,
	),
	'a pair missing': refused(
		({ nonce_str, signature }) => `${S} nonce_str="${nonce_str}",signature="${signature}"`,
	),
	'an unknown pair': refused(
		({ nonce_str, timestamp, signature }) =>
			`${S} nonce_str="${nonce_str}",timestamp="${timestamp}",signature="${signature}",more="1"`,
	),
	'half a quote': refused(
		({ nonce_str, timestamp, signature }) =>
			`${S} nonce_str="${nonce_str},timestamp="${timestamp}",signature="${signature}"`,
	),
	'another nonce': refused(
		({ timestamp, signature }) =>
			`${S} nonce_str="other",timestamp="${timestamp}",signature="${signature}"`,
	),
	'no pair at all': refused(() => S),
});
