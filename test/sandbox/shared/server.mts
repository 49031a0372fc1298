import { setTimeout as sleep } from 'node:timers/promises';
import multipart from '@fastify/multipart';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { addAdminRoutes, type Administered } from './adminRoutes.mts';
import { answerFault, Faults, type Distortion, type Fault, type Refusal } from './faults.mts';
import { readParameters, type SeenRequest } from './requests.mts';

export type { Fault } from './faults.mts';
export type { SeenRequest } from './requests.mts';

/** A vendor's answer; HTTP 200 unless it says otherwise. */
export interface Answer {
	outcome: string;
	text: string;
	status?: number;
}

/** What a vendor's sandbox adds to the common frame. */
export interface SandboxVendor {
	/** Which operation a request is for. */
	endpointOf(request: Pick<SeenRequest, 'path' | 'parameters'>): string;
	/** Whether the vendor would accept the signature. */
	isSigned(request: SeenRequest): boolean;
	/** Checks a request as the vendor would and answers it. */
	answer(request: SeenRequest, distortion?: Distortion): Answer;
	/** The vendor's own refusal of a request, whatever is in it. */
	refuse(request: SeenRequest, refusal: Refusal): string;
	/** Forgets what it remembers between requests. */
	reset?(): void;
}

/** A running sandbox. */
export interface Sandbox extends Administered {
	/** Its address without a path, e.g. `http://127.0.0.1:4000`. */
	url: string;
	/** All requests since the start or the last reset, oldest first. */
	requests: SeenRequest[];
	/** Sets the one fault it has, or clears it. */
	misbehave(fault: Fault | undefined): void;
	/** Forgets requests, faults and what the vendor remembers. */
	reset(): void;
	/** Ends at once, requests that hang included. */
	close(): Promise<void>;
}

async function see(vendor: SandboxVendor, request: FastifyRequest): Promise<SeenRequest> {
	const receivedAt = performance.now();
	const path = request.url.split('?')[0] ?? '';
	const { parameters, rawBody } = await readParameters(request);
	const seen: SeenRequest = {
		httpMethod: request.method,
		path,
		url: request.url,
		contentType: request.headers['content-type'] ?? '',
		headers: request.headers,
		parameters,
		emptyParameters: Object.keys(parameters).filter((name) => parameters[name] === ''),
		rawBody,
		endpoint: vendor.endpointOf({ path, parameters }),
		signatureValid: false,
		outcome: '',
		receivedAt,
	};
	seen.signatureValid = vendor.isSigned(seen);
	return seen;
}

/**
 * Starts a vendor's sandbox on loopback. It also has the admin routes, for tests that run in
 * another process.
 *
 * @param port 0 for any free one
 */
export async function startSandbox(vendor: SandboxVendor, port: number): Promise<Sandbox> {
	const server = fastify({ forceCloseConnections: true, bodyLimit: 32 * 1024 * 1024 });
	const closing = new AbortController();
	const faults = new Faults();
	const requests: SeenRequest[] = [];
	const sandbox: Administered = {
		requests,
		misbehave: (fault) => faults.set(fault),
		reset: () => {
			faults.set(undefined);
			requests.length = 0;
			vendor.reset?.();
		},
	};

	await server.register(multipart);
	server.removeContentTypeParser(['application/json', 'text/plain']);
	server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) =>
		done(null, body),
	);
	addAdminRoutes(server, sandbox);

	async function handle(request: FastifyRequest, reply: FastifyReply): Promise<void> {
		const seen = await see(vendor, request);
		requests.push(seen);
		const fault = faults.take(seen.endpoint);
		if (fault?.kind === 'latency') {
			await sleep(fault.ms, undefined, { signal: closing.signal }).catch(() => undefined);
		} else if (fault) {
			seen.outcome = fault.kind;
			await answerFault(fault, request, reply, {
				good: (distortion) => vendor.answer(seen, distortion).text,
				refusal: (refusal) => vendor.refuse(seen, refusal),
			});
			return;
		}
		const { outcome, text, status } = vendor.answer(seen);
		seen.outcome = outcome;
		await reply
			.code(status ?? 200)
			.type('application/json;charset=UTF-8')
			.send(text);
	}
	server.all('/*', handle);

	await server.listen({ host: '127.0.0.1', port });
	const address = server.server.address();
	const boundPort = typeof address === 'object' && address ? address.port : port;
	return {
		...sandbox,
		url: `http://127.0.0.1:${boundPort}`,
		close: async () => {
			closing.abort();
			server.server.closeAllConnections();
			await server.close();
		},
	};
}
