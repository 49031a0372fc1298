import '../../support/hygiene/everyLevel.mts';
import type { INodeParameters } from 'n8n-workflow';
import { goodInputs } from '../../support/vendor/operationCase.mts';
import type { LogCapture } from '../../support/hygiene/logs.mts';
import {
	captureNodeLogs,
	leaksIn,
	outcomeOf,
	withSignatures,
} from '../../support/hygiene/outcome.mts';
import { startParrot, type Manner, type Parrot } from '../../support/hygiene/parrot.mts';
import { kuaimaiSubject, SUBJECTS, type Subject } from '../../support/hygiene/subjects.mts';
import type { Fault } from '../../sandbox/shared/faults.mts';
import type { NodeRun } from '../../support/executeNode.mts';

const MANNERS: Manner[] = [
	'good',
	'refusal',
	'HTTP 400',
	'HTTP 401',
	'HTTP 500',
	'not JSON',
	'cut off',
	'list',
	'good, escaped',
	'refusal, escaped',
];
const FAULTS: Fault[] = [{ kind: 'redirect' }, { kind: 'hang' }, { kind: 'reset' }];
const CLOSED_PORT = 'http://127.0.0.1:9';
const TIMEOUT_MS = 25;

function runOf(subject: Subject, parameters: INodeParameters, url: string): NodeRun {
	return {
		nodeType: subject.nodeType,
		credentialType: subject.credentialType,
		credentials: subject.credentials(url),
		parameters: {
			...parameters,
			...subject.parameters,
			options: { maxRetries: 0 },
		},
	};
}

describe.each(SUBJECTS.map((subject) => [subject.name, subject] as const))(
	'%s',
	(_name, subject) => {
		let parrot: Parrot;
		let logs: LogCapture;
		beforeAll(async () => {
			parrot = await startParrot(subject.envelope, subject.known);
		});
		afterAll(async () => await parrot.close());
		beforeEach(() => {
			parrot.reset();
			logs = captureNodeLogs(runOf(subject, {}, ''));
		});
		afterEach(() => logs.stop());

		/** Runs an operation twice: an error that is thrown, and one that becomes an item. */
		async function leaksOf(run: NodeRun, isGood = false) {
			const leaks: unknown[] = [];
			for (const continueOnFail of [false, true]) {
				const outcome = await outcomeOf({ ...run, continueOnFail });
				if (isGood) expect(outcome.error).toBeUndefined();
				else expect(outcome.items ?? outcome.error).toBeDefined();
				const signatures = parrot.requests.map(subject.signatureOf);
				leaks.push(...leaksIn(outcome, logs, withSignatures(subject.secrets, signatures)));
			}
			return leaks;
		}

		const inputs = Object.entries(goodInputs(subject.registered)).filter(
			([operation]) => subject.only?.includes(operation) ?? true,
		);

		it.each(inputs)('%s leaks nothing, whatever happens', async (_operation, parameters) => {
			const leaks: Record<string, unknown[]> = {};
			for (const manner of MANNERS) {
				parrot.reset();
				parrot.answerIn(manner);
				const run = runOf(subject, parameters, parrot.url);
				leaks[manner] = await leaksOf(run, manner.startsWith('good'));
				expect(parrot.requests.length).toBeGreaterThan(0);
			}
			for (const fault of FAULTS) {
				parrot.reset();
				parrot.misbehave(fault);
				const run = runOf(subject, parameters, parrot.url);
				if (fault.kind === 'hang') run.parameters.options = { maxRetries: 0, timeout: TIMEOUT_MS };
				leaks[fault.kind] = await leaksOf(run);
				expect(parrot.requests.length).toBeGreaterThan(0);
			}
			leaks.unreachable = await leaksOf(runOf(subject, parameters, CLOSED_PORT));
			const found = Object.entries(leaks).filter(([, some]) => some.length > 0);
			expect(Object.fromEntries(found)).toEqual({});
		});
	},
);

describe('Return New Tokens', () => {
	const subject = kuaimaiSubject();
	const refresh = (returnNewTokens: boolean) =>
		({
			resource: 'session',
			operation: 'refresh',
			additionalFields: { returnNewTokens },
		}) satisfies INodeParameters;

	it.each([
		[true, ['accessToken', 'refreshToken']],
		[false, []],
	])('%s returns %j', async (returnNewTokens, expected) => {
		const parrot = await startParrot(subject.envelope, subject.known);
		const logs = captureNodeLogs(runOf(subject, {}, ''));
		try {
			const outcome = await outcomeOf(runOf(subject, refresh(returnNewTokens), parrot.url));
			const leaks = leaksIn(outcome, logs, subject.secrets);
			expect([...new Set(leaks.map(({ secret }) => secret))]).toEqual(expected);
			expect(outcome.items?.[0]?.json).toMatchObject({
				accessTokenChanged: false,
				refreshTokenChanged: false,
			});
		} finally {
			logs.stop();
			await parrot.close();
		}
	});
});
