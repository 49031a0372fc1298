import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** An HTTP proxy with a single destination. */
export interface Proxy {
	url: string;
	/** The destinations, `host:port`, it did not connect to. */
	refused: Set<string>;
	close(): Promise<void>;
}

/**
 * Starts a proxy that leads connections for one destination to a port of loopback and refuses all
 * others.
 *
 * @param destination the `host:port` that is led there
 */
export async function startProxy(destination: string, port: number): Promise<Proxy> {
	const refused = new Set<string>();
	const open = new Set<Socket>();
	const server = createServer((request, response) => {
		refused.add(new URL(request.url ?? '', 'http://unknown').host);
		response.writeHead(403).end();
	});
	server.on('connect', (request, socket: Socket) => {
		open.add(socket);
		socket.on('close', () => open.delete(socket));
		socket.on('error', () => socket.destroy());
		if (request.url !== destination) {
			refused.add(request.url ?? '');
			socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
			return;
		}
		const upstream = connect(port, '127.0.0.1', () => {
			socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			socket.pipe(upstream).pipe(socket);
		});
		upstream.on('error', () => socket.destroy());
		socket.on('close', () => upstream.destroy());
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		refused,
		async close() {
			for (const socket of open) socket.destroy();
			server.closeAllConnections();
			await new Promise((resolve) => {
				server.close(resolve);
			});
		},
	};
}
