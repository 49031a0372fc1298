import { existsSync } from 'node:fs';
import { ensureInstalled } from './debian.mts';

const INSTALLED = '/usr/bin/chromium';

/**
 * The browser to drive: `CHROMIUM_PATH`, else the system's; on Debian and Ubuntu, as root, it is
 * installed if missing.
 *
 * @throws Problem saying how to get one
 */
export function ensureChromium(): string {
	const wanted = process.env.CHROMIUM_PATH ?? INSTALLED;
	if (existsSync(wanted)) return wanted;
	ensureInstalled(() => existsSync(INSTALLED), ['chromium', 'fonts-noto-cjk'], 'browser tests');
	return INSTALLED;
}
