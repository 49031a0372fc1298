import { createHmac } from 'node:crypto';
import { signKuaimai } from '../../credentials/signing/kuaimaiSignature.ts';
import { effort } from './effort.mts';
import { atMost, median, milliseconds, type BenchRow } from './measure.mts';

const PAIRS = effort(15, 1);
const SIGNATURES = 5000;

const parameters: Record<string, string> = {
	method: 'purchase.order.query',
	appKey: '123456',
	session: 'test',
	timestamp: '2020-09-21 16:58:00',
	format: 'json',
	version: '1.0',
	sign_method: 'hmac-sha256',
	...Object.fromEntries(
		Array.from({ length: 18 }, (_, index) => [`field${(index * 7) % 18}`, `value ${index} 备注`]),
	),
};

/** The pure signing function on 25 parameters against the bare HMAC over the same bytes. */
export function benchSign(): BenchRow[] {
	const bytes = Buffer.from(
		Object.keys(parameters)
			.sort()
			.map((name) => name + parameters[name])
			.join(''),
	);
	const repeat = (work: () => void) => () => {
		for (let index = 0; index < SIGNATURES; index++) work();
	};
	const ours = repeat(() => signKuaimai(parameters, 'helloworld', 'hmac-sha256'));
	const floor = repeat(() => createHmac('sha256', 'helloworld').update(bytes).digest('hex'));
	const ratios = Array.from(
		{ length: PAIRS + 2 },
		() => milliseconds(ours) / milliseconds(floor),
	).slice(2);
	return [atMost('sign-vs-floor', median(ratios), 4, 'time ratio')];
}
