import type { Resource } from '../../nodes/shared/catalogue/operation.ts';
import type { PackageOptions } from './manifest.mts';

function operationRows(resources: readonly Resource[]): string[] {
	return resources.flatMap(({ label, operations }) =>
		operations.map(
			({ label: operation, action, endpoint }) =>
				`| ${label.en} | ${operation} | ${action} | ${typeof endpoint === 'string' ? `\`${endpoint}\`` : 'given by you'} |`,
		),
	);
}

/**
 * The README of a split-off package.
 *
 * @param label how people read the vendor, e.g. `Kuaimai`
 * @param hasTrigger whether there is a trigger for what the vendor pushes
 */
export function readmeOf(
	label: string,
	hasTrigger: boolean,
	resources: readonly Resource[],
	{ name, repository }: PackageOptions,
): string {
	const more = hasTrigger ? ', and a trigger for what it pushes' : '';
	return `# ${name}

An n8n community node for ${label}${more}. Every request is signed by the credential.

## Installation

In n8n: **Settings > Community nodes > Install**, and enter \`${name}\`. See n8n's [installation guide](https://docs.n8n.io/integrations/community-nodes/installation/). Do not install it beside a package that has the same credential type.

## Credentials

Create a credential of type **${label} API**. Each of its fields says where its value comes from, and the Test button says what is wrong with it.

## Operations

| Resource | Operation | What it does | Endpoint |
| --- | --- | --- | --- |
${operationRows(resources).join('\n')}

## Usage

Add the node to a workflow, choose the credential, a resource and an operation, and fill in the fields. A **Manual Trigger** followed by **${label}** is a complete workflow. Lists have **Return All** and **Limit**. **Options** set how many calls run at once, how many per second, and how often a read is retried; a write is never retried once it may have reached ${label}. When ${label} refuses a call, the error has its code and words.

## Development

\`npm install\`, \`npm run build\`, \`npm run lint\`; \`npm run dev\` starts an n8n with it. \`npx n8n-node release --init-workflow\` adds the GitHub workflow that publishes it with provenance. The sources are those of a package with several vendors; [its repository](${repository}) has the documentation, tests and sandboxes.

## License

MIT
`;
}
