import { config } from '@n8n/node-cli/eslint';
import { ESLint, type Linter } from 'eslint';
import { parser } from 'typescript-eslint';

const COMMUNITY = '@n8n/community-nodes';
const NODES_BASE = 'n8n-nodes-base';

/** What `n8n-node lint` uses. */
const ENTRIES = config as unknown as Linter.Config[];

/** A plugin in the version that `n8n-node lint` uses. */
function pluginOf(name: string): ESLint.Plugin {
	const plugin = ENTRIES.find(({ plugins = {} }) => name in plugins)?.plugins?.[name];
	if (plugin) return plugin;
	throw new Error(`@n8n/node-cli has no ESLint plugin ${name}`);
}

/** All rules of community packages, as n8n recommends them. */
function communityRules(): Linter.RulesRecord {
	const isOwn = (rules: object) => Object.keys(rules).some((name) => name.startsWith(COMMUNITY));
	const rules = ENTRIES.find((entry) => isOwn(entry.rules ?? {}))?.rules;
	if (rules) return rules as Linter.RulesRecord;
	throw new Error('@n8n/node-cli recommends no rules of community packages');
}

function nodesBaseRules(name: string): Linter.RulesRecord {
	const found = pluginOf(NODES_BASE).configs?.[name] as { rules?: Linter.RulesRecord } | undefined;
	if (found?.rules) return found.rules;
	throw new Error(`eslint-plugin-n8n-nodes-base has no rules ${name}`);
}

/**
 * The configuration that n8n's scanner lints a published package with (`buildScanConfig` of
 * `@n8n/scan-community-package` 0.32.0), whose own versions are not to be had without its TypeScript.
 */
function scanConfig(): Linter.Config[] {
	const typescript = parser as Linter.Parser;
	return [
		{
			plugins: { [COMMUNITY]: pluginOf(COMMUNITY), [NODES_BASE]: pluginOf(NODES_BASE) },
			rules: { ...communityRules(), 'no-console': 'error' },
		},
		{ files: ['package.json'], rules: nodesBaseRules('community') },
		{
			files: ['**/credentials/**/*.ts'],
			rules: {
				...nodesBaseRules('credentials'),
				'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
				'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
			},
		},
		{
			files: ['**/nodes/**/*.ts'],
			rules: {
				...nodesBaseRules('nodes'),
				'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
				'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
				'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
			},
		},
		{ files: ['**/*.json', '**/*.ts'], languageOptions: { parser: typescript } },
	];
}

/** What the scanner looks at: the sources a package is built from, or the tarball. */
export const PATTERNS = {
	sources: ['package.json', '{nodes,credentials}/**/*.{js,ts,json}'],
	tarball: ['package.json', '**/*.js'],
} as const;

/**
 * Lints a folder as n8n's scanner does: comments that disable a rule have no effect, and only errors
 * count.
 *
 * @returns how many files were read, and the errors as a text, empty when there are none
 */
export async function scan(
	folder: string,
	what: keyof typeof PATTERNS,
): Promise<{ files: number; errors: string }> {
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: scanConfig(),
		errorOnUnmatchedPattern: false,
	});
	const results = await eslint.lintFiles([...PATTERNS[what]]);
	const formatter = await eslint.loadFormatter('stylish');
	const errors = ESLint.getErrorResults(results);
	return {
		files: results.length,
		errors: errors.length > 0 ? await formatter.format(errors) : '',
	};
}
