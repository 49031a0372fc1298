import '../../support/hygiene/everyLevel.mts';
import type { INodeParameters } from 'n8n-workflow';
import { goodInputs } from '../../support/vendor/operationCase.mts';
import type { LogCapture } from '../../support/hygiene/logs.mts';
import {
	captureNodeLogs,
	leaksIn,
	outcomeOf,
	withSignatures,
	type Outcome,
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
const FAULTS: Fault[] = [{ kind: 'redirect' }, { kind: 'reset' }];
const CLOSED_PORT = 'http://127.0.0.1:9';
/** How long a vendor that says nothing is waited for; longer where a slow machine has not sent yet. */
const TIMEOUTS_MS = [100, 1000, 10_000];

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

/** That the run went as it was meant to: a leak in an error that never came would not be found. */
function expectEnds(thrown: Outcome, continued: Outcome, isGood: boolean): void {
	expect(thrown).toEqual(isGood ? { items: expect.any(Array) } : { error: expect.any(Error) });
	const failures = continued.items?.filter(({ json }) => typeof json.error === 'string');
	expect(failures?.length).toBe(isGood ? 0 : continued.items?.length);
	expect(continued.items).not.toEqual([]);
}

describe.each(SUBJECTS.map((subject) => [subject.name, subject] as const))(
	'%s',
	(_name, subject) => {
		let parrot: Parrot;
		let silent: Parrot;
		let logs: LogCapture;
		beforeAll(async () => {
			parrot = await startParrot(subject.envelope, subject.known);
			silent = await startParrot(subject.envelope, subject.known);
		});
		afterAll(async () => {
			await parrot.close();
			await silent.close();
		});
		beforeEach(() => {
			parrot.reset();
			silent.reset();
			silent.misbehave({ kind: 'hang' });
			logs = captureNodeLogs(runOf(subject, {}, ''));
		});
		afterEach(() => logs.stop());

		const found = (vendor: Parrot, outcomes: Outcome[]) => {
			const signatures = vendor.requests.map(subject.signatureOf);
			return leaksIn(outcomes, logs, withSignatures(subject.secrets, signatures));
		};

		/** Runs an operation twice: an error that is thrown, and one that becomes an item. */
		async function leaksOf(run: NodeRun, isGood = false) {
			const thrown = await outcomeOf(run);
			const continued = await outcomeOf({ ...run, continueOnFail: true });
			expectEnds(thrown, continued, isGood);
			return found(parrot, [thrown, continued]);
		}

		/** The same of a vendor that says nothing. */
		async function leaksInSilence(parameters: INodeParameters) {
			const run = runOf(subject, parameters, silent.url);
			for (const timeout of TIMEOUTS_MS) {
				silent.requests.length = 0;
				run.parameters.options = { maxRetries: 0, timeout };
				const [thrown, continued] = await Promise.all([
					outcomeOf(run),
					outcomeOf({ ...run, continueOnFail: true }),
				]);
				if (silent.requests.length < 2) continue;
				expectEnds(thrown, continued, false);
				return found(silent, [thrown, continued]);
			}
			throw new Error('The silent vendor was not called');
		}

		const inputs = Object.entries(goodInputs(subject.registered)).filter(
			([operation]) => subject.only?.includes(operation) ?? true,
		);

		it.each(inputs)('%s leaks nothing, whatever happens', async (_operation, parameters) => {
			const leaks: Record<string, unknown[]> = {};
			const silence = leaksInSilence(parameters);
			for (const manner of MANNERS) {
				parrot.reset();
				parrot.answerIn(manner);
				const run = runOf(subject, parameters, parrot.url);
				const isGood = manner.startsWith('good') || subject.undecided?.includes(manner);
				leaks[manner] = await leaksOf(run, isGood);
				expect(parrot.requests.length).toBeGreaterThan(0);
			}
			for (const fault of FAULTS) {
				parrot.reset();
				parrot.misbehave(fault);
				leaks[fault.kind] = await leaksOf(runOf(subject, parameters, parrot.url));
				expect(parrot.requests.length).toBeGreaterThan(0);
			}
			leaks.unreachable = await leaksOf(runOf(subject, parameters, CLOSED_PORT));
			leaks.silence = await silence;
			expect(Object.entries(leaks).filter(([, some]) => some.length > 0)).toEqual([]);
		});
	},
);

it('a refresh that changes no token returns none', async () => {
	const subject = kuaimaiSubject();
	const parrot = await startParrot(subject.envelope, subject.known);
	const logs = captureNodeLogs(runOf(subject, {}, ''));
	try {
		const refresh = { resource: 'session', operation: 'refresh' };
		const outcome = await outcomeOf(runOf(subject, refresh, parrot.url));
		expect(leaksIn(outcome, logs, subject.secrets)).toEqual([]);
		expect(outcome.items?.[0]?.json).toMatchObject({
			accessTokenChanged: false,
			refreshTokenChanged: false,
		});
	} finally {
		logs.stop();
		await parrot.close();
	}
});
