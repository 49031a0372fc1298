import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host of files, as vendors' replies name them; what it does not have is 404. */
export interface FileServer {
	url: string;
	host: string;
	/** The bytes of each file, by its path. */
	files: Record<string, Buffer>;
	close(): Promise<void>;
}

/** @param names the paths that have a file, whose bytes are random */
export async function startFileServer(...names: string[]): Promise<FileServer> {
	const files = Object.fromEntries(names.map((name) => [name, randomBytes(5000)]));
	const server = createServer(({ url = '' }, response) => {
		const file = files[url];
		response.writeHead(file ? 200 : 404, { 'content-type': 'application/octet-stream' }).end(file);
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url: `http://${host}`,
		host,
		files,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => {
				server.close(resolve);
			});
		},
	};
}
