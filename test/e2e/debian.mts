import { execFileSync } from 'node:child_process';
import { Problem } from '../../tools/n8n/problem.mts';

/**
 * Installs packages of Debian or Ubuntu where something is missing; needs root.
 *
 * @param isThere whether nothing lacks
 * @param what needs them, for the message
 * @throws Problem saying how to get them
 */
export function ensureInstalled(isThere: () => boolean, packages: string[], what: string): void {
	if (isThere()) return;
	const options = {
		stdio: 'ignore',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	} as const;
	try {
		execFileSync('apt-get', ['update'], options);
		execFileSync('apt-get', ['install', '-y', ...packages], options);
	} catch {
		// Reported below.
	}
	if (isThere()) return;
	throw new Problem(`The ${what} need: sudo apt-get install ${packages.join(' ')}`);
}
