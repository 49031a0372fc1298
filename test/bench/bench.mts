import { writeFileSync } from 'node:fs';
import { ensureRuntime } from '../n8n/runtime.mts';
import { benchLoad } from './load.mts';
import { isMet, type BenchRow } from './measure.mts';
import { benchMemory } from './memory.mts';
import { startBench } from './n8n.mts';
import { benchOutbound } from './outbound.mts';
import { benchParse } from './parse.mts';
import { benchSign } from './sign.mts';
import { benchThrottle } from './throttle.mts';
import { benchTrigger } from './trigger.mts';
import { benchVerify } from './verify.mts';

// `npm run bench`: every figure of the README in one run, in the n8n of `npm start`.

const RESULTS = 'test/bench/results.json';

const runtime = await ensureRuntime();
const bench = await startBench();
const rows: BenchRow[] = [];
try {
	rows.push(...(await benchOutbound(bench)), ...(await benchThrottle(bench)));
} finally {
	await bench.close();
}
rows.push(...(await benchTrigger()), ...benchVerify());
rows.push(...benchSign(), ...benchParse(), ...benchMemory(), ...benchLoad(runtime));

console.table(
	rows.map((row) => ({
		name: row.name,
		value: Number(row.value.toFixed(3)),
		goal: row.goal === undefined ? '' : `${row.higherIsBetter ? '≥' : '≤'} ${row.goal}`,
		unit: row.unit,
		met: isMet(row) ?? '',
	})),
);

writeFileSync(RESULTS, JSON.stringify({ rows }, null, '\t'));
process.exit();
