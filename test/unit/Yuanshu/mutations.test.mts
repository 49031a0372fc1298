import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { YuanshuTrigger } from '../../../nodes/Yuanshu/YuanshuTrigger.node.ts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { authorization, signPush, type Signable } from '../../../tools/push/yuanshuSender.mts';
import { pushTo, WEBHOOK_ID } from '../../support/pushNode.mts';
import { RANDOM, roundsTimeout } from '../../support/rounds.mts';

const nodeType = new YuanshuTrigger();
const PATH = `/webhook/${WEBHOOK_ID}/push`;
const privateKey = createPrivateKey(TEST_KEYS.privateKey);
const otherKey = generateKeyPairSync('rsa', {
	modulusLength: 2048,
	publicKeyEncoding: { type: 'spki', format: 'pem' },
	privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).publicKey;

/** What goes over the wire, and the key it is checked with. */
interface Wire extends Signable {
	signature: string;
	publicKey: string;
}

async function isAccepted({ publicKey, signature, ...signable }: Wire): Promise<boolean> {
	const { items, status } = await pushTo(
		{ nodeType, credentials: { platformPublicKey: publicKey }, parameters: { options: {} } },
		{
			method: signable.method,
			url: signable.url,
			body: signable.body,
			headers: { authorization: authorization(signable, signature) },
		},
	);
	return status === 200 && items.length > 0;
}

/** Puts another character in place of one. */
const changed = (text: string, at: number, alphabet: string): string => {
	const index = at % text.length;
	const current = text[index] ?? '';
	const other =
		alphabet[(alphabet.indexOf(current) + 1 + (at % (alphabet.length - 1))) % alphabet.length];
	return text.slice(0, index) + (other === current ? alphabet[0] : other) + text.slice(index + 1);
};

const HEX = '0123456789abcdef';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Ways to change exactly one of the things that are signed. */
const MUTATIONS: Record<string, (wire: Wire, at: number) => Wire> = {
	method: (wire, at) => ({ ...wire, method: ['GET', 'PUT', 'post', 'PATCH'][at % 4] as string }),
	// n8n finds the trigger by the path, so a push for another one is signed for that.
	path: (wire, at) => ({
		...wire,
		signature: signPush({ ...wire, url: changed(wire.url, at, 'abcdefghijklmnop') }, privateKey),
	}),
	nonce: (wire, at) => ({ ...wire, nonce: changed(wire.nonce, at, HEX) }),
	// Within the tolerance, so that only the signature can tell.
	timestamp: (wire, at) => ({ ...wire, timestamp: String(Number(wire.timestamp) + 1 + (at % 60)) }),
	body: (wire, at) => ({ ...wire, body: changed(String(wire.body), at, '0123456789') }),
	'a byte more': (wire) => ({ ...wire, body: `${String(wire.body)} ` }),
	signature: (wire, at) => ({ ...wire, signature: changed(wire.signature, at, BASE64) }),
	'signature’s end': (wire, at) => ({
		...wire,
		signature: wire.signature.replace(
			/.(=*)$/,
			(_all, pad: string) => `${BASE64[at % 64] ?? ''}${pad}`,
		),
	}),
	'signature’s padding': (wire) => ({ ...wire, signature: wire.signature.replace(/=+$/, '') }),
	key: (wire) => ({ ...wire, publicKey: otherKey }),
};

const push = fc.record({
	nonce: fc.string({ unit: fc.constantFrom(...HEX), minLength: 16, maxLength: 32 }),
	number: fc.nat(),
	text: fc.string({ maxLength: 50 }),
});

function genuine({ nonce, number, text }: { nonce: string; number: number; text: string }): Wire {
	const signable: Signable = {
		method: 'POST',
		url: PATH,
		nonce,
		timestamp: String(Math.floor(Date.now() / 1000) - 30),
		body: JSON.stringify({ orderNo: String(number), cancelReason: text }),
	};
	return {
		...signable,
		signature: signPush(signable, privateKey),
		publicKey: TEST_KEYS.publicKey,
	};
}

it(
	'accepts no push with anything changed that is signed, and each unchanged',
	async () => {
		const counts: Record<string, number> = {};
		await fc.assert(
			fc.asyncProperty(
				push,
				fc.constantFrom(...Object.keys(MUTATIONS)),
				fc.nat(),
				async (pushed, name, at) => {
					const wire = genuine(pushed);
					const mutated = MUTATIONS[name]?.(wire, at) as Wire;
					expect(await isAccepted(wire)).toBe(true);
					// The end of a signature may happen to be replaced by itself.
					if (JSON.stringify(mutated) === JSON.stringify(wire)) return;
					counts[name] = (counts[name] ?? 0) + 1;
					expect({ name, accepted: await isAccepted(mutated) }).toEqual({ name, accepted: false });
				},
			),
			RANDOM,
		);
		expect(Object.keys(counts).sort()).toEqual(Object.keys(MUTATIONS).sort());
	},
	roundsTimeout(30),
);
