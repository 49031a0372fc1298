import axios from 'axios';
import FormData from 'form-data';
import { startYunjigongSandbox, type YunjigongSandbox } from '../../sandbox/yunjigong/server.mts';
import { expectedSignature } from '../../sandbox/yunjigong/signature.mts';
import { PROFILE } from './run.mts';

const TRACE = '/open_interface/orderGoodsTrace';
const profile = { ...PROFILE, placement: 'form' };

let sandbox: YunjigongSandbox;
beforeAll(async () => {
	sandbox = await startYunjigongSandbox({
		profile,
		unpublished: {
			'/x': { methods: ['POST'], contentType: 'application/json', parameters: [], data: {} },
		},
	});
});
afterAll(async () => await sandbox.close());
beforeEach(() => sandbox.reset());

/** A signed form; undefined takes a parameter away, `s` replaces the signature. */
function signed(changed: Record<string, string | undefined> = {}): FormData {
	const given = {
		label_bar_code: 'A',
		k: profile.appKey,
		t: String(Date.now()),
		n: '1',
		...changed,
	};
	const pairs = Object.entries(given).filter(
		(pair): pair is [string, string] => pair[1] !== undefined,
	);
	const form = new FormData();
	for (const [name, value] of pairs) form.append(name, value);
	if (!('s' in changed)) form.append('s', expectedSignature(pairs, profile));
	return form;
}

async function outcomeOf(
	data: unknown,
	path = TRACE,
	method = 'POST',
): Promise<string | undefined> {
	await axios.request({ url: sandbox.url + path, method, data, validateStatus: () => true });
	return sandbox.requests.at(-1)?.outcome;
}

describe('the sandbox', () => {
	it('serves the documented call', async () => {
		expect(await outcomeOf(signed())).toBe('served');
		expect(await outcomeOf(signed({ label_bar_code: undefined, n: '2' }))).toBe('served');
	});

	it.each<[string, Record<string, string | undefined>]>([
		['no key', { k: undefined }],
		['another key', { k: 'other' }],
		['no time', { t: undefined }],
		['seconds', { t: String(Math.floor(Date.now() / 1000)) }],
		['an old time', { t: String(Date.now() - 3_600_000) }],
		['no nonce', { n: undefined }],
		['no signature', { s: undefined }],
		['a wrong signature', { s: 'a'.repeat(64) }],
	])('refuses %s', async (_name, changed) => {
		expect(await outcomeOf(signed(changed))).toBe('401');
	});

	it('refuses a nonce that comes again', async () => {
		expect(await outcomeOf(signed())).toBe('served');
		expect(await outcomeOf(signed())).toBe('401');
	});

	it('refuses what the page does not have', async () => {
		expect(await outcomeOf(signed({ bar_code: 'A' }))).toBe('400');
		expect(await outcomeOf(signed({ n: '2' }), '/open_interface/other')).toBe('404');
		expect(await outcomeOf(signed({ n: '3' }), '/x')).toBe('415');
		expect(await outcomeOf(signed({ n: '4' }), TRACE, 'PUT')).toBe('405');
	});

	it('refuses the documented call in another content type', async () => {
		const pairs: Array<[string, string]> = [
			['label_bar_code', 'A'],
			['k', profile.appKey],
			['t', String(Date.now())],
			['n', '1'],
		];
		const form = new URLSearchParams([...pairs, ['s', expectedSignature(pairs, profile)]]);
		expect(await outcomeOf(form)).toBe('415');
	});
});
