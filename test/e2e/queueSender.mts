import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import { TEST_KEYS } from '../../tools/push/yuanshuKeys.mts';
import { signedHeaders } from '../../tools/push/yuanshuSender.mts';

const CONNECTIONS = 10;
const PAUSE_MS = 500;
/** A vendor does not wait for an answer for ever. */
const ANSWER_TIMEOUT_MS = 15_000;
const PATIENCE_MS = 240_000;

/** Where pushes go. */
export interface Receiver {
	url: string;
	/** What is signed of the URL. */
	path: string;
}

/** The mark of an event, by which it is found in n8n's rows and downstream. */
export function markOf(series: string, number: number): string {
	return `${series}-${String(number).padStart(4, '0')}`;
}

/** All marks in a text. */
export function marksIn(text: string, series: string): string[] {
	return text.match(new RegExp(`${series}-\\d{4}`, 'g')) ?? [];
}

/** A push as it is sent. */
export interface SignedMessage {
	body: string;
	headers: Record<string, string>;
}

/** A vendor that sends a push again until it is acknowledged with 200. */
export class Sender {
	/** The marks that were acknowledged. */
	readonly acknowledged = new Set<string>();
	/** How many requests were sent, and how many of them were not answered 200. */
	sent = 0;
	refused = 0;
	/** The longest time without an acknowledgement, from the first to the last of them. */
	longestPauseMs = 0;
	private lastAcknowledgedAt = 0;
	private readonly http = axios.create({
		httpAgent: new Agent({ keepAlive: true, maxSockets: CONNECTIONS }),
		proxy: false,
		timeout: ANSWER_TIMEOUT_MS,
		validateStatus: () => true,
		transformRequest: (data: unknown) => data,
	});

	constructor(private readonly receiver: Receiver) {}

	private acknowledge(mark: string): void {
		const now = performance.now();
		const pause = this.acknowledged.size === 0 ? 0 : now - this.lastAcknowledgedAt;
		this.longestPauseMs = Math.max(this.longestPauseMs, pause);
		this.lastAcknowledgedAt = now;
		this.acknowledged.add(mark);
	}

	/** A message about this event; another each time, because it has a nonce. */
	messageOf(mark: string): SignedMessage {
		const body = JSON.stringify({ orderNo: mark, cancelType: '1', cancelReason: '不想要了' });
		const { path } = this.receiver;
		return { body, headers: signedHeaders({ url: path, body }, TEST_KEYS.privateKey) };
	}

	private async status({ body, headers }: SignedMessage): Promise<number> {
		try {
			return (await this.http.post(this.receiver.url, body, { headers })).status;
		} catch {
			return 0;
		}
	}

	/**
	 * @param message sent each time; otherwise each try is signed again
	 * @throws Error when it is not acknowledged in four minutes
	 */
	async push(mark: string, message?: SignedMessage): Promise<void> {
		const deadline = performance.now() + PATIENCE_MS;
		for (;;) {
			this.sent++;
			if ((await this.status(message ?? this.messageOf(mark))) === 200) {
				this.acknowledge(mark);
				return;
			}
			this.refused++;
			if (performance.now() > deadline) throw new Error(`${mark} was never acknowledged`);
			await sleep(PAUSE_MS);
		}
	}

	/** Pushes all of them over ten connections. */
	async pushAll(marks: readonly string[]): Promise<void> {
		const waiting = [...marks];
		const connection = async () => {
			for (let mark = waiting.shift(); mark !== undefined; mark = waiting.shift()) {
				await this.push(mark);
			}
		};
		await Promise.all(Array.from({ length: CONNECTIONS }, connection));
	}
}
