import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

it('has the endpoint tables of the catalogue', () => {
	const check = ['--import', 'tsx', 'tools/docs/write.mts', '--check'];
	expect(() => execFileSync(process.execPath, check, { stdio: 'pipe' })).not.toThrow();
});

it.each(['README', 'docs/facts/README'])('%s has one shape in both languages', async (name) => {
	const [english = '', chinese = ''] = await Promise.all(
		[`${name}.md`, `${name}.zh-CN.md`].map(async (path) => await readFile(path, 'utf8')),
	);
	const shape = (text: string) => text.match(/^(#+ |\||```|- |\d\. )/gm);
	expect(shape(chinese)).toEqual(shape(english));
});
