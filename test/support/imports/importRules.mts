import type { ImportGraph } from './importGraph.mts';

/** The rooms that a room may import from, its own aside. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
	'shared/messages': [],
	'shared/json': ['shared/messages'],
	'shared/catalogue': ['shared/json', 'shared/messages'],
	'shared/panel': ['shared/catalogue', 'shared/json', 'shared/messages'],
	'shared/input': ['shared/catalogue', 'shared/json', 'shared/messages'],
	'shared/credential': ['shared/errors', 'shared/catalogue', 'shared/json', 'shared/messages'],
	'shared/errors': ['shared/catalogue', 'shared/messages'],
	'shared/execution': [
		'shared/errors',
		'shared/input',
		'shared/credential',
		'shared/catalogue',
		'shared/json',
		'shared/messages',
	],
	'shared/push': [
		'shared/errors',
		'shared/input',
		'shared/catalogue',
		'shared/json',
		'shared/messages',
	],
	'shared/feed': [
		'shared/execution',
		'shared/push',
		'shared/errors',
		'shared/input',
		'shared/catalogue',
		'shared/json',
		'shared/messages',
	],
	'credentials/signing': [],
	'credentials/requestShape': ['shared/messages'],
	'credentials/authentication': [
		'credentials/signing',
		'credentials/requestShape',
		'shared/credential',
		'shared/json',
		'shared/messages',
	],
	credentials: ['credentials/authentication', 'shared/json', 'shared/messages'],
};

const VENDORS_USE = [
	'credentials/signing',
	'credentials/requestShape',
	'credentials/authentication',
];

/** The room of a file, e.g. `shared/input`, `credentials/signing`, `credentials`, `Kuaimai`. */
function roomOf(file: string): string {
	const [top = '', folder = '', third] = file.split('/');
	if (top === 'credentials') return third === undefined ? top : `${top}/${folder}`;
	return folder === 'shared' ? `${folder}/${String(third)}` : folder;
}

function mayImport(from: string, to: string): boolean {
	const isVendor = !from.includes('/') && from !== 'credentials';
	if (from === to || ALLOWED[from]?.includes(to)) return true;
	return isVendor && (to.startsWith('shared/') || VENDORS_USE.includes(to));
}

/** The imports that go the wrong way, each as `from -> to`. */
export function forbiddenImports(graph: ImportGraph): string[] {
	return Object.entries(graph).flatMap(([from, imports]) =>
		imports.filter((to) => !mayImport(roomOf(from), roomOf(to))).map((to) => `${from} -> ${to}`),
	);
}

/** Rooms of shared code and credentials that no rule knows. */
export function unknownRooms(graph: ImportGraph): string[] {
	const rooms = Object.keys(graph).map(roomOf);
	const ruled = rooms.filter((room) => room.includes('/') && !(room in ALLOWED));
	return [...new Set(ruled)];
}

/** The first way found around from each file back to itself, each cycle once. */
export function importCycles(graph: ImportGraph): string[][] {
	const done = new Set<string>();
	const cycles: string[][] = [];
	const visit = (file: string, path: readonly string[]) => {
		const start = path.indexOf(file);
		if (start >= 0) {
			cycles.push([...path.slice(start), file]);
			return;
		}
		if (done.has(file)) return;
		for (const next of graph[file] ?? []) visit(next, [...path, file]);
		done.add(file);
	};
	for (const file of Object.keys(graph)) visit(file, []);
	return cycles;
}
