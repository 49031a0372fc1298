import { randomBytes, type KeyObject } from 'node:crypto';
import axios from 'axios';
import { newPrivateKey, TEST_KEYS } from './yuanshuKeys.mts';
import { pushBody, type Kind } from './yuanshuPushes.mts';
import { authorization, signPush, type Signable } from './yuanshuSender.mts';

/** A way in which a push may not be genuine. */
export type Twist = 'forge' | 'stale' | 'replay';

/** What is to be sent. */
export interface Sending {
	kind: Kind;
	/** Address of the trigger. */
	to: string;
	count: number;
	/** The number of the first one; 0, the vendor's own sample, by default. */
	first?: number;
	twist?: Twist | undefined;
	/** What the pushes are signed with; the test key by default. */
	privateKey?: KeyObject;
	/** The cookie's tenant number. */
	tenant: string;
}

/** What a push was answered. */
export interface Answer {
	number: number;
	/** The second one of a push that is replayed is 2. */
	time: number;
	status: number;
	body: string;
}

const HOUR_SECONDS = 3600;

function prepare({ kind, to, twist, privateKey, tenant }: Sending, number: number) {
	const age = twist === 'stale' ? HOUR_SECONDS : 0;
	const signable: Signable = {
		method: 'POST',
		url: new URL(to).pathname,
		nonce: randomBytes(16).toString('hex'),
		timestamp: String(Math.floor(Date.now() / 1000) - age),
		body: pushBody(kind, number),
	};
	const key = twist === 'forge' ? newPrivateKey() : (privateKey ?? TEST_KEYS.privateKey);
	return {
		body: signable.body,
		headers: {
			'Content-Type': 'application/json',
			Authorization: authorization(signable, signPush(signable, key)),
			Cookie: `_platform_num=${tenant}`,
		},
	};
}

/**
 * Sends pushes one after the other, as the vendor would; with `replay` each goes out twice, byte
 * for byte.
 *
 * @param told is called with each answer as it comes
 */
export async function sendPushes(sending: Sending, told: (answer: Answer) => void): Promise<void> {
	const { first = 0 } = sending;
	for (let number = first; number < first + sending.count; number++) {
		const { body, headers } = prepare(sending, number);
		for (let time = 1; time <= (sending.twist === 'replay' ? 2 : 1); time++) {
			const response = await axios.post<string>(sending.to, body, {
				headers,
				responseType: 'text',
				transformRequest: (data: string) => data,
				transformResponse: (data: string) => data,
				validateStatus: () => true,
				proxy: false,
			});
			told({ number, time, status: response.status, body: response.data });
		}
	}
}
