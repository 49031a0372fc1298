import { hasInvisible } from '../json/invisible';
import { notAPath, pathClimbs, pathOddCharacter } from '../messages/inputMessages';
import { Problem, type Message } from '../messages/message';

const CLIMBS = /\/(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * Checks a path that a user gave: one that starts with two slashes would name another host.
 *
 * @throws Problem when it does not start with exactly one slash, has a part `.` or `..`, plain or
 * percent-encoded, or a character that is read as another one
 */
export function requirePath(path: string): void {
	const refuse = (message: Message): never => {
		throw new Problem(message, { path: 'path' });
	};
	if (!/^\/[^/\\]/.test(path)) refuse(notAPath(path));
	const [withoutQuery = ''] = path.split(/[?#]/, 1);
	if (CLIMBS.test(withoutQuery)) refuse(pathClimbs(path));
	if (/[\s\\]/.test(withoutQuery) || hasInvisible(path)) refuse(pathOddCharacter(path));
}
