import { readFile, writeFile } from 'node:fs/promises';
import { currentReadme, READMES } from './readmes.mts';

// `npm run docs` writes the endpoint tables; with `--check` it only tells which README is out of date.

const isCheck = process.argv.includes('--check');

for (const [path, language] of Object.entries(READMES)) {
	const text = await currentReadme(path, language);
	if (!isCheck) {
		await writeFile(path, text);
	} else if (text !== (await readFile(path, 'utf8'))) {
		console.error(`${path} is out of date: npm run docs`);
		process.exitCode = 1;
	}
}
