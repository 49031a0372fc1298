import type { Resource } from '../../nodes/shared/catalogue/operation.ts';
import type { PackageOptions } from './manifest.mts';

function operationRows(resources: readonly Resource[], translate: (text: string) => string) {
	return resources.flatMap(({ label, operations }) =>
		operations.map(
			({ label: operation, action, endpoint }) =>
				`| ${translate(label)} | ${operation} | ${action} | ${typeof endpoint === 'string' ? `\`${endpoint}\`` : 'given by you'} |`,
		),
	);
}

/** What this project's README says beneath a vendor's table, put into English. */
export function adviceOf(readme: string, vendor: string, translate: (text: string) => string) {
	const place = new RegExp(
		`<!-- endpoints: ${vendor.toLowerCase()} -->[^]*?</details>\\n\\n([^]*?)\\n#`,
	);
	const [, advice] = place.exec(readme) ?? [];
	if (advice === undefined) throw new Error(`README says nothing beneath the table of ${vendor}`);
	return translate(advice)
		.replace(/ ?\p{Script=Han}+/gu, '')
		.trim();
}

/**
 * The README of a split-off package.
 *
 * @param label how people read the vendor, e.g. `Kuaimai`
 * @param triggers display names of its trigger nodes
 * @param translate puts a bilingual label into English
 * @param advice what to know about the operations
 */
export function readmeOf(
	label: string,
	triggers: readonly string[],
	resources: readonly Resource[],
	translate: (text: string) => string,
	advice: string,
	{ name, repository }: PackageOptions,
): string {
	const more = triggers.length > 0 ? `, and a trigger for what it pushes: ${triggers.join()}` : '';
	return `# ${name}

An n8n community node for ${label}${more}. Every request is signed by the credential.

## Installation

In n8n: **Settings > Community nodes > Install**, and enter \`${name}\`. See n8n's [installation guide](https://docs.n8n.io/integrations/community-nodes/installation/). Do not install it beside a package that has the same credential type.

## Credentials

Create a credential of type **${label} API**. Each of its fields says where its value comes from, and the Test button says what is wrong with it.

## Operations

| Resource | Operation | What it does | Endpoint |
| --- | --- | --- | --- |
${operationRows(resources, translate).join('\n')}

## Good to Know

${advice}

## Usage

Add the node to a workflow, choose the credential, a resource and an operation, and fill in the fields. A **Manual Trigger** followed by **${label}** is a complete workflow. Lists have **Return All** and **Limit**. Under **Options** stand how many calls run at once, how many per second, and how often a read is repeated; a write is never repeated once it may have reached ${label}. A refusal of ${label} is an error with its code and words.

## Development

\`npm install\`, \`npm run build\`, \`npm run lint\`; \`npm run dev\` starts an n8n with it. \`npx n8n-node release --init-workflow\` adds the GitHub workflow that publishes it with provenance. The sources are made from those of a package with several vendors; [its repository](${repository}) has tests and sandboxes.

## License

MIT
`;
}
