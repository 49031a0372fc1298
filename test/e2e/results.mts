import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RealN8n } from './realN8n.mts';

/** Where the suites leave what they saw; git ignores it. */
export const RESULTS = 'test/results';

/** Keeps the log of an n8n whose folder is about to be removed. */
export function keepLog(n8n: RealN8n | undefined, suite: string): void {
	if (!n8n) return;
	mkdirSync(join(RESULTS, 'logs'), { recursive: true });
	copyFileSync(n8n.logFile, join(RESULTS, 'logs', `${suite}.log`));
}
