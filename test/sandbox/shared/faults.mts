import type { FastifyReply, FastifyRequest } from 'fastify';
import { exactJson } from './exactJson.mts';

/** A way a sandbox can misbehave. */
export type Fault = FaultKind & {
	/** How many requests it hits; all until cleared by default. */
	times?: number;
	/** Only requests to this endpoint. */
	endpoint?: string;
};

/** The vendor's own refusal, in its own words. */
export interface Refusal {
	kind: 'refuse';
	/** A code of the vendor, such as `25`. */
	code: string;
	/** The parameter that the refusal names. */
	parameter?: string;
}

/**
 * A good answer with something wrong in it: pages that are always full under a total that always
 * grows, or an envelope that says neither success nor failure.
 */
export type Distortion = 'endlessPaging' | 'noVerdict';

type FaultKind =
	| { kind: 'latency'; ms: number }
	| { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
	| { kind: 'redirect' }
	| { kind: 'envelope'; body: Record<string, unknown>; status?: number }
	| Refusal
	| { kind: Distortion }
	| { kind: 'html' }
	| { kind: 'truncated' }
	| { kind: 'hang' }
	| { kind: 'reset' }
	/** Serves this many requests in any sliding second and refuses the rest with HTTP 429. */
	| { kind: 'throttle'; perSecond: number; retryAfter?: number };

const KINDS: Record<Fault['kind'], true> = {
	latency: true,
	status: true,
	redirect: true,
	envelope: true,
	refuse: true,
	endlessPaging: true,
	noVerdict: true,
	html: true,
	truncated: true,
	hang: true,
	reset: true,
	throttle: true,
};

/** The faults a sandbox has at the moment. */
export class Faults {
	private current: Fault | undefined;

	private left = 0;

	private servedAt: number[] = [];

	set(fault: Fault | undefined): void {
		if (fault && !Object.hasOwn(KINDS, fault.kind)) {
			throw new Error(`The sandbox knows no fault "${fault.kind}"`);
		}
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

/** What a fault needs of the vendor. */
export interface VendorAnswers {
	good(distortion?: Distortion): string;
	refusal(fault: Refusal): string;
}

const JSON_TYPE = 'application/json;charset=UTF-8';

/** Answers a request the way the fault says. Latency is waited for by the caller. */
export async function answerFault(
	fault: Exclude<Fault, { kind: 'latency' }>,
	request: FastifyRequest,
	reply: FastifyReply,
	vendor: VendorAnswers,
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
				.type(JSON_TYPE)
				.send(exactJson(fault.body));
			return;
		case 'refuse':
			await reply.type(JSON_TYPE).send(vendor.refusal(fault));
			return;
		case 'endlessPaging':
		case 'noVerdict':
			await reply.type(JSON_TYPE).send(vendor.good(fault.kind));
			return;
		case 'html':
			await reply.type('text/html').send('<html><body>Welcome to the wrong page</body></html>');
			return;
		case 'truncated': {
			const text = vendor.good();
			await reply.type(JSON_TYPE).send(text.slice(0, Math.floor(text.length / 2)));
			return;
		}
		case 'hang':
			reply.hijack();
			return;
		case 'reset':
			reply.hijack();
			request.raw.socket.resetAndDestroy();
	}
}
