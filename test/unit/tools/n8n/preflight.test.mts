import { createServer } from 'node:http';
import { cacheFolder, n8nVersion, runtimeFolder } from '../../../../tools/n8n/paths.mts';
import {
	checkCompiler,
	checkDisk,
	checkPlatform,
	checkPort,
	freePort,
	hasGlibc,
} from '../../../../tools/n8n/preflight.mts';

describe('npm start checks first', () => {
	it('the platform', () => {
		expect(() => checkPlatform('linux', 'x64')).not.toThrow();
		expect(() => checkPlatform('linux', 'arm64')).not.toThrow();
		expect(() => checkPlatform('darwin', 'arm64')).toThrow('this is darwin arm64');
		expect(() => checkPlatform('linux', 'ia32')).toThrow('this is linux ia32');
		expect(() => checkPlatform('linux', 'x64', false)).toThrow('glibc');
		expect(hasGlibc()).toBe(true);
	});

	it('the compiler, naming all that is missing', () => {
		expect(() => checkCompiler(() => true)).not.toThrow();
		expect(() => checkCompiler((command) => command !== 'g++')).not.toThrow();
		expect(() => checkCompiler(() => false)).toThrow(
			'Missing: python3, make, g++. On Debian and Ubuntu: sudo apt-get install -y python3 make g++',
		);
	});

	it('the disk', () => {
		const folder = process.env.N8N_USER_FOLDER as string;
		expect(() => checkDisk(folder, () => 5e9)).not.toThrow();
		expect(() => checkDisk(folder, () => 2 * 1024 ** 3)).toThrow('2.0 GB are free');
		expect(() => checkDisk('/dev/null/cache', () => 5e9)).toThrow(
			'Cannot write to /dev/null/cache (ENOTDIR)',
		);
	});

	it('the port', async () => {
		const port = await freePort();
		await checkPort(port);
		const server = createServer().listen(port, '127.0.0.1');
		await new Promise((resolve) => server.once('listening', resolve));
		await expect(checkPort(port)).rejects.toThrow(`Port ${port} is in use`);
		await new Promise((resolve) => server.close(resolve));
	});
});

describe('the cache folder', () => {
	it('is the user’s own and can be moved', () => {
		expect(cacheFolder({ CN_ERP_CACHE: '/a', XDG_CACHE_HOME: '/b' })).toBe('/a/n8n-nodes-cn-erp');
		expect(cacheFolder({ XDG_CACHE_HOME: '/b' })).toBe('/b/n8n-nodes-cn-erp');
		expect(cacheFolder({})).toMatch(/\/\.cache\/n8n-nodes-cn-erp$/);
	});

	it('is keyed by version, processor and lock files', () => {
		expect(runtimeFolder('/c', 'x64')).toMatch(
			new RegExp(`^/c/n8n-${n8nVersion().replaceAll('.', '\\.')}-x64-[0-9a-f]{8}$`),
		);
	});
});
