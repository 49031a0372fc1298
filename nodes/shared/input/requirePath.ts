import { notAPath } from '../messages/inputMessages';
import { Problem } from '../messages/message';

/**
 * Checks a path that a user gave: one that starts with two slashes would name another host.
 *
 * @throws Problem when it does not start with exactly one slash
 */
export function requirePath(path: string): void {
	if (!/^\/[^/\\]/.test(path)) throw new Problem(notAPath(path), { path: 'path' });
}
