import { endOfString } from './endOfString';

const TOKEN =
	/([{}[\],:])|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true(?!\w)|false(?!\w)|null(?!\w))/y;
const SPACE = /[\t\n\r ]*/y;

/** What may follow at a point of a JSON text. */
type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

function stringAt(text: string, at: number): { kind: string; end: number } | undefined {
	const end = endOfString(text, at);
	try {
		JSON.parse(text.slice(at, end));
		return { kind: '"', end };
	} catch {
		return undefined;
	}
}

/** What a token is for the grammar: a bracket or sign, `"` for a text, `1` for any other value. */
function tokenAt(text: string, at: number): { kind: string; end: number } | undefined {
	if (text[at] === '"') return stringAt(text, at);
	TOKEN.lastIndex = at;
	const found = TOKEN.exec(text);
	if (!found) return undefined;
	return { kind: found[1] ?? '1', end: TOKEN.lastIndex };
}

/** The grammar of JSON: what follows a token, or undefined where it must not come. */
function next(expected: Expected, kind: string, open: string[]): Expected | undefined {
	const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'commaOrEnd');
	const close = (): Expected => {
		open.pop();
		return afterValue();
	};
	const inside = open[open.length - 1];
	switch (expected) {
		case 'valueOrEnd':
		case 'value':
			if (kind === ']' && expected === 'valueOrEnd') return close();
			if (kind === '"' || kind === '1') return afterValue();
			if (kind !== '{' && kind !== '[') return undefined;
			open.push(kind);
			return kind === '{' ? 'keyOrEnd' : 'valueOrEnd';
		case 'keyOrEnd':
		case 'key':
			if (kind === '}' && expected === 'keyOrEnd') return close();
			return kind === '"' ? 'colon' : undefined;
		case 'colon':
			return kind === ':' ? 'value' : undefined;
		case 'commaOrEnd':
			if (kind === ',') return inside === '{' ? 'key' : 'value';
			return kind === (inside === '{' ? '}' : ']') ? close() : undefined;
		case 'nothing':
			return undefined;
	}
}

/**
 * Where a text stops being JSON, as an editor counts.
 *
 * @returns line and column from 1; of the text's end where something is missing there
 */
export function jsonBreak(text: string): { line: number; column: number } {
	const open: string[] = [];
	let expected: Expected = 'value';
	let at = 0;
	for (;;) {
		SPACE.lastIndex = at;
		SPACE.exec(text);
		at = SPACE.lastIndex;
		const token = tokenAt(text, at);
		const following: Expected | undefined = token && next(expected, token.kind, open);
		if (!token || following === undefined) break;
		expected = following;
		at = token.end;
	}
	const before = text.slice(0, at).split('\n');
	return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 };
}
