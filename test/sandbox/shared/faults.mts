import type { FastifyReply, FastifyRequest } from 'fastify';
import { exactJson } from './exactJson.mts';

/** A way a sandbox can misbehave. */
export type Fault = FaultKind & {
	/** How many requests it hits; all until cleared by default. */
	times?: number;
	/** Only requests to this endpoint. */
	endpoint?: string;
};

type FaultKind =
	| { kind: 'latency'; ms: number }
	| { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
	| { kind: 'redirect' }
	| { kind: 'envelope'; body: Record<string, unknown>; status?: number }
	| { kind: 'html' }
	| { kind: 'truncated' }
	| { kind: 'hang' }
	| { kind: 'reset' }
	/** Serves this many requests in any sliding second and refuses the rest with HTTP 429. */
	| { kind: 'throttle'; perSecond: number; retryAfter?: number };

/** The faults a sandbox has at the moment. */
export class Faults {
	private current: Fault | undefined;

	private left = 0;

	private servedAt: number[] = [];

	set(fault: Fault | undefined): void {
		this.current = fault;
		this.left = fault?.times ?? Infinity;
		this.servedAt = [];
	}

	/** The fault that hits a request to this endpoint, if any; counts it. */
	take(endpoint: string): Fault | undefined {
		const fault = this.current;
		if (!fault || this.left <= 0) return undefined;
		if (fault.endpoint !== undefined && fault.endpoint !== endpoint) return undefined;
		if (fault.kind === 'throttle' && this.isServed(fault.perSecond)) return undefined;
		this.left--;
		return fault;
	}

	private isServed(perSecond: number): boolean {
		const now = performance.now();
		this.servedAt = this.servedAt.filter((at) => at > now - 1000);
		if (this.servedAt.length >= perSecond) return false;
		this.servedAt.push(now);
		return true;
	}
}

/** Answers a request the way the fault says. Latency is waited for by the caller. */
export async function answerFault(
	fault: Fault,
	request: FastifyRequest,
	reply: FastifyReply,
	goodAnswer: () => string,
): Promise<void> {
	switch (fault.kind) {
		case 'status':
			await reply
				.code(fault.status)
				.headers(fault.headers ?? {})
				.type('text/plain')
				.send(fault.body ?? '');
			return;
		case 'throttle':
			if (fault.retryAfter !== undefined) reply.header('Retry-After', String(fault.retryAfter));
			await reply.code(429).type('text/plain').send('Too Many Requests');
			return;
		case 'redirect':
			await reply.code(307).header('Location', request.url).send('');
			return;
		case 'envelope':
			await reply
				.code(fault.status ?? 200)
				.type('application/json;charset=UTF-8')
				.send(exactJson(fault.body));
			return;
		case 'html':
			await reply.type('text/html').send('<html><body>Welcome to the wrong page</body></html>');
			return;
		case 'truncated': {
			const text = goodAnswer();
			await reply
				.type('application/json;charset=UTF-8')
				.send(text.slice(0, Math.floor(text.length / 2)));
			return;
		}
		case 'hang':
			reply.hijack();
			return;
		case 'reset':
			reply.hijack();
			request.raw.socket.resetAndDestroy();
			return;
		case 'latency':
			return;
	}
}
