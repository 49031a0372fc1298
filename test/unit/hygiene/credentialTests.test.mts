import '../../support/hygiene/everyLevel.mts';
import type { ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { captureNodeLogs, leaksIn, withSignatures } from '../../support/hygiene/outcome.mts';
import { startParrot, type Manner } from '../../support/hygiene/parrot.mts';
import { SUBJECTS, type Subject } from '../../support/hygiene/subjects.mts';
import { createContext } from '../../support/executeNode.mts';

const MANNERS: Manner[] = [
	'good',
	'refusal',
	'HTTP 400',
	'HTTP 401',
	'HTTP 500',
	'not JSON',
	'list',
	'good, escaped',
	'refusal, escaped',
];

/** Presses the credential's Test button. */
async function testCredential(subject: Subject, url: string): Promise<INodeCredentialTestResult> {
	const { nodeType, credentialType } = subject;
	const data = { ...subject.credentials(url), testPath: '/test', testBody: '{"a":"1"}' };
	const [test] = Object.values(nodeType.methods?.credentialTest ?? {});
	if (!test) throw new Error(`${subject.name} has no credential test`);
	const run = { nodeType, credentialType, credentials: data, parameters: {} };
	const { helpers } = createContext(run).context;
	return await test.call({ helpers } as unknown as ICredentialTestFunctions, {
		id: '1',
		name: 'test',
		type: credentialType.name,
		data,
	});
}

describe.each(SUBJECTS.map((subject) => [subject.name, subject] as const))(
	'%s',
	(_name, subject) => {
		it.each(MANNERS)('the credential test tells no secret: %s', async (manner) => {
			const { nodeType, credentialType, envelope, known, secrets, signatureOf } = subject;
			const logs = captureNodeLogs({ nodeType, credentialType, credentials: {}, parameters: {} });
			const parrot = await startParrot(envelope, known);
			parrot.answerIn(manner);
			try {
				const result = await testCredential(subject, parrot.url);
				const isLocal = credentialType.name === 'yuanshuApi';
				expect(parrot.requests).toHaveLength(isLocal ? 0 : 1);
				expect(result).toEqual({
					status: isLocal || manner.startsWith('good') ? 'OK' : 'Error',
					message: expect.stringMatching(/\w/) as string,
				});
				const all = withSignatures(secrets, parrot.requests.map(signatureOf));
				expect(leaksIn(result, logs, all)).toEqual([]);
			} finally {
				logs.stop();
				await parrot.close();
			}
		});
	},
);
