import { execFileSync } from 'node:child_process';
import { PROJECT } from '../../tools/n8n/paths.mts';
import { atMost, type BenchRow } from './measure.mts';

/** Memory that Return All needs above the rows themselves. */
export function benchMemory(): BenchRow[] {
	const output = execFileSync(
		'node',
		['--expose-gc', '--import', 'tsx', 'test/bench/child/memory.mts'],
		{ cwd: PROJECT, encoding: 'utf8' },
	);
	return [
		atMost('return-all-memory', Number(output.trim().split('\n').at(-1)), 0.5, 'share of the rows'),
	];
}
