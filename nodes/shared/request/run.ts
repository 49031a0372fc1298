import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Operation, Run } from '../operation';
import type { Parameters } from '../wire';
import { makeCall } from './call';
import { pause } from './cancellation';
import { plainCall, type Wanted } from './collect';
import { fetchPages, rowsOf } from './paging';
import { resultOf } from './result';
import type { Session } from './session';

/** The last piece of an address's path, as the file's name. */
function fileName(address: URL): string | undefined {
	return address.pathname.split('/').pop() || undefined;
}

function fileAddress(address: string, baseUrl: unknown): URL {
	if (!URL.canParse(address, String(baseUrl))) throw new UserError('The file has no address');
	const url = new URL(address, String(baseUrl));
	if (url.protocol === 'https:' || url.protocol === 'http:') return url;
	throw new UserError(`A file at "${url.protocol}" is not fetched`);
}

const notFetched = ({ host }: URL) => new UserError(`The file at ${host} could not be fetched`);

async function download(
	{ context, credentials, options }: Session<IExecuteFunctions>,
	address: string,
): Promise<IBinaryData> {
	const url = fileAddress(address, credentials.baseUrl);
	const { helpers } = context;
	let response: { body: unknown; headers: Record<string, unknown> };
	try {
		response = (await helpers.httpRequest({
			url: url.href,
			encoding: 'arraybuffer',
			returnFullResponse: true,
			timeout: options.timeout,
		})) as typeof response;
	} catch {
		throw notFetched(url);
	}
	const type = response.headers['content-type'];
	return await helpers.prepareBinaryData(
		response.body as Buffer,
		fileName(url),
		typeof type === 'string' ? type.split(';')[0] : undefined,
	);
}

/** What an operation that needs more than one call works with, bound to one item. */
export function createRun(session: Session<IExecuteFunctions>, { call, settings }: Wanted): Run {
	const callOnce = async (operation: Operation, parameters: Parameters): Promise<IDataObject> => {
		const next = plainCall(operation, parameters);
		return resultOf(await makeCall(session, next), operation);
	};
	return {
		parameters: call.parameters,
		settings,
		credentials: session.credentials,
		call: callOnce,
		async list(operation, parameters) {
			const { paging, rows = '' } = operation;
			if (!paging) return rowsOf(await callOnce(operation, parameters), rows);
			return await fetchPages(
				async (page) => await callOnce(operation, page),
				paging,
				rows,
				Infinity,
				parameters,
			);
		},
		download: async (address) => await download(session, address),
		wait: async (milliseconds) => await pause(milliseconds, session.signal),
	};
}
