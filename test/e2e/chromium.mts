import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Problem } from '../n8n/problem.mts';

const INSTALLED = '/usr/bin/chromium';

/**
 * The browser to drive: `CHROMIUM_PATH`, else the system's; on Debian and Ubuntu, as root, it is
 * installed where it lacks.
 *
 * @throws Problem saying how to get one
 */
export function ensureChromium(): string {
	const wanted = process.env.CHROMIUM_PATH ?? INSTALLED;
	if (existsSync(wanted)) return wanted;
	try {
		const options = {
			stdio: 'ignore',
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		} as const;
		execFileSync('apt-get', ['update'], options);
		execFileSync('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], options);
	} catch {
		throw new Problem(
			'The browser tests need Chromium. Install it (sudo apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.',
		);
	}
	return INSTALLED;
}
