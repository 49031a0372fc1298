import type { FastifyInstance } from 'fastify';
import type { Fault } from './faults.mts';
import type { SeenRequest } from './requests.mts';

/** What can be asked of a sandbox from another process. */
export interface Administered {
	requests: SeenRequest[];
	misbehave(fault: Fault | undefined): void;
	reset(): void;
}

/** Adds `/__sandbox/misbehave` (POST a Fault, DELETE), `/requests` (GET) and `/reset` (POST). */
export function addAdminRoutes(server: FastifyInstance, sandbox: Administered): void {
	server.post('/__sandbox/misbehave', async (request, reply) => {
		try {
			sandbox.misbehave(JSON.parse(String(request.body)) as Fault);
			return {};
		} catch (error) {
			return await reply.code(400).send({ error: (error as Error).message });
		}
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
