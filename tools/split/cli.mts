import { parseArgs } from 'node:util';
import { vendors } from './sources.mts';
import { split } from './split.mts';

const HELP = `Makes a package of one vendor out of this one, in English, for n8n's verification.

  npm run split -- <${vendors()
		.map((name) => name.toLowerCase())
		.join(' | ')}>

  --out FOLDER        where to, empty or not there (../n8n-nodes-<vendor>)
  --name NAME         of the npm package (n8n-nodes-<vendor>)
  --repository URL    where its sources will live (this project's)
`;

function mistake(text: string): never {
	console.error(text);
	process.exit(1);
}

function readOptions() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				out: { type: 'string' },
				name: { type: 'string' },
				repository: { type: 'string' },
				help: { type: 'boolean' },
			},
		});
	} catch (error) {
		return mistake(`${(error as Error).message}\n\n${HELP}`);
	}
}

const { values, positionals } = readOptions();
if (values.help) {
	console.log(HELP);
	process.exit(0);
}
const [wanted = '', ...more] = positionals;
const vendor = vendors().find((name) => name.toLowerCase() === wanted.toLowerCase());
if (!vendor || more.length > 0) mistake(HELP);
const { name, repository } = values;
if (name !== undefined && !/^(@[a-z\d][\w.-]*\/)?n8n-nodes-[a-z\d][a-z\d._-]*$/.test(name)) {
	mistake(`--name: n8n demands n8n-nodes-… or @scope/n8n-nodes-…, got "${name}"`);
}
if (repository !== undefined && !/^https:\/\/[^/]+\/.+[^/]$/.test(repository)) {
	mistake(`--repository: expects an address such as https://github.com/you/${name ?? 'project'}`);
}
const out = values.out ?? `../n8n-nodes-${vendor.toLowerCase()}`;
try {
	const made = await split({
		vendor,
		out,
		...(name !== undefined && { name }),
		...(repository !== undefined && { repository: repository.replace(/\.git$/, '') }),
	});
	console.log(`${made} is in ${out}. There: npm install && npm run build && npm run lint`);
} catch (error) {
	mistake((error as Error).message);
}
