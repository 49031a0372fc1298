import { startSandbox, type Sandbox } from '../shared/server.mts';
import { errorText, gatewayError } from './envelope.mts';
import { answerGateway } from './gateway.mts';
import type { KuaimaiApp } from './publicParameters.mts';
import { expectedSignature } from './signature.mts';
import type { CalculationManner, SandboxState } from './state.mts';

/** A running Kuaimai sandbox and the keys it accepts. */
export interface KuaimaiSandbox extends Sandbox {
	/** The keys it accepts; a refresh that changes the tokens changes them here, a reset back. */
	credentials: KuaimaiApp;
	/** Whether a refresh of the session returns new tokens. */
	rotateTokens(rotates: boolean): void;
	/** How a calculation of suggestions shows beside the result of the one before. */
	calculateLike(manner: CalculationManner): void;
}

export interface KuaimaiSandboxOptions {
	/** Any free one by default. */
	port?: number;
	/** Other keys than the example's. */
	app?: Partial<KuaimaiApp>;
	/** Its clock, epoch milliseconds; the machine's by default. */
	now?: () => number;
	/** Whether a refresh of the session returns new tokens; as documented it does not. */
	rotatesTokens?: boolean;
}

/** The keys of the vendor's published example; no real app has them. */
const EXAMPLE_APP: KuaimaiApp = {
	appKey: '123456',
	appSecret: 'helloworld',
	accessToken: 'test',
	refreshToken: 'refresh-test',
};

/**
 * The number in the documented example (docs/facts/kuaimai/purchase.json); above 2^53, as all of
 * them.
 */
const FIRST_TRACE_ID = 1879873565469747141n;

/**
 * Starts a server that speaks Kuaimai's gateway protocol (docs/facts/kuaimai.md) under
 * `/router`: GET, url-encoded and multipart POST, three sign methods, its errors and its lists.
 */
export async function startKuaimaiSandbox(
	options: KuaimaiSandboxOptions = {},
): Promise<KuaimaiSandbox> {
	const firstApp = { ...EXAMPLE_APP, ...options.app };
	const app = { ...firstApp };
	const freshState = (): SandboxState => ({
		calculations: 0,
		manner: {},
		rotatesTokens: options.rotatesTokens ?? false,
	});
	let state = freshState();
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
				const traceId = nextTraceId();
				return answerGateway(request, { app, state, now: now(), traceId, distortion });
			},
			refuse: ({ parameters }, { code, parameter }) =>
				errorText(nextTraceId(), gatewayError(code, parameters, parameter)),
			reset() {
				Object.assign(app, firstApp);
				state = freshState();
			},
		},
		options.port ?? 0,
	);
	return {
		...sandbox,
		credentials: app,
		rotateTokens(rotates) {
			state.rotatesTokens = rotates;
		},
		calculateLike(manner) {
			state.manner = manner;
		},
	};
}
