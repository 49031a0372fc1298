import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { loadSource } from '../registry.mts';

/** What an export says: of a function, what it returns for each set of sample arguments. */
export interface Said {
	/** File and export. */
	place: string;
	values: unknown[];
}

const WORDS = { en: 'Sample', zh: '样例' };

/** A label that ends with a period. */
const NUMBER = { en: 'Sample No.', zh: '样例编号' };

/** Sample arguments by the type that the source writes; of some types several. */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
	Words: [WORDS, NUMBER],
	Message: [{ code: 'sample', en: 'A sample.', zh: '样例。' }],
	string: ['sample'],
	number: [3],
	boolean: [true, false],
	unknown: ['sample'],
	undefined: [undefined],
	'readonly Words[]': [[WORDS, NUMBER]],
	'readonly string[]': [['one', 'two']],
	'string[]': [['one', 'two']],
};

function samplesOf(type: string): readonly unknown[] {
	const known = SAMPLES[type];
	if (known) return known;
	const members = type.split('|').map((member) => member.trim());
	if (members.length > 1) return members.flatMap(samplesOf);
	const literal = /^'(.*)'$/.exec(type)?.[1];
	if (literal !== undefined) return [literal];
	throw new Error(`There is no sample of the type ${type}`);
}

/** Every list of arguments, one for each combination of the samples. */
function combinations(types: readonly string[]): unknown[][] {
	return types.reduce<unknown[][]>(
		(lists, type) => lists.flatMap((list) => samplesOf(type).map((sample) => [...list, sample])),
		[[]],
	);
}

type Callable = ts.ArrowFunction | ts.FunctionDeclaration;

/** The types of the parameters of each exported function, as they are written. */
function parameterTypes(source: ts.SourceFile): Map<string, string[]> {
	const found = new Map<string, string[]>();
	const add = (name: string, { parameters }: Callable) =>
		found.set(
			name,
			parameters.map(({ type, questionToken }) => {
				const written = type?.getText(source) ?? 'unknown';
				return questionToken ? `${written} | undefined` : written;
			}),
		);
	source.forEachChild((node) => {
		if (ts.isFunctionDeclaration(node) && node.name) add(node.name.text, node);
		if (!ts.isVariableStatement(node)) return;
		for (const { name, initializer } of node.declarationList.declarations) {
			if (initializer && ts.isArrowFunction(initializer)) add(name.getText(source), initializer);
		}
	});
	return found;
}

/** What the exports of a module say. */
export function saidBy(path: string, text: string, exported: Record<string, unknown>): Said[] {
	const types = parameterTypes(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
	return Object.entries(exported).map(([name, value]) => ({
		place: `${path} ${name}`,
		values:
			typeof value === 'function'
				? combinations(types.get(name) ?? []).map((list) =>
						(value as (...list: unknown[]) => unknown)(...list),
					)
				: [value],
	}));
}

/** Not sentences, but what they are made with. */
const MACHINERY = ['language.ts', 'message.ts', 'words.ts'].map((file) =>
	join('nodes/shared/messages', file),
);

function messageFiles(): string[] {
	return ['credentials', 'nodes']
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
		)
		.filter((path) => /\/(messages|\w+Messages)\.ts$|^nodes\/shared\/messages\//.test(path))
		.filter((path) => path.endsWith('.ts') && !MACHINERY.includes(path))
		.sort();
}

/** Everything that users can read as a sentence of ours, of all nodes and credentials. */
export function everythingSaid(): Said[] {
	return messageFiles().flatMap((path) =>
		saidBy(path, readFileSync(path, 'utf8'), loadSource(path)),
	);
}
