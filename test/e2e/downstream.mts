import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A merchant's system at the end of a workflow: it counts what arrives. */
export interface Downstream {
	url: string;
	/** The bodies that arrived, oldest first. */
	received: string[];
	close(): Promise<void>;
}

/** @param delayMs how long it takes to answer */
export async function startDownstream(delayMs = 0): Promise<Downstream> {
	const received: string[] = [];
	const server = createServer((request, response) => {
		const pieces: Buffer[] = [];
		request.on('data', (piece: Buffer) => pieces.push(piece));
		request.on('end', () => {
			received.push(Buffer.concat(pieces).toString('utf8'));
			setTimeout(() => response.setHeader('content-type', 'application/json').end('{}'), delayMs);
		});
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		received,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => {
				server.close(resolve);
			});
		},
	};
}
