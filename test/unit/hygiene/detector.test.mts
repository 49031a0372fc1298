import '../../support/hygiene/everyLevel.mts';
import {
	NodeApiError,
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';
import { formsOf, keySecrets, leakFinder } from '../../support/hygiene/detector.mts';
import type { LogCapture } from '../../support/hygiene/logs.mts';
import {
	captureNodeLogs,
	leaksIn,
	outcomeOf,
	withSignatures,
} from '../../support/hygiene/outcome.mts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import type { NodeRun } from '../../support/executeNode.mts';

const SECRET = 'a/secret+with=odd&"characters\\密-0001';
const SIGNATURE = 'c2lnbmF0dXJlLXNpZ25hdHVyZQ==';
const SECRETS = withSignatures({ secret: SECRET }, [SIGNATURE, undefined, SIGNATURE]);

type Leaking = (context: IExecuteFunctions) => INodeExecutionData[];

/** A node that leaks on purpose. */
function runOf(leak: Leaking, continueOnFail = false): NodeRun {
	const nodeType: INodeType = {
		description: {
			displayName: 'Leaking',
			name: 'leaking',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: { name: 'Leaking' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			return [leak(this)];
		},
	};
	const credentialType = { name: 'leakingApi', displayName: 'Leaking API', properties: [] };
	return { nodeType, credentialType, credentials: {}, parameters: {}, continueOnFail };
}

let logs: LogCapture;
beforeEach(() => {
	logs = captureNodeLogs(runOf(() => []));
});
afterEach(() => logs.stop());

async function found(leak: Leaking) {
	return leaksIn(await outcomeOf(runOf(leak)), logs, SECRETS).map(({ secret }) => secret);
}

const fail = (error: Error): never => {
	throw error;
};

const LEAKS: Array<[where: string, leak: Leaking]> = [
	['an item', () => [{ json: { deep: [{ er: SECRET }] } }]],
	['the name of a field', () => [{ json: { [SECRET]: 1 } }]],
	[
		'binary data',
		() => [
			{
				json: {},
				binary: { file: { data: Buffer.from(SECRET).toString('base64'), mimeType: 'text/plain' } },
			},
		],
	],
	['the message of an error', (context) => fail(new NodeOperationError(context.getNode(), SECRET))],
	[
		'the description of an error',
		(context) => fail(new NodeOperationError(context.getNode(), 'x', { description: SECRET })),
	],
	[
		'the reply that n8n keeps in an error',
		(context) => fail(new NodeApiError(context.getNode(), { data: { request: { sign: SECRET } } })),
	],
	['the cause of an error', () => fail(new Error('x', { cause: new Error(SECRET) }))],
	[
		'a hidden property',
		() =>
			fail(Object.defineProperty(new Error('x'), 'config', { value: { headers: { a: SECRET } } })),
	],
	[
		'a property named by a symbol',
		() => fail(Object.assign(new Error('x'), { [Symbol('request')]: SECRET })),
	],
	['bytes', () => fail(Object.assign(new Error('x'), { body: Buffer.from(`k=${SECRET}`) }))],
	['a map', () => fail(Object.assign(new Error('x'), { headers: new Map([['a', SECRET]]) }))],
	['the stack', () => fail(Object.assign(new Error('x'), { stack: `at ${SECRET}` }))],
	['the log', ({ logger }) => (logger.error('failed', { key: SECRET }), [])],
	['the debug log', ({ logger }) => (logger.debug(SECRET), [])],
	['the console', () => (console.log(SECRET), [])],
];

describe('a node that leaks on purpose', () => {
	it.each(LEAKS)('into %s is caught', async (_where, leak) => {
		expect(await found(leak)).toContain('secret');
	});

	it.each(formsOf(SECRET))('in the writing %s is caught', async (_form, text) => {
		expect(await found(() => [{ json: { text: `before ${text} after` } }])).toContain('secret');
	});

	it.each([
		['Gson', (text: string) => text.replaceAll('=', '\\u003d').replaceAll('&', '\\u0026')],
		['PHP', (text: string) => text.replaceAll('/', '\\/')],
		['a writer of upper case', (text: string) => text.replaceAll('+', '\\u002B')],
		['a writer of ASCII in JSON in JSON', (text: string) => text.replaceAll('密', '\\\\u5bc6')],
	])('with the escapes of %s is caught', async (_writer, write) => {
		const text = write(JSON.stringify(SECRET));
		expect(text).not.toContain(JSON.stringify(SECRET));
		expect(await found(() => [{ json: { text } }])).toContain('secret');
	});

	it('percent-encoded in lower case is caught', async () => {
		const text = encodeURIComponent(SECRET).toLowerCase();
		expect(text).toContain('%2b');
		expect(await found(() => [{ json: { text } }])).toContain('secret');
	});

	it('of a signature is caught', async () => {
		expect(await found(() => [{ json: { sign: SIGNATURE } }])).toContain('signature 1');
	});

	it('of a secret within base64 is caught, wherever it stands there', async () => {
		for (const before of ['', 'a', 'ab', 'abc']) {
			const text = Buffer.from(`${before}${SECRET} and more`).toString('base64');
			expect(await found(() => [{ json: { text } }])).toContain('secret');
		}
	});
});

it('finds nothing in a node that does not leak', async () => {
	expect(await found(() => [{ json: { id: 1, text: 'a/secret' } }])).toEqual([]);
	expect(await found((context) => fail(new NodeOperationError(context.getNode(), 'x')))).toEqual(
		[],
	);
});

it('takes a line of a private key for the key, in base64 and hex', () => {
	const secrets = keySecrets('key', TEST_KEYS.privateKey);
	const find = leakFinder(secrets);
	const [, line = ''] = TEST_KEYS.privateKey.split('\n').filter((text) => !text.startsWith('-'));
	expect(find(`…${line}…`)).not.toEqual([]);
	const der = Buffer.from(TEST_KEYS.privateKey.replace(/-----[^-]+-----|\s/g, ''), 'base64');
	expect(find(der.toString('hex').toUpperCase())).not.toEqual([]);
});

it('refuses a secret that may stand anywhere by chance', () => {
	expect(() => leakFinder({ session: 'test' })).toThrow(/too short/);
});
