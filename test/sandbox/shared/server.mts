import { setTimeout as sleep } from 'node:timers/promises';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { answerFault, Faults, type Fault } from './faults.mts';

/** A request as the sandbox saw it. */
export interface SeenRequest {
	httpMethod: string;
	path: string;
	contentType: string;
	headers: Record<string, string | string[] | undefined>;
	/** Form or query parameters, decoded; files are left out. */
	parameters: Record<string, string>;
	/** The body's text as it came; empty for multipart. */
	rawBody: string;
	/** The vendor's name of the operation. */
	endpoint: string;
	/** What the sandbox made of it: `served`, the vendor's error code, or the fault that hit it. */
	outcome: string;
	receivedAt: number;
}

/** What a vendor's sandbox adds to the common frame. */
export interface SandboxVendor {
	/** Which operation a request is for. */
	endpointOf(request: Pick<SeenRequest, 'path' | 'parameters'>): string;
	/** Checks a request as the vendor would and answers it. */
	answer(request: SeenRequest): { outcome: string; text: string };
}

/** A running sandbox. */
export interface Sandbox {
	/** Its address without a path, e.g. `http://127.0.0.1:4000`. */
	url: string;
	/** All requests since the start or the last reset, oldest first. */
	requests: SeenRequest[];
	misbehave(fault: Fault | undefined): void;
	/** Forgets requests and faults. */
	reset(): void;
	close(): Promise<void>;
}

async function readParameters(
	request: FastifyRequest,
): Promise<Pick<SeenRequest, 'parameters' | 'rawBody'>> {
	const query = Object.fromEntries(
		new URLSearchParams(
			request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '',
		),
	);
	if (request.isMultipart()) {
		const parameters: Record<string, string> = query;
		for await (const part of request.parts()) {
			if (part.type === 'field') parameters[part.fieldname] = String(part.value);
			else part.file.resume();
		}
		return { parameters, rawBody: '' };
	}
	const rawBody = typeof request.body === 'string' ? request.body : '';
	return { parameters: { ...query, ...Object.fromEntries(new URLSearchParams(rawBody)) }, rawBody };
}

function addAdminRoutes(server: FastifyInstance, sandbox: Omit<Sandbox, 'url' | 'close'>): void {
	server.post('/__sandbox/misbehave', async (request) => {
		sandbox.misbehave(JSON.parse(String(request.body)) as Fault);
		return {};
	});
	server.delete('/__sandbox/misbehave', async () => {
		sandbox.misbehave(undefined);
		return {};
	});
	server.post('/__sandbox/reset', async () => {
		sandbox.reset();
		return {};
	});
	server.get('/__sandbox/requests', async () => sandbox.requests);
}

/**
 * Starts a vendor's sandbox on loopback. Besides the vendor's own addresses it has
 * `/__sandbox/misbehave` (POST a Fault, DELETE), `/__sandbox/requests` (GET) and
 * `/__sandbox/reset` (POST), for tests that run in another process.
 *
 * @param port 0 for any free one
 */
export async function startSandbox(vendor: SandboxVendor, port: number): Promise<Sandbox> {
	const server = fastify({ forceCloseConnections: true, bodyLimit: 32 * 1024 * 1024 });
	const faults = new Faults();
	const requests: SeenRequest[] = [];
	const sandbox = {
		requests,
		misbehave: (fault: Fault | undefined) => faults.set(fault),
		reset: () => {
			faults.set(undefined);
			requests.length = 0;
		},
	};

	await server.register(multipart);
	server.removeContentTypeParser(['application/json', 'text/plain']);
	server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) =>
		done(null, body),
	);
	addAdminRoutes(server, sandbox);

	async function handle(request: FastifyRequest, reply: FastifyReply): Promise<void> {
		const path = request.url.split('?')[0] ?? '';
		const { parameters, rawBody } = await readParameters(request);
		const seen: SeenRequest = {
			httpMethod: request.method,
			path,
			contentType: request.headers['content-type'] ?? '',
			headers: request.headers,
			parameters,
			rawBody,
			endpoint: vendor.endpointOf({ path, parameters }),
			outcome: '',
			receivedAt: performance.now(),
		};
		requests.push(seen);
		const fault = faults.take(seen.endpoint);
		if (fault?.kind === 'latency') await sleep(fault.ms);
		else if (fault) {
			seen.outcome = fault.kind;
			await answerFault(fault, request, reply, () => vendor.answer(seen).text);
			return;
		}
		const { outcome, text } = vendor.answer(seen);
		seen.outcome = outcome;
		await reply.type('application/json;charset=UTF-8').send(text);
	}
	server.all('/*', handle);

	await server.listen({ host: '127.0.0.1', port });
	const address = server.server.address();
	const boundPort = typeof address === 'object' && address ? address.port : port;
	return {
		...sandbox,
		url: `http://127.0.0.1:${boundPort}`,
		close: async () => {
			server.server.closeAllConnections();
			await server.close();
		},
	};
}
