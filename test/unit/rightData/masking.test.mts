import type { IDataObject } from 'n8n-workflow';
import { LiangbenApi } from '../../../credentials/LiangbenApi.credentials.ts';
import { Liangben } from '../../../nodes/Liangben/Liangben.node.ts';
import { executeNode } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';
import { startRawServer, type RawServer } from '../../support/rawServer.mts';

let server: RawServer;
beforeAll(async () => {
	server = await startRawServer();
});
afterAll(async () => await server.close());

const run = (clientSecret: string) => ({
	nodeType: new Liangben(),
	credentialType: new LiangbenApi(),
	credentials: {
		baseUrl: server.url,
		clientId: 'client-1',
		clientSecret,
		authentication: 'signature',
		signedPath: 'full',
	},
	parameters: {
		resource: 'order',
		operation: 'get',
		order_sn: 'SO1',
		options: { maxRetries: 0 },
	},
});
const data = (clientSecret: string, given: unknown, expected: unknown) => async () => {
	server.answer({ body: JSON.stringify({ status: 'success', data: given }) });
	const [item] = await executeNode(run(clientSecret));
	expect((item?.json as IDataObject).data).toEqual(expected);
};
const stays = (clientSecret: string, given: unknown) => data(clientSecret, given, given);

kind('Good data that holds a short or simple secret by chance stays', {
	'a word in a text': stays('warehouse', 'the warehouse of Hangzhou'),
	'a word as a name': stays('warehouse', { warehouse: 1 }),
	'digits in a longer text': stays('12345678', 'SO-12345678-1'),
	'digits in a number': stays('12345678', 1234567800),
	'digits in a number with a fraction': stays('12345678', 12345678.5),
	'fifteen characters in a text': stays('ab1-ab2-ab3-ab4', 'x ab1-ab2-ab3-ab4 y'),
	'thirty letters in a text': stays('a'.repeat(30), `x${'a'.repeat(30)}`),
	'twenty digits in a text': stays('1'.repeat(20), `x${'1'.repeat(20)}`),
});

kind('A secret in a good reply is masked', {
	'a word as a whole value': data('warehouse', ['warehouse'], ['***']),
	'digits as a whole value': data('12345678', '12345678', '***'),
	'digits as a whole number': data('12345678', [12345678, 1], [99999999, 1]),
	'one of sixteen characters within a text': data(
		'ab1-ab2-ab3-ab4-',
		'x ab1-ab2-ab3-ab4- y',
		'x *** y',
	),
	'a long one as a name': data('ab1-ab2-ab3-ab4-ab5', { 'ab1-ab2-ab3-ab4-ab5': 1 }, { '***': 1 }),
	'a short one that is escaped': data('ab/cd/ef1', ['ab/cd/ef1'], ['***']),
});

const failureMasks = (clientSecret: string, msg: string, expected: string) => async () => {
	server.answer({ body: JSON.stringify({ status: 'fail', msg }) });
	const { message, description = '' } = await failureOf(executeNode(run(clientSecret)));
	expect(`${message} ${description}`).toContain(expected);
	expect(`${message} ${description}`).not.toContain(clientSecret);
};

kind('A refusal masks secrets within texts, whatever they are', {
	'a word': failureMasks('warehouse', 'bad warehouse!', 'bad ***!'),
	digits: failureMasks('12345678', 'bad 12345678!', 'bad 99999999!'),
	'fifteen characters': failureMasks('ab1-ab2-ab3-ab4', 'x ab1-ab2-ab3-ab4 y', 'x *** y'),
	'a long one': failureMasks('ab1-ab2-ab3-ab4-ab5', 'x ab1-ab2-ab3-ab4-ab5', 'x ***'),
	'thirty letters': failureMasks('a'.repeat(30), `x${'a'.repeat(30)}`, 'x***'),
});
