import { parseArgs } from 'node:util';
import { startYunjigongSandbox } from './server.mts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const sandbox = await startYunjigongSandbox({ port: Number(values.port) });
console.log(JSON.stringify({ url: sandbox.url, credentials: sandbox.credentials }));
