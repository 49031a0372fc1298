import fc from 'fast-check';
import { parseLosslessJson } from '../../../nodes/shared/json/losslessJson.ts';
import { RANDOM } from '../../support/rounds.mts';

/** A big integer as a leaf of generated JSON: a number in the text, a string once parsed. */
class BigLeaf {
	constructor(readonly digits: string) {}
}

type Tree = Tree[] | { [key: string]: Tree } | BigLeaf | string | number | boolean | null;

/** How one token is written: the white space before it, and strings in escapes only or not. */
interface Style {
	gap: string;
	escapes: boolean;
}

const unsafeDigits = fc
	.tuple(fc.boolean(), fc.bigInt({ min: 2n ** 53n, max: 10n ** 40n }))
	.map(([negative, value]) => new BigLeaf(`${negative ? '-' : ''}${value}`));

/** Text that looks as much like numbers and JSON punctuation as text can. */
const nastyText = fc.oneof(
	fc.string(),
	fc.string({
		unit: fc.constantFrom('1', '9', '0', '"', '\\', ',', ':', ' ', '[', '}', '-', '数'),
	}),
	fc
		.tuple(
			fc.constantFrom('', ' ', ',', ':', '[', '":', '\\":', '", '),
			fc.bigInt({ min: 0n, max: 10n ** 30n }),
			fc.constantFrom('', ' ', ',', ']', '}', ',"'),
		)
		.map(([before, value, after]) => `${before}${value}${after}`),
);

const isUnsafe = (value: number) => Number.isInteger(value) && !Number.isSafeInteger(value);

const safeLeaf: fc.Arbitrary<Tree> = fc.oneof(
	nastyText,
	fc.maxSafeInteger(),
	fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !isUnsafe(value)),
	fc.boolean(),
	fc.constant(null),
);

const styles: fc.Arbitrary<Style[]> = fc.array(
	fc.record({
		gap: fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r'), maxLength: 3 }),
		escapes: fc.boolean(),
	}),
	{ minLength: 1, maxLength: 12 },
);

const tree = (leaf: fc.Arbitrary<Tree>) =>
	fc.letrec<{ node: Tree }>((tie) => ({
		node: fc.oneof(
			{ maxDepth: 5, withCrossShrink: true },
			leaf,
			fc.array(tie('node'), { maxLength: 8 }),
			fc.dictionary(nastyText, tie('node'), { maxKeys: 8 }),
		),
	})).node;

const escaped = (value: string) =>
	`"${Array.from({ length: value.length }, (_, at) => `\\u${value.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`;

/** Writes a tree as JSON; the tokens take their styles from the list, over and over. */
function write(value: Tree, list: Style[]): string {
	let tokens = 0;
	const token = (text: string) => `${list[tokens++ % list.length]?.gap}${text}`;
	const string = (text: string) =>
		token(list[tokens % list.length]?.escapes ? escaped(text) : JSON.stringify(text));
	const node = (at: Tree): string => {
		if (at instanceof BigLeaf) return token(at.digits);
		if (Array.isArray(at)) {
			const items = at.map((item, index) => (index ? token(',') : '') + node(item));
			return token('[') + items.join('') + token(']');
		}
		if (typeof at === 'object' && at !== null) {
			const pairs = Object.entries(at).map(
				([key, item], index) => (index ? token(',') : '') + string(key) + token(':') + node(item),
			);
			return token('{') + pairs.join('') + token('}');
		}
		return typeof at === 'string' ? string(at) : token(JSON.stringify(at));
	};
	return node(value) + token('');
}

/** What the parsed tree should be: JSON.parse's, with big leaves as strings. */
function expected(value: Tree): unknown {
	if (value instanceof BigLeaf) return value.digits;
	if (Array.isArray(value)) return value.map(expected);
	if (typeof value === 'object' && value !== null) {
		const parsed: Record<string, unknown> = {};
		for (const [key, item] of Object.entries(value)) {
			Object.defineProperty(parsed, key, {
				value: expected(item),
				enumerable: true,
				configurable: true,
				writable: true,
			});
		}
		return parsed;
	}
	return JSON.parse(JSON.stringify(value));
}

/** The slow and plain way, right for every text: one regular expression over all tokens. */
function reference(text: string): unknown {
	JSON.parse(text);
	const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
	return JSON.parse(
		text.replace(tokens, (token) => {
			const isInteger = /^-?\d+$/.test(token);
			const size = isInteger ? BigInt(token.replace('-', '')) : 0n;
			return size > 9007199254740991n ? `"${token}"` : token;
		}),
	);
}

function outcome(parse: () => unknown): { value?: unknown; error?: string } {
	try {
		return { value: parse() };
	} catch (error) {
		return { error: (error as Error).name };
	}
}

function milliseconds(work: () => unknown): number {
	const from = performance.now();
	work();
	return performance.now() - from;
}

describe('parseLosslessJson', () => {
	it('equals JSON.parse where no integer is unsafe', () => {
		fc.assert(
			fc.property(tree(safeLeaf), styles, (value, list) => {
				const text = write(value, list);
				expect(parseLosslessJson(text)).toStrictEqual(JSON.parse(text));
			}),
			RANDOM,
		);
	});

	it('keeps every digit of unsafe integers and all else as JSON.parse gives it', () => {
		fc.assert(
			fc.property(tree(fc.oneof(safeLeaf, unsafeDigits)), styles, (value, list) => {
				expect(parseLosslessJson(write(value, list))).toStrictEqual(expected(value));
			}),
			RANDOM,
		);
	});

	it('reads whatever JSON.stringify writes', () => {
		fc.assert(
			fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 2), (json, indent) => {
				const text = JSON.stringify(JSON.parse(json), null, indent);
				expect(parseLosslessJson(text)).toStrictEqual(reference(text));
			}),
			RANDOM,
		);
	});

	it('refuses what JSON.parse refuses, and only that', () => {
		const mutated = fc
			.tuple(
				tree(fc.oneof(safeLeaf, unsafeDigits)),
				styles,
				fc.nat(),
				fc.nat({ max: 3 }),
				fc.constantFrom('', '"', ',', ':', '0', '-', '12345678901234567890', ' ', '}', '\\', '.'),
			)
			.map(([value, list, at, cut, insert]) => {
				const text = write(value, list);
				const from = at % (text.length + 1);
				return text.slice(0, from) + insert + text.slice(from + cut);
			});
		fc.assert(
			fc.property(mutated, (text) => {
				expect(outcome(() => parseLosslessJson(text))).toStrictEqual(
					outcome(() => reference(text)),
				);
			}),
			RANDOM,
		);
	});

	it('finds a run of any length at any position', () => {
		for (let offset = 0; offset <= 40; offset++) {
			for (let length = 15; length <= 40; length++) {
				const digits = '9'.repeat(length);
				const prefix = ' '.repeat(offset);
				const key = 'k'.repeat(offset);
				const parsed = length === 15 ? Number(digits) : digits;
				const negative = length === 15 ? -Number(digits) : `-${digits}`;
				expect(parseLosslessJson(`${prefix}${digits}`)).toBe(parsed);
				expect(parseLosslessJson(`${prefix}[${digits},-${digits}]`)).toEqual([parsed, negative]);
				expect(parseLosslessJson(`${prefix}"${digits}"`)).toBe(digits);
				expect(parseLosslessJson(`{"${key}${digits}":${digits},"":",${digits},"}`)).toEqual({
					[`${key}${digits}`]: parsed,
					'': `,${digits},`,
				});
				expect(parseLosslessJson(`["${key}\\":${digits},",${digits}, ${digits}.5]`)).toEqual([
					`${key}":${digits},`,
					parsed,
					Number(`${digits}.5`),
				]);
			}
		}
	});

	it('keeps every one of many', () => {
		for (const count of [511, 512, 513, 1023, 1024, 1025, 5000]) {
			const ids = Array.from({ length: count }, (_, index) => `${10n ** 18n + BigInt(index)}`);
			expect(parseLosslessJson(`[${ids.join(',')}]`)).toEqual(ids);
			expect(parseLosslessJson(`[${ids.join(',')},1,"a"]`)).toEqual([...ids, 1, 'a']);
		}
	});

	it.each([
		['9007199254740991', 9007199254740991],
		['9007199254740992', '9007199254740992'],
		['9007199254740993', '9007199254740993'],
		['-9007199254740991', -9007199254740991],
		['-9007199254740992', '-9007199254740992'],
		['-0', -0],
		['1e400', '1e400'],
		['12345678901234567890e0', Number('12345678901234567890')],
		['12345678901234567890.0', Number('12345678901234567890')],
		['0.12345678901234567890', 0.12345678901234568],
		['{"12345678901234567890":1}', { '12345678901234567890': 1 }],
		['["a:12345678901234567890,b"]', ['a:12345678901234567890,b']],
		['["\\\\",12345678901234567890]', ['\\', '12345678901234567890']],
		['["\\",12345678901234567890,"]', ['",12345678901234567890,']],
	])('reads %s', (text, value) => {
		expect(parseLosslessJson(text)).toStrictEqual(value);
	});

	it.each([
		'012345678901234567890',
		'+12345678901234567890',
		'--12345678901234567890',
		'{12345678901234567890:1}',
		'{"a":1, 12345678901234567890 :1}',
		'12345678901234567890 12345678901234567890',
		'[12345678901234567890',
	])('refuses %s', (text) => {
		expect(() => JSON.parse(text)).toThrow(SyntaxError);
		expect(() => parseLosslessJson(text)).toThrow(SyntaxError);
	});

	it.each([
		['one endless run of digits', '9'.repeat(2_000_000)],
		['ids in a list', `[${Array(100_000).fill('1879873565469747141').join(',')}]`],
		['JSON in a string', JSON.stringify('{"id":1879873565469747141},'.repeat(100_000))],
		['quotes in a string', `[12345678901234567890,${JSON.stringify('"'.repeat(1_000_000))}]`],
		['backslashes in a string', `["${'\\'.repeat(2_000_000)}",12345678901234567890]`],
		['white space', `[${`12345678901234567890,${' '.repeat(1000)}`.repeat(2000)}1]`],
		['a string that never ends', `"${' 12345678901234567890,'.repeat(100_000)}`],
	])('takes time in proportion to the text: %s', (_, text) => {
		expect(milliseconds(() => outcome(() => parseLosslessJson(text)))).toBeLessThan(2000);
	});

	it('nests as deep as JSON.parse', () => {
		const depth = 200_000;
		const text = `${'[{"a":'.repeat(depth)}12345678901234567890${'}]'.repeat(depth)}`;
		let value: unknown = parseLosslessJson(text);
		let levels = 0;
		for (; Array.isArray(value); levels++) value = (value[0] as { a: unknown }).a;
		expect([levels, value]).toEqual([depth, '12345678901234567890']);
		expect(() => parseLosslessJson(text.slice(0, -1))).toThrow(SyntaxError);
	});

	it('treats __proto__ and repeated keys as JSON.parse does', () => {
		const text = '{"__proto__":{"a":12345678901234567890},"k":1,"k":2}';
		const parsed = parseLosslessJson(text) as Record<string, unknown>;
		expect(Object.keys(parsed)).toEqual(['__proto__', 'k']);
		expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
		expect(parsed.k).toBe(2);
	});
});
