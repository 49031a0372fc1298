import { exampleOperation, startExample, type Example } from '../../support/exampleVendor.mts';
import { executeNode } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

const MARKUP = '<a href=x>库存 & "stock"</a>';
const read = exampleOperation({ effect: 'read' });
const refused = { ok: false, code: '7', problem: MARKUP, traceId: '<b>1</b>' };

async function descriptionOf(): Promise<string> {
	const { description = '' } = await failureOf(executeNode(example.run(read, {})));
	return description;
}

describe('the description of an error, which n8n draws as HTML', () => {
	it('has the vendor’s words as text, never as markup', async () => {
		example.answerWith(() => refused);
		const description = await descriptionOf();
		expect(description).toContain('7 &lt;a href=x&gt;库存 &amp; &quot;stock&quot;&lt;/a&gt;');
		expect(description.replaceAll('<br>', '')).not.toMatch(/[<>]/);
	});

	it('has each sentence on a line of its own', async () => {
		example.answerWith(() => refused);
		const description = await descriptionOf();
		expect(description).not.toContain('\n');
		const lines = description.split('<br>');
		expect(lines).toHaveLength(2);
		expect(lines[0]).toMatch(/^The vendor said: /);
		expect(lines[1]).toMatch(/^Called: .*\/things\/do$/);
	});

	it('masks the phone numbers in them', async () => {
		example.answerWith(() => ({ ...refused, problem: '收货人 13812345678 不存在' }));
		expect(await descriptionOf()).toContain('收货人 138****5678 不存在');
	});

	it('masks the phone numbers in what was called', async () => {
		example.answerWith(() => refused);
		const endpoint = '/things/do?mobile=13812345678';
		const { description } = await failureOf(executeNode(example.run({ ...read, endpoint }, {})));
		expect(description).toContain('mobile=138****5678');
	});
});

it('an error item keeps plain text, its lines apart', async () => {
	example.answerWith(() => refused);
	const [item] = await executeNode(example.run(read, {}, { continueOnFail: true }));
	const { description, ...details } = item?.json.details as Record<string, string>;
	expect(details).toEqual({ code: 'exampleRefused', vendorCode: '7' });
	const lines = String(description).split('\n');
	expect(lines).toHaveLength(2);
	expect(lines[0]).toContain(`7 ${MARKUP}`);
	expect(description).not.toContain('<br>');
});

it('an AI agent gets the vendor’s advice in the message, which is all that n8n tells it', async () => {
	example.misbehave({ kind: 'status', status: 403, times: 1 });
	const asTool = executeNode(example.run(read, {}, { isTool: true }));
	await expect(asTool).rejects.toMatchObject({
		context: { code: 'refusedByStatus' },
		message: expect.stringContaining('Check the credential and its base URL.') as string,
	});
});

it('a stopped execution ends with an error by its code, even where the node continues on fail', async () => {
	const abortSignal = AbortSignal.abort();
	const work = executeNode(example.run(read, {}, { abortSignal, continueOnFail: true }));
	await expect(work).rejects.toMatchObject({
		name: 'NodeOperationError',
		message: expect.stringContaining('The execution was stopped.') as string,
		context: { code: 'stopped' },
	});
	expect(example.requests).toEqual([]);
});
