import { startSandbox, type Sandbox } from '../shared/server.mts';
import { answerGateway, type KuaimaiApp } from './gateway.mts';

/** A running Kuaimai sandbox and the keys it accepts. */
export interface KuaimaiSandbox extends Sandbox {
	credentials: KuaimaiApp;
}

/** The keys of the vendor's published example; no real app has them. */
const EXAMPLE_APP: KuaimaiApp = {
	appKey: '123456',
	appSecret: 'helloworld',
	accessToken: 'test',
	refreshToken: 'refresh-test',
};

/**
 * Starts a server that speaks Kuaimai's gateway protocol (kuaimai.md sections 1 to 8) under
 * `/router`: GET, url-encoded and multipart POST, three sign methods, its errors and its lists.
 */
export async function startKuaimaiSandbox(
	options: { port?: number; app?: Partial<KuaimaiApp> } = {},
): Promise<KuaimaiSandbox> {
	const app = { ...EXAMPLE_APP, ...options.app };
	const sandbox = await startSandbox(
		{
			endpointOf: ({ parameters }) => parameters.method ?? '',
			answer: ({ path, parameters }) =>
				path === '/router'
					? answerGateway(parameters, app)
					: { outcome: 'wrong path', text: '{"wrong":"path"}' },
		},
		options.port ?? 0,
	);
	return { ...sandbox, credentials: app };
}
