import { Agent, request } from 'node:http';
import { effort } from './effort.mts';
import { atLeast, median, type BenchRow } from './measure.mts';
import type { Bench, Contestant } from './n8n.mts';

const PAIRS = effort(5, 1);

/** Items per second of each contestant in each round; the rounds interleave the contestants. */
async function race<C extends Contestant>(
	bench: Bench,
	contestants: C[],
	count: number,
): Promise<Record<C, number[]>> {
	const speeds = Object.fromEntries(
		contestants.map((contestant) => [contestant, [] as number[]]),
	) as Record<C, number[]>;
	for (let round = 0; round <= PAIRS; round++) {
		for (const contestant of contestants) {
			const { seconds, items, failed } = await bench.run(contestant, count);
			if (items !== count || failed > 0) {
				throw new Error(`${contestant}: ${items} items, ${failed} failed, ${count} wanted`);
			}
			if (round > 0) speeds[contestant].push(count / seconds);
		}
	}
	return speeds;
}

const ratio = (ours: number[], theirs: number[]) =>
	median(ours.map((speed, round) => speed / (theirs[round] as number)));

const figures = (speeds: number[]) => speeds.map((speed) => speed.toFixed(0)).join(' ');

/** Requests per second of a client that does nothing but keep ten connections busy. */
async function bareClient(url: string, count: number): Promise<number> {
	const agent = new Agent({ keepAlive: true, maxSockets: 10 });
	let left = count;
	const from = performance.now();
	const work = async () => {
		while (left-- > 0) {
			await new Promise<void>((resolve, reject) => {
				const call = request(`${url}/router`, { agent, method: 'POST' }, (response) => {
					response.resume().once('end', () => resolve());
				});
				call.once('error', reject).end();
			});
		}
	};
	await Promise.all(Array.from({ length: 10 }, work));
	agent.destroy();
	return (count * 1000) / (performance.now() - from);
}

/** Our node against n8n's HTTP Request node and against the least a node can do. */
export async function benchOutbound(bench: Bench): Promise<BenchRow[]> {
	await bench.misbehave(undefined);
	const fast = await race(
		bench,
		['Kuaimai', 'HTTP Request', 'Floor', 'Floor: expression', 'Floor: call'],
		effort(1000, 50),
	);
	console.log('0 ms, items/s. Kuaimai:', figures(fast.Kuaimai));
	console.log('  HTTP Request:', figures(fast['HTTP Request']), '| floor:', figures(fast.Floor));

	console.log(
		'  the halves of the floor. Expression alone:',
		figures(fast['Floor: expression']),
		'| call alone:',
		figures(fast['Floor: call']),
	);

	await bench.misbehave({ kind: 'latency', ms: 20 });
	const slow = await race(bench, ['Kuaimai', 'Floor'], effort(500, 50));
	const bare = await bareClient(bench.sandboxUrl, effort(500, 50));
	console.log('20 ms, items/s. Kuaimai:', figures(slow.Kuaimai), '| floor:', figures(slow.Floor));
	console.log('  bare keep-alive client:', bare.toFixed(0), '| bound: 500');

	return [
		atLeast(
			'outbound-0ms-vs-http-request',
			ratio(fast.Kuaimai, fast['HTTP Request']),
			8,
			'speed ratio',
		),
		atLeast('outbound-0ms-vs-floor', ratio(fast.Kuaimai, fast.Floor), 0.85, 'speed ratio'),
		atLeast('outbound-20ms-vs-floor', ratio(slow.Kuaimai, slow.Floor), 0.9, 'speed ratio'),
	];
}
