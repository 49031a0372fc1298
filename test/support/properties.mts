import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

/** The parameters of a node, those inside collections included. */
export function allProperties(properties: readonly INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => {
		if (property.type === 'collection') {
			return [property, ...allProperties(property.options as INodeProperties[])];
		}
		if (property.type === 'fixedCollection') {
			const groups = property.options as INodePropertyCollection[];
			return [property, ...groups.flatMap(({ values }) => allProperties(values))];
		}
		return [property];
	});
}
