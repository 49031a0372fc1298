import { argv } from 'node:process';

/** Whether each group only runs briefly, without checking goals (`--short`). */
export const isShort = argv.includes('--short');

/** The number of pairs, rounds or items: `full`, or `short` in a short run. */
export function effort(full: number, short: number): number {
	return isShort ? short : full;
}
