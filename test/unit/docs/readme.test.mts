import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

it('has the endpoint tables of the catalogue', () => {
	const check = ['--import', 'tsx', 'tools/docs/write.mts', '--check'];
	expect(() => execFileSync(process.execPath, check, { stdio: 'pipe' })).not.toThrow();
});

it('is in both languages of the same length and shape', async () => {
	const [english = '', chinese = ''] = await Promise.all(
		['README.md', 'README.zh-CN.md'].map(async (path) => await readFile(path, 'utf8')),
	);
	const shape = (text: string) => text.match(/^(#+ |\||```|- |\d\. )/gm);
	expect(shape(chinese)).toEqual(shape(english));
});
