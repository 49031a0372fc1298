import type { FieldFact, TimeFact } from '../../../support/facts/fact.mts';

/** What the words about a field say besides its name and type. */
export type Meaning = Pick<FieldFact, 'values' | 'max' | 'maxItems' | 'time' | 'unit'>;

function range([first = '', last]: string[]): string[] {
	if (last === undefined) return [first];
	return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) =>
		String(Number(first) + at),
	);
}

function valuesOf(words: string): string[] {
	const names = words.match(/\b[A-Z_]{5,}\b/g)?.filter((name) => name !== 'CENTS') ?? [];
	if (names.length > 0) return names;
	const digits = words.matchAll(/(?:^|[:,] )(-?\d)(?:-(\d))?(?= [a-z=(]|\/)/g);
	return [...digits].flatMap(([, first = '', last]) =>
		range(last === undefined ? [first] : [first, last]),
	);
}

function timeOf(words: string): TimeFact | undefined {
	if (/yyyy-MM-dd HH:mm:ss|\d{4}-\d\d-\d\d \d\d:/.test(words)) return 'yyyy-MM-dd HH:mm:ss';
	return /\d{4}-\d\d-\d\d/.test(words) ? 'yyyy-MM-dd' : undefined;
}

function unitOf(words: string): FieldFact['unit'] {
	if (words.includes('CENTS')) return 'fen';
	return words.includes('YUAN') ? 'yuan' : undefined;
}

function numberAfter(words: string, mark: RegExp): number | undefined {
	const found = mark.exec(words)?.[1];
	return found === undefined ? undefined : Number(found);
}

/** Reads the words about a field; what stands in brackets is a remark. */
export function meaningOf(text: string): Meaning {
	const words = text.replace(/\([^)]*\)/g, (remark) => (remark === '(default)' ? remark : ''));
	const values = valuesOf(words);
	const max = numberAfter(words, /\bmax (\d+)/);
	const maxItems = numberAfter(words, /separated, at most (\d+)/);
	const time = timeOf(words);
	const unit = unitOf(words);
	return {
		...(values.length > 0 && { values }),
		...(max !== undefined && { max }),
		...(maxItems !== undefined && { maxItems }),
		...(time && { time }),
		...(unit && { unit }),
	};
}
