import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';

let server: Server;
let url: string;
let status = 200;
const bodies: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'cn-erp-push-'));

beforeAll(async () => {
	server = createServer((request, response) => {
		let body = '';
		request.on('data', (piece: Buffer) => (body += piece.toString()));
		request.on('end', () => {
			bodies.push(body);
			response.writeHead(status).end('{"success":true}');
		});
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook/x/push`;
});
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});
beforeEach(() => {
	status = 200;
	bodies.length = 0;
});

async function push(...args: string[]): Promise<{ code: number; text: string }> {
	return await new Promise((resolve) => {
		const command = ['--import', 'tsx', 'tools/push/cli.mts', ...args];
		execFile(process.execPath, command, (error, stdout, stderr) => {
			resolve({ code: Number(error?.code ?? 0), text: stdout + stderr });
		});
	});
}

const order = (...more: string[]) => push('yuanshu', 'order', '--to', url, ...more);

it('sends as many different pushes as it is told', async () => {
	const { code, text } = await order('--count', '3');
	expect(code).toBe(0);
	expect(text.match(/HTTP 200/g)).toHaveLength(3);
	expect(new Set(bodies).size).toBe(3);
});

it('sends each push twice on --replay, and says what becomes of the second', async () => {
	const { code, text } = await order('--replay');
	expect(code).toBe(0);
	expect(bodies[0]).toBe(bodies[1]);
	expect(text).toContain('(a repeat: the trigger drops it)');
});

it('fails when a genuine push is refused, or a forged one is not', async () => {
	expect((await order('--forge')).code).toBe(1);
	status = 401;
	expect((await order('--forge')).code).toBe(0);
	expect((await order()).code).toBe(1);
});

it('prints the public half of the key it signs with', async () => {
	expect((await push('--public-key')).text.trim()).toBe(TEST_KEYS.publicKey.trim());
	const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const file = join(folder, 'key.pem');
	writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
	const { text } = await push('--public-key', '--private-key', file);
	expect(text.trim()).toBe(publicKey.export({ type: 'spki', format: 'pem' }).toString().trim());
});

it.each<[string[], string]>([
	[['kuaimai', 'order'], 'The first word is the vendor'],
	[['yuanshu', 'nothing'], 'The second and last word is the kind of push'],
	[['yuanshu', 'order', 'more'], 'The second and last word is the kind of push'],
	[['yuanshu', 'order'], '--to takes the production URL'],
	[
		['yuanshu', 'order', '--to', 'http://127.0.0.1:9/x'],
		'Nobody answers at 127.0.0.1:9. Is n8n running?',
	],
	[['yuanshu', 'order', '--to', 'http://x/y', '--count', '0'], '--count takes a whole number'],
	[['yuanshu', 'order', '--to', 'http://x/y', '--tenant', 'abc'], '--tenant takes a number'],
	[['yuanshu', 'order', '--to', 'http://x/y', '--forge', '--stale'], 'Only one of'],
	[['yuanshu', 'order', '--private-key', '/nonexistent.pem'], 'cannot read /nonexistent.pem'],
	[['yuanshu', 'order', '--private-key', 'package.json'], 'neither PEM text nor base64'],
	[['--unknown'], 'Unknown option'],
])('says what is wrong with %j, without a stack trace', async (args, problem) => {
	const { code, text } = await push(...args);
	expect(code).toBe(2);
	expect(text).toContain(problem);
	expect(text).not.toMatch(/\n\s+at /);
});
