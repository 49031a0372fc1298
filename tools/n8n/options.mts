import { parseArgs } from 'node:util';
import { Problem } from './problem.mts';

/** What `npm start` was asked for. */
export interface StartOptions {
	once: boolean;
	fresh: boolean;
	help: boolean;
	port: number;
	/** 0 takes any free one. */
	sandboxPort: number;
}

export const HELP = `npm start              n8n with this package and the vendor sandbox, until Ctrl-C
npm start -- --once    ends after the example workflow
npm start -- --port N  n8n on another port (default 5678, or CN_ERP_PORT)
npm start -- --sandbox-port N  the sandbox on a fixed port (default: any free one)
npm start -- --fresh   forgets what earlier starts kept`;

function portOf(option: string, text: string, lowest: number): number {
	const port = Number(text);
	if (text.trim() === '' || !Number.isInteger(port) || port < lowest || port > 65_535) {
		throw new Problem(`${option} takes a number from ${lowest} to 65535, not "${text}".`);
	}
	return port;
}

function parse(args: string[], env: NodeJS.ProcessEnv) {
	try {
		return parseArgs({
			args,
			options: {
				once: { type: 'boolean', default: false },
				fresh: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
				port: { type: 'string', default: env.CN_ERP_PORT || '5678' },
				'sandbox-port': { type: 'string', default: '0' },
			},
		}).values;
	} catch (error) {
		throw new Problem(`${(error as Error).message}\n${HELP}`);
	}
}

/** @throws Problem about an option that does not exist or makes no sense */
export function parseOptions(
	args: string[] = process.argv.slice(2),
	env: NodeJS.ProcessEnv = process.env,
): StartOptions {
	const { 'sandbox-port': sandboxPort, port, ...flags } = parse(args, env);
	return {
		...flags,
		port: portOf('--port', port, 1),
		sandboxPort: portOf('--sandbox-port', sandboxPort, 0),
	};
}
