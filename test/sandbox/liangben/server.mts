import omit from 'lodash/omit';
import {
	startSandbox,
	type Answer,
	type Sandbox,
	type SandboxVendor,
	type SeenRequest,
} from '../shared/server.mts';
import type { MethodFact } from '../../support/facts.mts';
import { ENDPOINTS, isList, problemOf, ROOT } from './endpoints.mts';
import { expectedSign, sections } from './signature.mts';

/** What the sandbox accepts. */
export interface LiangbenApp {
	clientId: string;
	clientSecret: string;
}

/** A running Liangben sandbox and the keys it accepts. */
export interface LiangbenSandbox extends Sandbox {
	credentials: LiangbenApp;
}

export interface LiangbenSandboxOptions {
	/** Any free one by default. */
	port?: number;
	/** How many records each list has; 5 by default. */
	records?: number;
	/** The path it expects to be signed; all of it by default. */
	signedPath?: 'full' | 'withoutApi';
	/** Its clock, epoch milliseconds; the machine's by default. */
	now?: () => number;
}

const APP: LiangbenApp = { clientId: 'demokey', clientSecret: 's3cret' };
const RESERVED = ['client_id', 'client_secret', 'sign', 'sign_method', 'sign_time'];
/** As the gateway's kin has it; only the code is certain (docs/facts/liangben.md, Signature). */
const TOLERANCE_SECONDS = 90_000;

/** docs/facts/liangben.md, Gateway Errors: text and HTTP status of each code. */
const ERRORS: Record<string, [text: string, status: number]> = {
	'0040000': ['gateway error', 400],
	'0040301': ['access denied, sign error', 403],
	'0040302': ['access denied, client_id error', 404],
	'0040304': ['secret error', 403],
	'0040307': ['sign_time format error', 403],
	'0040308': ['sign_time is out of date', 403],
	'0040309': ['app can not call the api', 403],
	'0040310': ['oauth access token required', 403],
	'0040311': ['out of limit, waiting for 1 seconds', 403],
	'0040400': ['api not exists', 404],
	'0040401': ['method not exists', 404],
	'0050400': ['backend error', 504],
};

/** The body of a POST is a form (docs/facts/liangben.md, Signature); a GET has none. */
function isForm({ httpMethod, contentType }: SeenRequest): boolean {
	return httpMethod === 'GET' || contentType.startsWith('application/x-www-form-urlencoded');
}

/**
 * What the gateway itself reads, it may read in query and form (docs/facts/liangben.md,
 * Authentication).
 */
function unreserved(pairs: Array<[string, string]>): Array<[string, string]> {
	return pairs.filter(([name]) => !RESERVED.includes(name));
}

function endpointAt(path: string): MethodFact | undefined {
	return path.startsWith(ROOT) ? ENDPOINTS.get(path.slice(ROOT.length)) : undefined;
}

function gatewayError(code: string, detail?: string): Answer {
	const [text, status] = ERRORS[code] ?? ['gateway error', 400];
	const error = { code, message: detail ?? text };
	return { outcome: code, status, text: JSON.stringify({ result: 'error', error }) };
}

/**
 * Starts a server that speaks the Prism gateway's protocol and checks every request against the
 * facts (docs/facts/liangben.json). Liangben's replies are not published: that they look like those
 * of the company's other services (docs/facts/liangben.md, Envelope), and what they hold, is ours.
 */
export async function startLiangbenSandbox(
	options: LiangbenSandboxOptions = {},
): Promise<LiangbenSandbox> {
	const { records = 5, signedPath = 'full', now = Date.now } = options;

	function denial(request: SeenRequest): Answer | undefined {
		const { client_id, client_secret, sign, sign_time, sign_method } = request.parameters;
		if (client_id !== APP.clientId) return gatewayError('0040302');
		if (client_secret !== undefined) {
			return client_secret === APP.clientSecret ? undefined : gatewayError('0040304');
		}
		if (sign === undefined || !request.signatureValid) return gatewayError('0040301');
		if (sign_method !== undefined && sign_method !== 'md5') return gatewayError('0040301');
		if (!/^\d+$/.test(sign_time ?? '')) return gatewayError('0040307');
		if (now() / 1000 - Number(sign_time) > TOLERANCE_SECONDS) return gatewayError('0040308');
		return undefined;
	}

	function business(request: SeenRequest): Answer {
		const endpoint = endpointAt(request.path);
		if (!endpoint) return gatewayError('0040400');
		if (!endpoint.http?.includes(request.httpMethod as 'GET')) return gatewayError('0040401');
		const { query, form } = sections(request);
		const isGet = request.httpMethod === 'GET';
		const given = unreserved(isGet ? query : form);
		const other = unreserved(isGet ? form : query);
		const problem =
			problemOf(endpoint, given) ??
			(other.length > 0 ? `${String(other[0]?.[0])} stands in the wrong place` : undefined) ??
			(isForm(request) ? undefined : `${request.contentType} is not a form`);
		if (problem) {
			return { outcome: 'refused', text: JSON.stringify({ status: 'error', message: problem }) };
		}
		return {
			outcome: 'served',
			text: JSON.stringify({ status: 'success', data: dataOf(request) }),
		};
	}

	function dataOf({ path, parameters }: SeenRequest): object {
		const asked: Record<string, string> = omit(parameters, RESERVED);
		const endpoint = endpointAt(path);
		if (!endpoint || !isList(endpoint)) return { asked };
		const size = Number(asked.page_size ?? 2);
		const start = (Number(asked.page ?? 1) - 1) * size;
		const list = Array.from({ length: records }, (_, at) => ({ id: at + 1 }));
		return { list: list.slice(start, start + size), asked };
	}

	const vendor: SandboxVendor = {
		endpointOf: ({ path }) => path.replace(ROOT, ''),
		isSigned(request) {
			const path = signedPath === 'full' ? request.path : request.path.replace(/^\/api/, '');
			return request.parameters.sign === expectedSign(request, APP.clientSecret, path);
		},
		answer(request, distortion) {
			const answer = denial(request) ?? business(request);
			if (distortion !== 'noVerdict') return answer;
			return { ...answer, text: JSON.stringify(omit(JSON.parse(answer.text) as object, 'status')) };
		},
		refuse: (_request, { code }) => gatewayError(code).text,
	};
	const sandbox = await startSandbox(vendor, options.port ?? 0);
	return { ...sandbox, credentials: APP };
}
