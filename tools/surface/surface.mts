import type { INodeProperties, INodePropertyCollection, INodeType } from 'n8n-workflow';
import { credentialTypes, nodes } from '../../test/support/registry.mts';

/**
 * What a saved workflow or credential refers to by name: for each node (with its version) and
 * operation, and for each credential type, the paths of the parameters.
 */
export type Surface = Record<string, string[]>;

function pathsOf(property: INodeProperties, before = ''): string[] {
	const path = `${before}${property.name}`;
	if (property.type === 'notice') return [];
	if (property.type === 'collection') {
		const inner = property.options as INodeProperties[];
		return inner.flatMap((one) => pathsOf(one, `${path}.`));
	}
	if (property.type === 'fixedCollection') {
		const groups = property.options as INodePropertyCollection[];
		return groups.flatMap(({ name, values }) =>
			values.flatMap((one) => pathsOf(one, `${path}.${name}.`)),
		);
	}
	return [path];
}

/** The operations that a resource’s dropdown offers. */
function offered(properties: readonly INodeProperties[], resource: string): string[] {
	return properties
		.filter(({ name, displayOptions }) => {
			return name === 'operation' && displayOptions?.show?.resource?.includes(resource);
		})
		.flatMap(({ options = [] }) => options)
		.flatMap((option) => ('value' in option ? [String(option.value)] : []));
}

/**
 * The operations a parameter is shown for, each by its name, so that a place stays the same when the
 * resource gets another operation; `*` where it is shown whatever is chosen.
 */
function placesOf(
	{ name, displayOptions }: INodeProperties,
	properties: readonly INodeProperties[],
): string[] {
	const { resource = ['*'], operation } = displayOptions?.show ?? {};
	return resource.map(String).flatMap((one) => {
		const isShared = one === '*' || name === 'operation';
		const shownFor = operation ?? (isShared ? ['*'] : offered(properties, one));
		return shownFor.map((other) => `${one}.${String(other)}`);
	});
}

function surfaceOfNode({ description }: INodeType): Surface {
	const { name, version, properties } = description;
	const surface: Surface = {};
	const add = (place: string, paths: string[]) => {
		(surface[`${name} ${String(version)} ${place}`] ??= []).push(...paths);
	};
	for (const property of properties) {
		for (const place of placesOf(property, properties)) {
			add(place, pathsOf(property));
			if (property.name !== 'operation') continue;
			const [resource = ''] = place.split('.');
			for (const one of offered(properties, resource)) add(`${resource}.${one}`, []);
		}
	}
	return surface;
}

/** The surface of the sources as they are. */
export function currentSurface(): Surface {
	const surface: Surface = Object.assign({}, ...nodes.map(surfaceOfNode)) as Surface;
	for (const { name, properties } of credentialTypes) {
		surface[name] = properties.flatMap((property) => pathsOf(property));
	}
	return Object.fromEntries(
		Object.entries(surface)
			.map(([place, paths]): [string, string[]] => [place, [...new Set(paths)].sort()])
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
}

/** Both together: what is new is added, what is gone stays. */
export function merged(old: Surface, now: Surface): Surface {
	const places = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
	return Object.fromEntries(
		places.map((place) => [
			place,
			[...new Set([...(old[place] ?? []), ...(now[place] ?? [])])].sort(),
		]),
	);
}
