import { writeFile } from 'node:fs/promises';
import { currentReadme, READMES } from './readmes.mts';

for (const [path, language] of Object.entries(READMES)) {
	await writeFile(path, await currentReadme(path, language));
}
