import { parseLosslessJson } from '../../nodes/shared/request/losslessJson.ts';

/** One figure of a benchmark. */
export interface BenchRow {
	name: string;
	value: number;
	goal: number;
	unit: string;
	higherIsBetter: boolean;
}

const SIZE = 5_000_000;
const PAIRS = 9;

/** Rows of one text of about 5 MB. */
function text(row: (index: number) => string): string {
	const rows: string[] = [];
	for (let length = 0, index = 0; length < SIZE; index++) {
		const next = row(index);
		rows.push(next);
		length += next.length + 1;
	}
	return `{"success":true,"list":[${rows.join(',')}]}`;
}

const plain = text(
	(index) =>
		`{"code":"CG${index}","supplierName":"示例供应商${index % 99}","price":${index % 5000}.500,"quantity":${index % 50},"remark":"备注信息","status":"FINISHED"}`,
);
const likeKuaimai = text(
	(index) =>
		`{"id":${3941403339276289 + index * 64},"sysItemId":${466267301308928 + index},"created":${1662541137000 + index},"code":"CG${3941403339276288 + index * 64}","traceId":"${1879873565469747141n + BigInt(index)}","status":"FINISHED","price":100.000}`,
);
const exact = text(
	(index) =>
		`{"id":${1879873565469747141n + BigInt(index)},"oid":${9007199254740993n + BigInt(index)}123}`,
);

function milliseconds(work: () => unknown): number {
	const from = performance.now();
	work();
	return performance.now() - from;
}

const median = (values: number[]) =>
	values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** The time of our parse over that of JSON.parse on the same text: median of interleaved pairs. */
function ratio(json: string): number {
	const ratios: number[] = [];
	for (let pair = 0; pair < PAIRS + 2; pair++) {
		const floor = milliseconds(() => JSON.parse(json));
		const ours = milliseconds(() => parseLosslessJson(json));
		if (pair >= 2) ratios.push(ours / floor);
	}
	return median(ratios);
}

/** The three parse rows of the benchmark. */
export function benchParse(): BenchRow[] {
	const row = (name: string, json: string, goal: number): BenchRow => ({
		name,
		value: ratio(json),
		goal,
		unit: 'time ratio',
		higherIsBetter: false,
	});
	return [
		row('parse-plain-vs-json-parse', plain, 1.15),
		row('parse-kuaimai-vs-json-parse', likeKuaimai, 2),
		row('parse-exact-vs-json-parse', exact, 3),
	];
}
