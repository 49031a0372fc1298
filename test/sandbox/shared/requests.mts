import type { FastifyRequest } from 'fastify';

/** A request as the sandbox saw it. */
export interface SeenRequest {
	httpMethod: string;
	path: string;
	/** Path and query as they came. */
	url: string;
	contentType: string;
	headers: Record<string, string | string[] | undefined>;
	/** Form or query parameters, decoded; files are left out. */
	parameters: Record<string, string>;
	/** Names of the parameters that came without a value, which no client should send. */
	emptyParameters: string[];
	/** The body's text as it came. */
	rawBody: string;
	/** The vendor's name of the operation. */
	endpoint: string;
	/** Whether the vendor's own rule gives the signature that was sent, whatever else is wrong. */
	signatureValid: boolean;
	/** What the sandbox made of it: `served`, the vendor's error code, or the fault that hit it. */
	outcome: string;
	/** `performance.now()` of the sandbox's process. */
	receivedAt: number;
}

type Read = Pick<SeenRequest, 'parameters' | 'rawBody'>;

interface Multipart {
	fields: Array<[string, string]>;
	rawBody: string;
}

async function readMultipart(request: FastifyRequest): Promise<Multipart> {
	const fields: Array<[string, string]> = [];
	const chunks: Buffer[] = [];
	request.raw.on('data', (chunk: Buffer) => chunks.push(chunk));
	for await (const part of request.parts()) {
		if (part.type === 'field') fields.push([part.fieldname, String(part.value)]);
		else part.file.resume();
	}
	return { fields, rawBody: Buffer.concat(chunks).toString('utf8') };
}

/** The parameters of query and form together; a body of another type has none. */
export async function readParameters(request: FastifyRequest): Promise<Read> {
	const mark = request.url.indexOf('?');
	const query = mark < 0 ? [] : [...new URLSearchParams(request.url.slice(mark))];
	if (request.isMultipart()) {
		const { fields, rawBody } = await readMultipart(request);
		return { parameters: Object.fromEntries([...query, ...fields]), rawBody };
	}
	const rawBody = typeof request.body === 'string' ? request.body : '';
	const isForm = /^application\/x-www-form-urlencoded\b/i.test(
		request.headers['content-type'] ?? '',
	);
	const fields = isForm ? [...new URLSearchParams(rawBody)] : [];
	return { parameters: Object.fromEntries([...query, ...fields]), rawBody };
}
