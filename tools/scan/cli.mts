import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { scan, type PATTERNS } from './rules.mts';

// `npm run scan` holds sources and tarball of this package, or of the one in a folder that is named,
// to the rules of n8n's own scanner, before anything is published. It needs a built `dist`.

const folder = resolve(process.argv[2] ?? '.');
const temporary = mkdtempSync(join(tmpdir(), 'n8n-nodes-cn-erp-scan-'));

function unpackTarball(): string {
	execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', temporary], {
		cwd: folder,
		stdio: 'ignore',
	});
	const [tarball = ''] = readdirSync(temporary);
	execFileSync('tar', ['-xzf', join(temporary, tarball), '-C', temporary]);
	return join(temporary, 'package');
}

async function report(what: keyof typeof PATTERNS, path: string): Promise<void> {
	const { files, errors } = await scan(path, what);
	console.log(`${what}: ${files} files, ${errors === '' ? 'no errors' : `errors\n${errors}`}`);
	if (errors !== '' || files === 0) process.exitCode = 1;
}

try {
	if (!existsSync(join(folder, 'dist'))) {
		console.error('There is no dist: npm run build');
		process.exitCode = 1;
	} else {
		await report('sources', folder);
		await report('tarball', unpackTarball());
	}
} finally {
	rmSync(temporary, { recursive: true, force: true });
}
