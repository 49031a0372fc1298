import { startSandbox, type Sandbox } from '../shared/server.mts';
import { errorText, gatewayError } from './envelope.mts';
import { answerGateway } from './gateway.mts';
import type { KuaimaiApp } from './publicParameters.mts';
import { expectedSignature } from './signature.mts';

/** A running Kuaimai sandbox and the keys it accepts. */
export interface KuaimaiSandbox extends Sandbox {
	credentials: KuaimaiApp;
}

/** How to start one. */
export interface KuaimaiSandboxOptions {
	/** Any free one by default. */
	port?: number;
	/** Other keys than the example's. */
	app?: Partial<KuaimaiApp>;
	/** Its clock, epoch milliseconds; the machine's by default. */
	now?: () => number;
}

/** The keys of the vendor's published example; no real app has them. */
const EXAMPLE_APP: KuaimaiApp = {
	appKey: '123456',
	appSecret: 'helloworld',
	accessToken: 'test',
	refreshToken: 'refresh-test',
};

/** The number in the documented example (kuaimai.md section 11); above 2^53, as all of them. */
const FIRST_TRACE_ID = 1879873565469747141n;

/**
 * Starts a server that speaks Kuaimai's gateway protocol (kuaimai.md sections 1 to 8) under
 * `/router`: GET, url-encoded and multipart POST, three sign methods, its errors and its lists.
 */
export async function startKuaimaiSandbox(
	options: KuaimaiSandboxOptions = {},
): Promise<KuaimaiSandbox> {
	const app = { ...EXAMPLE_APP, ...options.app };
	const now = options.now ?? Date.now;
	let traceIds = FIRST_TRACE_ID;
	const nextTraceId = () => String(traceIds++);

	const sandbox = await startSandbox(
		{
			endpointOf: ({ parameters }) => parameters.method ?? '',
			isSigned: ({ parameters }) =>
				parameters.sign !== undefined &&
				parameters.sign === expectedSignature(parameters, app.appSecret),
			answer(request, distortion) {
				if (request.path !== '/router') return { outcome: 'wrong path', text: '{}', status: 404 };
				if (!['GET', 'POST'].includes(request.httpMethod)) {
					return { outcome: 'wrong HTTP method', text: '{}', status: 405 };
				}
				return answerGateway(request, { app, now: now(), traceId: nextTraceId(), distortion });
			},
			refuse: ({ parameters }, { code, parameter }) =>
				errorText(nextTraceId(), gatewayError(code, parameters, parameter)),
		},
		options.port ?? 0,
	);
	return { ...sandbox, credentials: app };
}
