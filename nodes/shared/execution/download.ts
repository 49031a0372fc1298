import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { CallContext } from '../catalogue/callContext';
import type { TextField } from '../catalogue/field';
import {
	fileHostNotAllowed,
	fileNotFetched,
	fileProtocol,
	fileTooLarge,
	fileWithoutAddress,
} from '../messages/callMessages';
import { Problem } from '../messages/message';

/** More than any certificate or picture has; a file is held in memory as a whole. */
const MAX_FILE_BYTES = 50 * 1024 * 1024;

/**
 * The setting of an operation that fetches files whose addresses a reply names: a reply must not
 * make n8n call whatever host it likes, such as one of the merchant's own network.
 */
export const allowedFileHosts: TextField = {
	name: 'allowedFileHosts',
	label: { en: 'File Hosts', zh: '文件主机' },
	type: 'string',
	local: true,
	placeholder: 'files.example.com, *.example.com',
	description:
		'Hosts from which files may also be fetched, apart from that of the base URL; *.example.com allows all below example.com',
};

/** The last piece of an address's path, as the file's name. */
function fileName(address: URL): string | undefined {
	return address.pathname.split('/').pop() || undefined;
}

function isAllowed(url: URL, patterns: string[]): boolean {
	return patterns.some((pattern) =>
		pattern.startsWith('*.')
			? url.hostname.endsWith(pattern.slice(1))
			: pattern === url.hostname || pattern === url.host,
	);
}

function fileAddress(address: string, baseUrl: string, hosts: unknown): URL {
	if (!URL.canParse(address, baseUrl)) throw new Problem(fileWithoutAddress);
	const url = new URL(address, baseUrl);
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		throw new Problem(fileProtocol(url.protocol));
	}
	const patterns = String(hosts ?? '')
		.split(/[,，]/)
		.map((pattern) => pattern.trim().toLowerCase())
		.filter((pattern) => pattern !== '');
	if (url.host === new URL(baseUrl).host || isAllowed(url, patterns)) return url;
	throw new Problem(fileHostNotAllowed(url.host, allowedFileHosts.label), {
		path: allowedFileHosts.name,
	});
}

/** The bytes of a stream, or nothing where there are more than a file may have. */
async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of stream) {
		size += chunk.length;
		if (size > MAX_FILE_BYTES) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

function notFetched(host: string): Problem {
	return new Problem(fileNotFetched(host));
}

/**
 * Fetches a file that a reply names, without the credential and without following redirects.
 *
 * @param address absolute, or relative to the base URL
 * @param settings the operation's, of which `allowedFileHosts` is read
 * @throws Problem naming the host when it is not allowed, does not give the file, or gives too much
 */
export async function download(
	{ context, credentials, options }: CallContext<IExecuteFunctions>,
	address: string,
	settings: IDataObject,
): Promise<IBinaryData> {
	const url = fileAddress(address, String(credentials.baseUrl), settings.allowedFileHosts);
	const { helpers } = context;
	let response: { body: AsyncIterable<Buffer>; headers: Record<string, unknown> };
	let content: Buffer | undefined;
	try {
		response = (await helpers.httpRequest({
			url: url.href,
			encoding: 'stream',
			returnFullResponse: true,
			disableFollowRedirect: true,
			timeout: options.timeout,
		})) as typeof response;
		content = await readAll(response.body);
	} catch {
		throw notFetched(url.host);
	}
	if (!content) {
		throw new Problem(fileTooLarge(url.host, MAX_FILE_BYTES / 1024 ** 2));
	}
	const type = response.headers['content-type'];
	return await helpers.prepareBinaryData(
		content,
		fileName(url),
		typeof type === 'string' ? type.split(';')[0] : undefined,
	);
}
