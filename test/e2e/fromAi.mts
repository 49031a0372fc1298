import type { INodeProperties } from 'n8n-workflow';

const MAX_KEY_LENGTH = 63;

/**
 * The name under which n8n's editor (2.41) lets a model fill in a parameter: its label with all but
 * Latin letters, digits and hyphens replaced.
 *
 * @param entry of a list, the parameter is in: its group and number, such as `values0`
 */
export function fromAiKey(
	{ displayName }: Pick<INodeProperties, 'displayName'>,
	entry?: string,
): string {
	const name = entry === undefined ? displayName : `${entry}_${displayName}`;
	return name.slice(0, MAX_KEY_LENGTH).replace(/[^a-zA-Z0-9-]/g, '_');
}

/**
 * The expression the editor puts into a text parameter when the user clicks "Let the model define
 * this parameter".
 *
 * @param description what the user then writes under "Add a description"
 */
export function fromAi(property: INodeProperties, description = ''): string {
	return `={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${fromAiKey(property)}', \`${description}\`, 'string') }}`;
}
