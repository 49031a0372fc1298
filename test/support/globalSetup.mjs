import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** n8n-core writes its settings file into the user folder as soon as it is loaded: one folder a run. */
export default function globalSetup() {
	process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'cn-erp-jest-'));
}
