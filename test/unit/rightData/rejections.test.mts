import { Pacer } from '../../../nodes/shared/execution/pacer.ts';
import { withRetries } from '../../../nodes/shared/execution/withRetries.ts';
import type { Call } from '../../../nodes/shared/catalogue/vendor.ts';
import { exampleOperation } from '../../support/exampleVendor.mts';
import { kind } from '../../support/kind.mts';

const operation = exampleOperation();
const call: Call = {
	operation,
	endpoint: '/things/do',
	method: 'POST',
	effect: 'write',
	isRepeatable: false,
	parameters: {},
};

/** Whether an attempt that rejects with it counts as a failure, made once. */
async function fails(reason: unknown): Promise<void> {
	let attempts = 0;
	const work = withRetries(
		async () => {
			attempts++;
			return await Promise.reject(reason as Error);
		},
		{ call, maxRetries: 3, pacer: new Pacer(Infinity, undefined), signal: undefined },
	);
	const outcome = await work.then(
		(value) => ({ value }),
		(error: unknown) => ({ error }),
	);
	expect(outcome).toEqual({ error: reason });
	expect(attempts).toBe(1);
}

kind('a rejection that is no Error is a failure', {
	'a text': async () => await fails('socket hang up'),
	nothing: async () => await fails(undefined),
	null: async () => await fails(null),
	'a number': async () => await fails(0),
	'an object like a reply': async () => await fails({ success: true }),
	'a list': async () => await fails([]),
});
