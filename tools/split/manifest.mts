import type { Sources } from './sources.mts';
import manifest from '../../package.json' with { type: 'json' };

/** What the user may choose of a split-off package. */
export interface PackageOptions {
	/** npm's name of it. */
	name: string;
	/** Where its sources will live; n8n verifies that it was built from there. */
	repository: string;
}

const TOOLS = ['@n8n/node-cli', 'eslint', 'prettier', 'release-it', 'typescript'];
const TYPES = ['@types/node', 'n8n-workflow'];

const built = (path: string) => `dist/${path.replace(/\.ts$/, '.js')}`;

function versions(names: readonly string[]): Record<string, string> {
	const known: Record<string, string> = manifest.devDependencies;
	return Object.fromEntries(
		[...new Set(names)]
			.filter((name) => name in known)
			.sort()
			.map((name) => [name, known[name] as string]),
	);
}

/**
 * The package.json of a split-off package.
 *
 * @param label how people read the vendor, e.g. `Kuaimai`
 * @param imported the packages that its sources import
 */
export function manifestOf(
	{ vendor, nodes, credentials }: Sources,
	label: string,
	imported: readonly string[],
	{ name, repository }: PackageOptions,
): object {
	return {
		name,
		version: manifest.version,
		description: `n8n community node for ${label}`,
		keywords: ['n8n-community-node-package', 'n8n', vendor.toLowerCase()],
		license: manifest.license,
		author: manifest.author,
		homepage: `${repository}#readme`,
		repository: { type: 'git', url: `git+${repository}.git` },
		engines: manifest.engines,
		files: ['dist'],
		scripts: {
			build: 'n8n-node build',
			dev: 'n8n-node dev',
			lint: 'n8n-node lint',
			'lint:fix': 'n8n-node lint --fix',
			release: 'n8n-node release',
			prepublishOnly: 'n8n-node prerelease',
		},
		n8n: {
			n8nNodesApiVersion: manifest.n8n.n8nNodesApiVersion,
			strict: manifest.n8n.strict,
			credentials: credentials.map(built),
			nodes: nodes.map(built),
		},
		peerDependencies: manifest.peerDependencies,
		devDependencies: versions([
			...TOOLS,
			...TYPES,
			...imported,
			...imported.map((other) => `@types/${other}`),
		]),
	};
}
