import { parseArgs } from 'node:util';
import { startLiangbenSandbox } from './server.mts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const sandbox = await startLiangbenSandbox({ port: Number(values.port) });
console.log(JSON.stringify({ url: sandbox.url, credentials: sandbox.credentials }));
