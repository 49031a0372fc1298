import { env } from 'node:process';

const DEFAULT_ROUNDS = 300;

/**
 * How often a property is tried with random input: 300 times, or as often as the environment
 * variable `CN_ERP_RANDOM_ROUNDS` says, which the nightly workflow sets to 10,000.
 *
 * @throws Error when the variable is not a positive whole number
 */
const RANDOM_ROUNDS = roundsIn(env.CN_ERP_RANDOM_ROUNDS);

/** For fast-check's `assert`. */
export const RANDOM = { numRuns: RANDOM_ROUNDS };

/** Time for all rounds where one takes at most this long, and never less than Jest's own limit. */
export function roundsTimeout(millisecondsEach: number): number {
	return Math.max(30_000, RANDOM_ROUNDS * millisecondsEach);
}

export function roundsIn(variable: string | undefined): number {
	if (variable === undefined || variable === '') return DEFAULT_ROUNDS;
	const rounds = Number(variable);
	if (Number.isInteger(rounds) && rounds > 0) return rounds;
	throw new Error(`CN_ERP_RANDOM_ROUNDS must be a positive whole number, not "${variable}"`);
}
