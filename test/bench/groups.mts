import { ensureRuntime } from '../../tools/n8n/runtime.mts';
import { benchLoad } from './load.mts';
import type { BenchRow } from './measure.mts';
import { benchMemory } from './memory.mts';
import { startBench, type Bench } from './n8n.mts';
import { benchOutbound } from './outbound.mts';
import { benchParse } from './parse.mts';
import { benchSign } from './sign.mts';
import { benchThrottle } from './throttle.mts';
import { benchTrigger } from './trigger.mts';
import { benchVerify } from './verify.mts';

type Group = () => BenchRow[] | Promise<BenchRow[]>;

/** A group that needs a real n8n and a sandbox, both of its own. */
function inN8n(measure: (bench: Bench) => Promise<BenchRow[]>): Group {
	return async () => {
		const bench = await startBench();
		try {
			return await measure(bench);
		} finally {
			await bench.close();
		}
	};
}

/** The groups of rows by the name under which each can be run alone, in the order of a whole run. */
export const GROUPS: Readonly<Record<string, Group>> = {
	outbound: inN8n(benchOutbound),
	throttle: inN8n(benchThrottle),
	trigger: benchTrigger,
	verify: benchVerify,
	sign: benchSign,
	parse: benchParse,
	memory: benchMemory,
	load: async () => benchLoad(await ensureRuntime()),
};
