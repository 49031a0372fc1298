import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { YuanshuTrigger } from '../../../nodes/Yuanshu/YuanshuTrigger.node.ts';
import { sentenceOf } from '../../../nodes/shared/messages/words.ts';
import { senderNotAllowed, tooFewHops } from '../../../nodes/shared/messages/pushMessages.ts';
import type { Message } from '../../../nodes/shared/messages/message.ts';
import { kind } from '../../support/kind.mts';
import { hookOf, pushTo } from '../../support/pushNode.mts';

/** What the trigger logged. */
let logged: string[] = [];
beforeEach(() => {
	logged = [];
});

class WatchedTrigger extends YuanshuTrigger {
	override async webhook(this: IWebhookFunctions) {
		this.logger.warn = (message: string) => logged.push(message);
		return await new YuanshuTrigger().webhook.call(this);
	}
}

const setupOf = (options: IDataObject) => ({
	nodeType: new WatchedTrigger(),
	credentials: {},
	parameters: { verification: 'none', options } as never,
});

interface From {
	remoteAddress?: string;
	forwardedFor?: string;
}

const send = async (
	options: IDataObject,
	{ remoteAddress = '10.0.0.1', forwardedFor }: From = {},
) =>
	await pushTo(setupOf(options), {
		body: '{"orderNo":"1"}',
		remoteAddress,
		headers: forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor },
	});

const takenFrom = (from: From, options: IDataObject) => async () => {
	expect(await send(options, from)).toMatchObject({ status: 200, items: [{}] });
};

const refusedFrom = (from: From, options: IDataObject, message: Message) => async () => {
	const { status, body, items } = await send(options, from);
	expect({ status, items }).toEqual({ status: 403, items: [] });
	expect((body as IDataObject).msg).toBe(sentenceOf(message));
	expect(logged).toEqual([expect.stringContaining(sentenceOf(message))]);
};

const behindOne = (forwardedFor: string, allowedIps: string) =>
	takenFrom({ forwardedFor }, { allowedIps, trustedProxies: 1 });

kind('The sender’s address behind a proxy', {
	'with a port': behindOne('203.0.113.7:51234', '203.0.113.7'),
	'in brackets': behindOne('[2001:db8::1]', '2001:db8::1'),
	'in brackets with a port': behindOne('[2001:DB8:0:0::1]:443', '2001:db8::1'),
	'in quotes': behindOne('"203.0.113.7"', '203.0.113.7'),
	'in quotes and brackets, with a port': behindOne('"[2001:db8::1]:443"', '2001:db8::/32'),
	'with a zone': behindOne('fe80::1%eth0', 'fe80::/10'),
	'with a zone in brackets': behindOne('[fe80::1%25eth0]:8080', 'fe80::1'),
	'IPv4 in IPv6': behindOne('::ffff:203.0.113.7', '203.0.113.0/24'),
	'IPv4 in IPv6, in hexadecimal': behindOne('::ffff:cb00:7107', '203.0.113.7'),
	'IPv4 in IPv6 written out, in brackets': behindOne(
		'[0:0:0:0:0:ffff:203.0.113.7]:1',
		'203.0.113.7',
	),
	'IPv6 that ends as IPv4 does': behindOne('64:ff9b::203.0.113.7', '64:ff9b::/96'),
	'with blanks': behindOne(' 203.0.113.7 ', '203.0.113.7'),
	'of the connection, with a zone': takenFrom(
		{ remoteAddress: 'fe80::1%eth0' },
		{ allowedIps: 'fe80::1' },
	),
});

kind('An allow-list', {
	'with blanks around the slash': takenFrom({}, { allowedIps: '10.0.0.0 / 8' }),
	'with a range': takenFrom({}, { allowedIps: '10.0.0.0-10.0.0.9' }),
	'with blanks around the dash': takenFrom({}, { allowedIps: '9.0.0.0 - 10.0.0.1, 8.8.8.8' }),
	'with a long dash': takenFrom({}, { allowedIps: '10.0.0.1–10.0.0.1' }),
	'with a full-width wave': takenFrom({}, { allowedIps: '10.0.0.0～10.0.0.9' }),
	'with semicolons': takenFrom({}, { allowedIps: '8.8.8.8;10.0.0.1' }),
	'with Chinese punctuation': takenFrom({}, { allowedIps: '8.8.8.8；9.9.9.9、10.0.0.0／8' }),
	'with full-width digits': takenFrom({}, { allowedIps: '１０.０.０.１' }),
	'with line ends': takenFrom({}, { allowedIps: '8.8.8.8\r\n10.0.0.1\n' }),
	'with invisible characters': takenFrom({}, { allowedIps: '\u200b10.0.0.1\ufeff' }),
	'with brackets': takenFrom({ remoteAddress: '::1' }, { allowedIps: '[::1]' }),
	'with a network of IPv4 in IPv6': takenFrom({}, { allowedIps: '::ffff:10.0.0.0/104' }),
	'with a range of IPv6': takenFrom({ remoteAddress: '::5' }, { allowedIps: '::1-::9' }),
	'does not let the neighbour of a range in': refusedFrom(
		{ remoteAddress: '10.0.0.10' },
		{ allowedIps: '10.0.0.0-10.0.0.9' },
		senderNotAllowed('10.0.0.10'),
	),
});

const notActivated = (allowedIps: string, entry: string) => async () => {
	const setup = setupOf({ allowedIps });
	const create = setup.nodeType.webhookMethods.default.create;
	await expect(create.call(hookOf(setup))).rejects.toMatchObject({
		context: { code: 'notAnIpRange', path: 'options.allowedIps' },
		message: expect.stringContaining(`"${entry}"`) as string,
	});
};

kind('A trigger is not activated with an allow-list', {
	'whose range is reversed': notActivated('10.0.0.9-10.0.0.1', '10.0.0.9-10.0.0.1'),
	'whose range mixes IPv4 and IPv6': notActivated('10.0.0.1-::1', '10.0.0.1-::1'),
	'whose range is of networks': notActivated('10.0.0.0/8-11.0.0.0/8', '10.0.0.0/8-11.0.0.0/8'),
	'with a port': notActivated('1.1.1.1, 10.0.0.1:443', '10.0.0.1:443'),
	'with a placeholder': notActivated('10.0.0.*', '10.0.0.*'),
	'with nothing but separators': notActivated(' ; ', ' ; '),
	'with a network mask': notActivated('10.0.0.0/255.0.0.0', '10.0.0.0/255.0.0.0'),
	'with an empty prefix': notActivated('10.0.0.0/', '10.0.0.0/'),
	'with a host name': notActivated('erp.example.com', 'erp.example.com'),
});

const BEHIND_TWO = { allowedIps: '203.0.113.7', trustedProxies: 2 };

kind('A refusal says which address it saw', {
	'of the connection': refusedFrom(
		{ remoteAddress: '198.51.100.1' },
		{ allowedIps: '203.0.113.7' },
		senderNotAllowed('198.51.100.1'),
	),
	'named by the proxy': refusedFrom(
		{ forwardedFor: '203.0.113.7, 198.51.100.2:80' },
		{ allowedIps: '203.0.113.7', trustedProxies: 1 },
		senderNotAllowed('198.51.100.2:80'),
	),
	'that is no address': refusedFrom(
		{ forwardedFor: 'unknown' },
		{ allowedIps: '0.0.0.0/0, ::/0', trustedProxies: 1 },
		senderNotAllowed('unknown'),
	),
	'with a number that is too large': refusedFrom(
		{ forwardedFor: '203.0.113.7.1' },
		{ allowedIps: '203.0.113.7', trustedProxies: 1 },
		senderNotAllowed('203.0.113.7.1'),
	),
	'cut, where it is long': refusedFrom(
		{ forwardedFor: 'x'.repeat(500) },
		{ allowedIps: '203.0.113.7', trustedProxies: 1 },
		senderNotAllowed('x'.repeat(500)),
	),
});

kind('Fewer hops than Proxies says are refused', {
	'without the header': refusedFrom(
		{ remoteAddress: '203.0.113.7' },
		BEHIND_TWO,
		tooFewHops(2, 0, '203.0.113.7'),
	),
	'with an empty header': refusedFrom(
		{ remoteAddress: '203.0.113.7', forwardedFor: '' },
		BEHIND_TWO,
		tooFewHops(2, 0, '203.0.113.7'),
	),
	'with one of two': refusedFrom(
		{ forwardedFor: '203.0.113.7' },
		BEHIND_TWO,
		tooFewHops(2, 1, '10.0.0.1'),
	),
	'with one of ten': refusedFrom(
		{ forwardedFor: '203.0.113.7' },
		{ allowedIps: '203.0.113.7', trustedProxies: 10 },
		tooFewHops(10, 1, '10.0.0.1'),
	),
	'with an empty hop, which is one': refusedFrom(
		{ forwardedFor: '203.0.113.7, ' },
		{ ...BEHIND_TWO, trustedProxies: 1 },
		senderNotAllowed(''),
	),
	'with empty hops only': refusedFrom(
		{ forwardedFor: '203.0.113.7,,' },
		{ allowedIps: '203.0.113.7', trustedProxies: 2 },
		senderNotAllowed(''),
	),
	'but as many are taken': takenFrom({ forwardedFor: '203.0.113.7, 10.0.0.2' }, BEHIND_TWO),
});
