import { writeFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { ensureRuntime } from '../../tools/n8n/runtime.mts';
import { isShort } from './effort.mts';
import { GROUPS } from './groups.mts';
import { isMet, type BenchRow } from './measure.mts';

// `npm run bench`: every figure of the README in one run, in the n8n of `npm start`. `npm run bench
// -- outbound sign`: some groups of rows. `--short`: checks only that they run, without figures.

const RESULTS = 'test/bench/results.json';

const wanted = argv.slice(2).filter((name) => !name.startsWith('--'));
const unknown = wanted.filter((name) => !Object.hasOwn(GROUPS, name));
if (unknown.length > 0) {
	console.error(`No group ${unknown.join(', ')}: there are ${Object.keys(GROUPS).join(', ')}`);
	exit(2);
}

await ensureRuntime();
const rows: BenchRow[] = [];
for (const [name, measure] of Object.entries(GROUPS)) {
	if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await measure()));
}

console.table(
	rows.map((row) => ({
		name: row.name,
		value: Number(row.value.toFixed(3)),
		...(!isShort && {
			goal: row.goal === undefined ? '' : `${row.higherIsBetter ? '≥' : '≤'} ${row.goal}`,
			met: isMet(row) ?? '',
		}),
		unit: row.unit,
	})),
);

if (!isShort) writeFileSync(RESULTS, JSON.stringify({ rows }, null, '\t'));
exit();
