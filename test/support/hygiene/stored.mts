import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { leakFinder, type Leak, type Secrets } from './detector.mts';

/** Where n8n has put the package itself. */
const PROGRAM = /^\.n8n\/nodes\//;

/**
 * Searches all that an n8n has stored and logged for secrets: its database with what is not yet
 * written into it, its logs, binary data. The database is read as bytes, where n8n's JSON lies open;
 * a text that lies across two of its pages is not found there, so executions are searched, too.
 *
 * @param userFolder of that n8n, its log in it
 * @returns the leaks, each with its file
 */
export function storedLeaks(userFolder: string, secrets: Secrets): Array<Leak & { file: string }> {
	const find = leakFinder(secrets);
	return readdirSync(userFolder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(userFolder, join(entry.parentPath, entry.name)))
		.filter((file) => !PROGRAM.test(file))
		.flatMap((file) => {
			const text = readFileSync(join(userFolder, file)).toString('utf8');
			return find(text).map((leak) => ({ ...leak, file }));
		});
}
