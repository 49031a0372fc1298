import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a raw server answers, byte for byte. */
export interface RawAnswer {
	status?: number;
	headers?: Record<string, string>;
	body?: string | Buffer;
}

/** A server that answers whatever it was told to, for replies that no sandbox makes. */
export interface RawServer {
	url: string;
	/** How many requests came. */
	requests: number;
	/** Each answer once, the last one for ever. */
	answer(...answers: RawAnswer[]): void;
	close(): Promise<void>;
}

export async function startRawServer(): Promise<RawServer> {
	let answers: RawAnswer[] = [{}];
	const server = createServer((request, response) => {
		raw.requests++;
		const {
			status = 200,
			headers = {},
			body = '',
		} = (answers.length > 1 ? answers.shift() : answers[0]) ?? {};
		request.resume().on('end', () => {
			response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const raw: RawServer = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requests: 0,
		answer(...next) {
			raw.requests = 0;
			answers = next;
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
	return raw;
}
