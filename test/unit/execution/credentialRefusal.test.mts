import type { ICredentialType } from 'n8n-workflow';
import { Problem } from '../../../nodes/shared/messages/message.ts';
import { exampleOperation, startExample, type Example } from '../../support/exampleVendor.mts';
import { executeNode } from '../../support/executeNode.mts';
import { failureOf } from '../../support/failureOf.mts';

// n8n wraps what a credential throws while it signs, in classes of its own.

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

const refused = new Problem(
	{ code: 'keyOfGlass', en: 'Key: it is of glass.', zh: '密钥：它是玻璃做的。' },
	{ path: 'key', advice: { en: 'Use iron.', zh: '请用铁。' } },
);

/** The run of an operation with a credential that throws this instead of signing. */
function runWith(thrown: unknown, continueOnFail = false) {
	const run = example.run(exampleOperation(), {}, { continueOnFail });
	const credentialType: ICredentialType = {
		...run.credentialType,
		authenticate: async () => await Promise.reject(thrown as Error),
	};
	return executeNode({ ...run, credentialType });
}

it('keeps the code, the path and both languages of what the credential refuses', async () => {
	const error = await failureOf(runWith(refused));
	expect(error).toMatchObject({
		name: 'NodeOperationError',
		message: 'Key: it is of glass. 密钥：它是玻璃做的。',
		description: 'Use iron. 请用铁。',
		context: { code: 'keyOfGlass', path: 'key', itemIndex: 0 },
	});
	expect(example.requests).toHaveLength(0);
});

it('keeps them in an error item', async () => {
	const [item] = await runWith(refused, true);
	expect(item?.json).toMatchObject({ details: { code: 'keyOfGlass', path: 'key' } });
});

it('is what it is, too, where it is the cause of another error', async () => {
	const error = await failureOf(runWith(new Error('Outer', { cause: refused })));
	expect(error.context).toMatchObject({ code: 'keyOfGlass', path: 'key' });
});

it('is a call that was not sent where the reason has no sentence of ours', async () => {
	const error = await failureOf(runWith(new TypeError('x is not a function')));
	expect(error).toMatchObject({
		name: 'NodeApiError',
		message: 'The call was not sent: x is not a function. 调用未发出。',
		context: { code: 'notSent' },
	});
	expect(error.context).not.toHaveProperty('path');
});
