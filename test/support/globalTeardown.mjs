import { rmSync } from 'node:fs';
import process from 'node:process';

/** Removes the folder that `globalSetup` made; one that the caller named stays. */
export default function globalTeardown() {
	const folder = process.env.N8N_USER_FOLDER;
	if (folder?.includes('cn-erp-jest-')) rmSync(folder, { recursive: true, force: true });
}
