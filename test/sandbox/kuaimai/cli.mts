import { parseArgs } from 'node:util';
import { startKuaimaiSandbox } from './server.mts';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '0' },
		'rotate-tokens': { type: 'boolean', default: false },
	},
});
const sandbox = await startKuaimaiSandbox({
	port: Number(values.port),
	rotatesTokens: values['rotate-tokens'],
});
console.log(JSON.stringify({ url: sandbox.url, credentials: sandbox.credentials }));
