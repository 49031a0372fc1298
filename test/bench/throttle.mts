import { effort } from './effort.mts';
import { atLeast, type BenchRow } from './measure.mts';
import type { Bench } from './n8n.mts';

const READS = effort(300, 45);
const PER_SECOND = 15;

/** Served calls per second, the first second left out. */
async function servedRate(bench: Bench): Promise<number> {
	const requests = await bench.requests();
	const start = requests[0]?.receivedAt ?? 0;
	const served = requests
		.filter(({ outcome, receivedAt }) => outcome === 'served' && receivedAt > start + 1000)
		.map(({ receivedAt }) => receivedAt);
	const last = served.at(-1) ?? Infinity;
	return (served.length * 1000) / (last - start - 1000);
}

/** Reads against a vendor that serves 15 calls in any sliding second and refuses the rest. */
export async function benchThrottle(bench: Bench): Promise<BenchRow[]> {
	const success: number[] = [];
	const rates: number[] = [];
	for (const retryAfter of [undefined, 1]) {
		const fault = {
			kind: 'throttle',
			perSecond: PER_SECOND,
			...(retryAfter !== undefined && { retryAfter }),
		} as const;
		await bench.misbehave(fault);
		const ours = await bench.run('Kuaimai', READS);
		const rate = await servedRate(bench);
		await bench.misbehave(fault);
		const theirs = await bench.run('HTTP Request', READS);
		success.push(1 - ours.failed / READS);
		rates.push(rate / PER_SECOND);
		console.log(
			`${PER_SECOND}/s, ${retryAfter ? 'with' : 'without'} Retry-After. Kuaimai: ${READS - ours.failed} of ${READS}, ${rate.toFixed(1)}/s`,
			`| HTTP Request: ${READS - theirs.failed} of ${READS}`,
		);
	}
	return [
		atLeast('throttled-success', Math.min(...success), 1, 'share of items'),
		atLeast('throttled-rate', Math.min(...rates), 0.85, 'share of the limit'),
	];
}
