import {
	startSandbox,
	type Answer,
	type Sandbox,
	type SandboxVendor,
	type SeenRequest,
} from '../shared/server.mts';
import { exactJson } from '../shared/exactJson.mts';
import { carried, signatureProblem, type SandboxProfile } from './signature.mts';
import { methodFact } from '../../support/facts.mts';
import { traceData } from './trace.mts';

/** An endpoint the facts have no path of, as a test wants it. */
export interface UnpublishedEndpoint {
	methods: readonly string[];
	/** What the content type of a body must begin with; any by default. */
	contentType?: string;
	/** The parameters it takes; any other is refused. */
	parameters: readonly string[];
	required?: readonly string[];
	data: unknown;
}

/** What a user would type into the credential for this sandbox. */
export type YunjigongCredentials = Record<string, string>;

export interface YunjigongSandbox extends Sandbox {
	credentials: YunjigongCredentials;
}

export interface YunjigongSandboxOptions {
	/** Any free one by default. */
	port?: number;
	/** The signing rule it requires, none by default; read at each request, so it may be changed. */
	profile?: SandboxProfile;
	/** By path. */
	unpublished?: Record<string, UnpublishedEndpoint>;
	/** Addresses of the files in the traceability reply. */
	files?: Partial<Parameters<typeof traceData>[0]>;
}

const TRACE_PATH = '/open_interface/orderGoodsTrace';

/** A file of the sandbox's own host, which a reply names by its path alone. */
const QUALIFICATION_PATH = '/upload/qualification.json';

function traceEndpoint(data: unknown): UnpublishedEndpoint {
	const fact = methodFact('yunjigong', TRACE_PATH);
	return {
		methods: fact?.http ?? [],
		contentType: `${fact?.contentType ?? ''}; boundary=`,
		parameters: (fact?.request ?? []).map(({ name }) => name),
		data,
	};
}

/** The fields are those of the page; which values mean success is not published: 0 is ours. */
const envelope = (code: string, message: string, data: unknown) =>
	exactJson({ status: code === '0' ? 1 : 0, code: Number(code), message, data });

const refusal = (code: string, message: string): Answer => ({
	outcome: code,
	text: envelope(code, message, null),
});

function ownParameters(request: SeenRequest, profile: SandboxProfile | undefined): string[] {
	const { query, form } = carried(request);
	const { keyName, timestampName, nonceName, signName } = profile ?? {};
	const added = [keyName, timestampName, nonceName, signName];
	const isHeader = profile?.placement === 'header';
	return [...query, ...form]
		.map(([name]) => name)
		.filter((name) => isHeader || !added.includes(name));
}

/**
 * Starts a server that speaks as much of Yunjigong's open interface as is known: the traceability
 * call by its page, other paths as a test describes them, and any signing profile.
 */
export async function startYunjigongSandbox(
	options: YunjigongSandboxOptions = {},
): Promise<YunjigongSandbox> {
	const { unpublished = {}, files = {} } = options;
	const nonces = new Set<string>();
	const trace = traceData({
		certificate: `${QUALIFICATION_PATH}?id=1`,
		image: '',
		qualification: QUALIFICATION_PATH,
		...files,
	});
	const endpoints: Record<string, UnpublishedEndpoint> = {
		...unpublished,
		[TRACE_PATH]: traceEndpoint(trace),
	};

	function answer(request: SeenRequest): Answer {
		const { path, httpMethod, contentType } = request;
		if (path === QUALIFICATION_PATH) return { outcome: 'file', text: '{"file":true}' };
		if (!request.signatureValid) return refusal('401', '验签失败');
		const endpoint = endpoints[path];
		if (!endpoint) return { outcome: '404', text: '{}', status: 404 };
		if (!endpoint.methods.includes(httpMethod)) return refusal('405', `请求方式 ${httpMethod}`);
		const own = ownParameters(request, options.profile);
		const hasBody = httpMethod !== 'GET' && own.length > 0;
		if (hasBody && !contentType.startsWith(endpoint.contentType ?? '')) {
			return refusal('415', `内容类型 ${contentType}`);
		}
		const unknown = own.find((name) => !endpoint.parameters.includes(name));
		if (unknown !== undefined) return refusal('400', `参数 ${unknown}`);
		const missing = endpoint.required?.find((name) => !own.includes(name));
		if (missing !== undefined) return refusal('400', `缺少参数 ${missing}`);
		return { outcome: 'served', text: envelope('0', '成功', endpoint.data) };
	}

	const vendor: SandboxVendor = {
		endpointOf: ({ path }) => path,
		isSigned: (request) =>
			!options.profile ||
			request.path === QUALIFICATION_PATH ||
			signatureProblem(request, options.profile, nonces) === undefined,
		answer: (request, distortion) => {
			const given = answer(request);
			if (distortion !== 'noVerdict') return given;
			return { ...given, text: exactJson({ message: '成功', data: trace }) };
		},
		refuse: (_request, { code, parameter = '' }) => envelope(code, parameter, null),
		reset: () => nonces.clear(),
	};
	const sandbox = await startSandbox(vendor, options.port ?? 0);
	return {
		...sandbox,
		credentials: {
			baseUrl: sandbox.url,
			signing: options.profile ? 'sortedParameters' : 'none',
			...options.profile,
			successField: 'code',
			successValue: '0',
			messageField: 'message',
		},
	};
}
