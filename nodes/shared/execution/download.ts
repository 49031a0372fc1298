import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { CallContext } from '../catalogue/callContext';
import type { TextField } from '../catalogue/field';
import {
	fileHostNotAllowed,
	fileIsWebPage,
	fileNotFetched,
	fileProtocol,
	filesTooLarge,
	fileTooLarge,
	fileWithoutAddress,
	tooManyFiles,
} from '../messages/callMessages';
import { boundedBody, type BodyStream } from '../credential/boundedBody';
import { hostsIn, isOnHosts } from '../credential/hostList';
import { isWebPage } from '../errors/isWebPage';
import { BYTES_PER_MEGABYTE } from '../json/megabyte';
import { Problem } from '../messages/message';
import { throwIfCancelled } from './cancellation';
import { endOfReading } from './endOfReading';
import { fileName } from './fileName';

/** More than any certificate or picture has; a file is held in memory as a whole. */
const MAX_FILE_BYTES = 50 * BYTES_PER_MEGABYTE;
/** What one item may fetch. */
const MOST_FILES = 100;
const MOST_BYTES = 200 * BYTES_PER_MEGABYTE;

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
		'Hosts from which files may also be fetched, apart from that of the base URL; *.example.com allows all below example.com, and a scheme or a port only that one',
};

/** How much of a file is looked at to see what it is. */
const BYTES_OF_START = 200;

function fileAddress(address: string, baseUrl: string, hosts: unknown): URL {
	if (!URL.canParse(address, baseUrl)) throw new Problem(fileWithoutAddress);
	const url = new URL(address, baseUrl);
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		throw new Problem(fileProtocol(url.protocol));
	}
	if (url.host === new URL(baseUrl).host || isOnHosts(url, hostsIn(hosts))) return url;
	throw new Problem(fileHostNotAllowed(url.host, allowedFileHosts.label), {
		path: allowedFileHosts.name,
	});
}

/** What one item has fetched. */
export class ItemFiles {
	private count = 0;

	private bytes = 0;

	/**
	 * The bytes that the next file may have.
	 *
	 * @throws Problem when the item has fetched enough
	 */
	next(): number {
		if (++this.count > MOST_FILES) throw new Problem(tooManyFiles(MOST_FILES));
		return Math.min(MAX_FILE_BYTES, MOST_BYTES - this.bytes);
	}

	/** Notes what a file has. */
	took(bytes: number): void {
		this.bytes += bytes;
	}
}

function notFetched(host: string): Problem {
	return new Problem(fileNotFetched(host));
}

/**
 * Fetches a file that a reply names, without the credential and without following redirects.
 *
 * @param address absolute, or relative to the base URL
 * @param settings the operation's, of which `allowedFileHosts` is read
 * @param files what the item has fetched before
 * @throws Problem naming the host when it is not allowed, does not give the file in time, gives too
 * much, or a web page
 * @throws Cancelled when the execution is stopped
 */
export async function download(
	{ context, credentials, options, signal }: CallContext<IExecuteFunctions>,
	address: string,
	settings: IDataObject,
	files: ItemFiles,
): Promise<IBinaryData> {
	const url = fileAddress(address, String(credentials.baseUrl), settings.allowedFileHosts);
	const { helpers } = context;
	const most = files.next();
	let response: { body: BodyStream; headers: Record<string, unknown> };
	let content: Buffer | undefined;
	throwIfCancelled(signal);
	const { ends } = endOfReading(options.timeout, signal);
	try {
		response = (await helpers.httpRequest({
			url: url.href,
			encoding: 'stream',
			returnFullResponse: true,
			disableFollowRedirect: true,
			timeout: options.timeout,
			abortSignal: ends,
		})) as typeof response;
		content = await boundedBody(response.body, most, ends);
	} catch {
		throwIfCancelled(signal);
		throw notFetched(url.host);
	}
	if (!content) {
		throw new Problem(
			most < MAX_FILE_BYTES
				? filesTooLarge(MOST_BYTES / BYTES_PER_MEGABYTE)
				: fileTooLarge(url.host, MAX_FILE_BYTES / BYTES_PER_MEGABYTE),
		);
	}
	files.took(content.length);
	const { headers } = response;
	const type =
		String(headers['content-type'] ?? '')
			.split(';')[0]
			?.trim()
			.toLowerCase() ?? '';
	const start = content.toString('latin1', 0, BYTES_OF_START);
	if (type === 'text/html' || isWebPage(start)) throw new Problem(fileIsWebPage(url.host));
	return await helpers.prepareBinaryData(content, fileName(url, headers), type || undefined);
}
