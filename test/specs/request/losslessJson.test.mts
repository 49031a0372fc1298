import fc from 'fast-check';
import { parseLosslessJson } from '../../../nodes/shared/request/losslessJson.ts';

/** A big integer as a leaf of generated JSON: a number in the text, a string once parsed. */
class BigLeaf {
	constructor(readonly digits: string) {}
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
	fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String),
);

const safeLeaf = fc.oneof(
	nastyText,
	fc.maxSafeInteger(),
	fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !isUnsafe(value)),
	fc.boolean(),
	fc.constant(null),
);
const isUnsafe = (value: number) => Number.isInteger(value) && !Number.isSafeInteger(value);

const space = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r'), maxLength: 3 });

type Tree = unknown[] | Record<string, unknown> | BigLeaf | string | number | boolean | null;

const tree = (leaf: fc.Arbitrary<unknown>) =>
	fc.letrec<{ node: unknown }>((tie) => ({
		node: fc.oneof(
			{ maxDepth: 5, withCrossShrink: true },
			leaf,
			fc.array(tie('node'), { maxLength: 8 }),
			fc.dictionary(nastyText, tie('node'), { maxKeys: 8 }),
		),
	})).node as fc.Arbitrary<Tree>;

/** Writes a tree as JSON with this white space around every token. */
function write(value: Tree, gap: string): string {
	if (value instanceof BigLeaf) return `${gap}${value.digits}${gap}`;
	if (Array.isArray(value)) {
		return `${gap}[${value.map((item) => write(item as Tree, gap)).join(',')}${gap}]`;
	}
	if (typeof value === 'object' && value !== null) {
		const pairs = Object.entries(value).map(
			([key, item]) => `${gap}${JSON.stringify(key)}${gap}:${write(item as Tree, gap)}`,
		);
		return `${gap}{${pairs.join(',')}${gap}}`;
	}
	return `${gap}${JSON.stringify(value)}${gap}`;
}

/** What the parsed tree should be: JSON.parse's, with big leaves as strings. */
function expected(value: Tree): unknown {
	if (value instanceof BigLeaf) return value.digits;
	if (Array.isArray(value)) return value.map((item) => expected(item as Tree));
	if (typeof value === 'object' && value !== null) {
		const parsed = JSON.parse('{}') as Record<string, unknown>;
		for (const [key, item] of Object.entries(value)) {
			Object.defineProperty(parsed, key, {
				value: expected(item as Tree),
				enumerable: true,
				configurable: true,
				writable: true,
			});
		}
		return parsed;
	}
	return JSON.parse(JSON.stringify(value));
}

function outcome(parse: () => unknown): { value?: unknown; error?: string } {
	try {
		return { value: parse() };
	} catch (error) {
		return { error: (error as Error).name };
	}
}

describe('parseLosslessJson', () => {
	it('equals JSON.parse where no integer is unsafe', () => {
		fc.assert(
			fc.property(tree(safeLeaf), space, (value, gap) => {
				const text = write(value, gap);
				expect(parseLosslessJson(text)).toStrictEqual(JSON.parse(text));
			}),
			{ numRuns: 3000 },
		);
	});

	it('keeps every digit of unsafe integers and all else as JSON.parse gives it', () => {
		fc.assert(
			fc.property(tree(fc.oneof(safeLeaf, unsafeDigits)), space, (value, gap) => {
				expect(parseLosslessJson(write(value, gap))).toStrictEqual(expected(value));
			}),
			{ numRuns: 3000 },
		);
	});

	it('refuses what JSON.parse refuses, and only that', () => {
		const mutated = fc
			.tuple(
				tree(fc.oneof(safeLeaf, unsafeDigits)),
				space,
				fc.nat(),
				fc.nat({ max: 3 }),
				fc.constantFrom('', '"', ',', ':', '0', '-', '12345678901234567890', ' ', '}', '\\', '.'),
			)
			.map(([value, gap, at, cut, insert]) => {
				const text = write(value, gap);
				const from = at % (text.length + 1);
				return text.slice(0, from) + insert + text.slice(from + cut);
			});
		fc.assert(
			fc.property(mutated, (text) => {
				expect(outcome(() => parseLosslessJson(text)).error).toBe(
					outcome(() => JSON.parse(text)).error,
				);
			}),
			{ numRuns: 5000 },
		);
	});

	it('finds a run of any length at any position', () => {
		for (let offset = 0; offset <= 40; offset++) {
			for (let length = 15; length <= 40; length++) {
				const digits = '9'.repeat(length);
				const prefix = ' '.repeat(offset);
				const parsed = length === 15 ? Number(digits) : digits;
				expect(parseLosslessJson(`${prefix}${digits}`)).toBe(parsed);
				expect(parseLosslessJson(`${prefix}[${digits},-${digits}]`)).toEqual([
					parsed,
					length === 15 ? -Number(digits) : `-${digits}`,
				]);
				expect(parseLosslessJson(`${prefix}"${digits}"`)).toBe(digits);
			}
		}
	});

	it.each([
		['9007199254740991', 9007199254740991],
		['9007199254740992', '9007199254740992'],
		['9007199254740993', '9007199254740993'],
		['-9007199254740991', -9007199254740991],
		['-9007199254740992', '-9007199254740992'],
		['-0', -0],
		['1e400', Infinity],
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

	it('takes time in proportion to the text, also for one endless run of digits', () => {
		const digits = '9'.repeat(2_000_000);
		expect(parseLosslessJson(`["${digits}",${digits}]`)).toEqual([digits, digits]);
	});

	it('treats __proto__ and repeated keys as JSON.parse does', () => {
		const text = '{"__proto__":{"a":12345678901234567890},"k":1,"k":2}';
		const parsed = parseLosslessJson(text) as Record<string, unknown>;
		expect(Object.keys(parsed)).toEqual(['__proto__', 'k']);
		expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
		expect(parsed.k).toBe(2);
	});
});
