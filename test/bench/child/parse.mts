import { parseLosslessJson } from '../../../nodes/shared/json/losslessJson.ts';
import { effort } from '../effort.mts';
import { median, milliseconds } from '../measure.mts';

// Prints how much longer our parse takes than JSON.parse, for three kinds of replies.

const SIZE = 5_000_000;
const WARM_UP_PAIRS = 2;
const PAIRS = effort(15, 1);

/** A reply of about 5 MB. */
function reply(row: (index: number) => string): string {
	const rows: string[] = [];
	for (let length = 0, index = 0; length < SIZE; index++) {
		const next = row(index);
		rows.push(next);
		length += next.length + 1;
	}
	return `{"success":true,"list":[${rows.join(',')}]}`;
}

const plainRow = (index: number) =>
	`{"code":"CG${index}","supplierName":"示例供应商${index % 99}","price":${index % 5000}.500,"quantity":${index % 50},"remark":"备注信息","status":"FINISHED"}`;

const kuaimaiRow = (index: number) =>
	`{"id":${3941403339276289 + index * 64},"sysItemId":${466267301308928 + index},"created":${1662541137000 + index},"code":"CG${3941403339276288 + index * 64}","traceId":"${1879873565469747141n + BigInt(index)}","status":"FINISHED","price":100.000}`;

const exactRow = (index: number) =>
	`{"id":${1879873565469747141n + BigInt(index)},"oid":${9007199254740993n + BigInt(index)}123}`;

/**
 * The time of our parse over that of JSON.parse on the same text: median of interleaved pairs. The
 * two take turns in going first, so that neither always pays for the other's garbage.
 */
function parseRatio(json: string): number {
	const floor = () => milliseconds(() => JSON.parse(json));
	const ours = () => milliseconds(() => parseLosslessJson(json));
	const ratios: number[] = [];
	for (let pair = 0; pair < WARM_UP_PAIRS + PAIRS; pair++) {
		let ratio: number;
		if (pair % 2 === 0) {
			const base = floor();
			ratio = ours() / base;
		} else {
			ratio = ours() / floor();
		}
		if (pair >= WARM_UP_PAIRS) ratios.push(ratio);
	}
	return median(ratios);
}

const ratios = [plainRow, kuaimaiRow, exactRow].map((row) => parseRatio(reply(row)));
console.log(ratios.join(' '));
