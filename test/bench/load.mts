import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { PROJECT } from '../../tools/n8n/paths.mts';
import type { Runtime } from '../../tools/n8n/runtime.mts';
import { effort } from './effort.mts';
import { atMost, median, type BenchRow } from './measure.mts';

const ROUNDS = effort(20, 2);

/** Loading all our nodes and credentials against loading n8n's own TheHiveProject node. */
export function benchLoad(runtime: Runtime): BenchRow[] {
	const modules = join(dirname(runtime.n8n), '../..');
	const load = (files: string[]) =>
		Number(
			execFileSync(runtime.node, [join(PROJECT, 'test/bench/child/load.cjs'), ...files], {
				encoding: 'utf8',
				env: { ...runtime.env, NODE_PATH: modules },
			}),
		);
	const ours = [...manifest.n8n.nodes, ...manifest.n8n.credentials].map((file) =>
		join(PROJECT, file),
	);
	const theirs = join(modules, 'n8n-nodes-base/dist/nodes/TheHiveProject/TheHiveProject.node.js');
	const ratios: number[] = [];
	const figures: Array<[number, number]> = [];
	for (let round = 0; round < ROUNDS; round++) {
		const figure: [number, number] = [load(ours), load([theirs])];
		figures.push(figure);
		ratios.push(figure[0] / figure[1]);
	}
	console.log(
		`load, CPU ms. Ours: ${median(figures.map(([a]) => a)).toFixed(1)} | TheHiveProject: ${median(figures.map(([, b]) => b)).toFixed(1)}`,
	);
	return [atMost('load-time', median(ratios), 1.5, 'CPU time ratio')];
}
