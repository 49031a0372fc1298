import { argv } from 'node:process';

/** Whether only a look is taken at every row: a few pairs, no goal is judged (`--short`). */
export const isShort = argv.includes('--short');

/** So many pairs, rounds or items, or a few in a short run. */
export function effort(full: number, short: number): number {
	return isShort ? short : full;
}
