import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { parsePublicKey } from '../../credentials/signing/keys.ts';
import { checkSignature } from '../../nodes/Yuanshu/push/verification.ts';
import type { Push } from '../../nodes/shared/push/readPush.ts';
import { TEST_KEYS } from '../../tools/push/yuanshuKeys.mts';
import { pushBody } from '../../tools/push/yuanshuPushes.mts';
import { authorization, signPush, type Signable } from '../../tools/push/yuanshuSender.mts';
import { effort } from './effort.mts';
import { atMost, median, type BenchRow } from './measure.mts';

const PAIRS = effort(15, 1);
const VERIFICATIONS = 1000;
const PATH = '/webhook/6f1c1f0e-0000-4000-8000-000000000001/push';

/**
 * Signed when the rows are measured, because a timestamp of the start may be out of tolerance by
 * then.
 */
function signedNow(): { signable: Signable; signature: string } {
	const signable: Signable = {
		method: 'POST',
		url: PATH,
		nonce: '593BEC0C930BF1AFEB40B4A08C8FB242',
		timestamp: String(Math.floor(Date.now() / 1000)),
		body: pushBody('order'),
	};
	return { signable, signature: signPush(signable, TEST_KEYS.privateKey) };
}

function pushWith(signable: Signable, signature: string, body: string): Push {
	return {
		httpMethod: 'POST',
		headers: { authorization: authorization(signable, signature) },
		addresses: [
			{ origin: '', path: PATH, query: '' },
			{ origin: 'https://n8n.example', path: PATH, query: '' },
		],
		rawBody: Buffer.from(body),
		contentType: 'application/json',
		text: () => body.toString(),
		receivedAt: Date.now(),
	};
}

const isAccepted = async (push: Push): Promise<boolean> => {
	const publicKey = parsePublicKey(TEST_KEYS.publicKey);
	const rules = { publicKey, pushedUrl: 'any', toleranceSeconds: 300 } as const;
	try {
		await checkSignature(push, async () => push, rules);
		return true;
	} catch {
		return false;
	}
};

/** Milliseconds that one after the other takes. */
async function timeOf(work: () => unknown): Promise<number> {
	const from = performance.now();
	for (let index = 0; index < VERIFICATIONS; index++) await work();
	return performance.now() - from;
}

/** Our whole check of a push of 8 KB, its key parsed once, against the bare RSA verification. */
export async function benchVerify(): Promise<BenchRow[]> {
	const key = createPublicKey(TEST_KEYS.publicKey);
	const { signable, signature } = signedNow();
	const { method, url, nonce, timestamp, body } = signable;
	const message = Buffer.from(`${method}\n${url}\n${nonce}\n${timestamp}\n${String(body)}\n`);
	const bytes = Buffer.from(signature, 'base64');
	const genuine = pushWith(signable, signature, String(body));
	const { privateKey: foreignKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const forged = pushWith(signable, signPush(signable, foreignKey), String(body));
	if (!(await isAccepted(genuine)) || (await isAccepted(forged))) {
		throw new Error('The verification is wrong');
	}

	const pairs: Array<{ genuine: number; forged: number }> = [];
	for (let pair = 0; pair < PAIRS + 2; pair++) {
		const least = await timeOf(() => verify('sha256', message, key, bytes));
		const ours = await timeOf(async () => await isAccepted(genuine));
		const refused = await timeOf(async () => await isAccepted(forged));
		pairs.push({ genuine: ours / least, forged: refused / least });
	}
	pairs.splice(0, 2);
	const forgedRatio = median(pairs.map((pair) => pair.forged));
	console.log(`A forged push costs ${forgedRatio.toFixed(2)} times the bare verification.`);
	return [atMost('verify-vs-floor', median(pairs.map((pair) => pair.genuine)), 1.5, 'time ratio')];
}
