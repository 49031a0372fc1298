import { execFileSync } from 'node:child_process';
import { PROJECT } from '../../tools/n8n/paths.mts';
import { isShort } from './effort.mts';
import { atMost, type BenchRow } from './measure.mts';

/**
 * The three parse rows of the benchmark. Measured in a process of their own: beside all that the
 * other groups load, the same code took up to 40 % longer in some runs.
 */
export function benchParse(): BenchRow[] {
	const child = ['--import', 'tsx', 'test/bench/child/parse.mts', ...(isShort ? ['--short'] : [])];
	const output = execFileSync('node', child, { cwd: PROJECT, encoding: 'utf8' });
	const [plain, kuaimai, exact] = output.trim().split(' ').map(Number);
	const row = (name: string, ratio: number | undefined, goal: number): BenchRow =>
		atMost(name, ratio ?? NaN, goal, 'time ratio');
	return [
		row('parse-plain-vs-json-parse', plain, 1.15),
		row('parse-kuaimai-vs-json-parse', kuaimai, 2),
		row('parse-exact-vs-json-parse', exact, 3),
	];
}
