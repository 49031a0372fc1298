import { environment } from '../../../../tools/n8n/instance.mts';

const build = (shell: NodeJS.ProcessEnv, env?: NodeJS.ProcessEnv) =>
	environment(
		{
			runtime: { node: '/node', n8n: '/n8n', env: shell },
			userFolder: '/user',
			port: 5678,
			logFile: '/log',
			env,
		},
		5679,
	);

describe('the environment of n8n', () => {
	it('has nothing of another n8n, of npm or of a proxy', () => {
		const foreign = {
			DB_TYPE: 'postgresdb',
			EXECUTIONS_MODE: 'queue',
			N8N_ENCRYPTION_KEY: 'x',
			NODE_OPTIONS: '--inspect',
			WEBHOOK_URL: 'https://n8n.example',
			HTTPS_PROXY: 'http://proxy.example',
			http_proxy: 'http://proxy.example',
			npm_config_registry: 'https://npm.example',
		};
		expect(build({ PATH: '/bin', ...foreign })).toMatchObject({ PATH: '/bin' });
		expect(Object.keys(build(foreign))).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/proxy|^DB_|^npm_|ENCRYPTION|^NODE_OPTIONS/i)]),
		);
		expect(build(foreign)).not.toHaveProperty('EXECUTIONS_MODE');
		expect(build(foreign)).not.toHaveProperty('WEBHOOK_URL');
	});

	it('keeps to this machine, and lets a suite add to it', () => {
		expect(build({}, { EXECUTIONS_MODE: 'queue' })).toMatchObject({
			NODE_ENV: 'production',
			N8N_LISTEN_ADDRESS: '127.0.0.1',
			N8N_RUNNERS_BROKER_PORT: '5679',
			N8N_DIAGNOSTICS_ENABLED: 'false',
			EXECUTIONS_MODE: 'queue',
		});
	});
});
