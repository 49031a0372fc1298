import { createPublicKey, verify } from 'node:crypto';
import { parsePublicKey } from '../../credentials/signing/keys.ts';
import { checkSignature } from '../../nodes/Yuanshu/push/verification.ts';
import type { Push } from '../../nodes/shared/push/readPush.ts';
import { TEST_KEYS } from '../../tools/push/yuanshuKeys.mts';
import { pushBody } from '../../tools/push/yuanshuPushes.mts';
import { authorization, signPush, type Signable } from '../../tools/push/yuanshuSender.mts';
import { effort } from './effort.mts';
import { atMost, median, milliseconds, type BenchRow } from './measure.mts';

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

const isAccepted = (push: Push): boolean => {
	try {
		checkSignature(push, parsePublicKey(TEST_KEYS.publicKey), 300);
		return true;
	} catch {
		return false;
	}
};

/** Our whole check of a push of 8 KB, its key parsed once, against the bare RSA verification. */
export function benchVerify(): BenchRow[] {
	const key = createPublicKey(TEST_KEYS.publicKey);
	const { signable, signature } = signedNow();
	const { method, url, nonce, timestamp, body } = signable;
	const message = Buffer.from(`${method}\n${url}\n${nonce}\n${timestamp}\n${String(body)}\n`);
	const bytes = Buffer.from(signature, 'base64');
	const genuine = pushWith(signable, signature, String(body));
	const forged = pushWith(signable, signature, `${String(body)} `);
	if (!isAccepted(genuine) || isAccepted(forged)) throw new Error('The verification is wrong');

	const repeat = (work: () => unknown) => () => {
		for (let index = 0; index < VERIFICATIONS; index++) work();
	};
	const ours = repeat(() => isAccepted(genuine));
	const refusal = repeat(() => isAccepted(forged));
	const floor = repeat(() => verify('sha256', message, key, bytes));
	const pairs = Array.from({ length: PAIRS + 2 }, () => {
		const least = milliseconds(floor);
		return { genuine: milliseconds(ours) / least, forged: milliseconds(refusal) / least };
	}).slice(2);
	const forgedRatio = median(pairs.map((pair) => pair.forged));
	console.log(`A forged push costs ${forgedRatio.toFixed(2)} times the bare verification.`);
	return [atMost('verify-vs-floor', median(pairs.map((pair) => pair.genuine)), 1.5, 'time ratio')];
}
