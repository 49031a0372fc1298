/** One figure of a benchmark, as it is written to the results file. */
export interface BenchRow {
	name: string;
	value: number;
	/** Absent for a figure that is shown for comparison only. */
	goal?: number;
	unit: string;
	higherIsBetter: boolean;
}

/** The middle one of an odd number of values. */
export function median(values: number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** Milliseconds that `work` takes. */
export function milliseconds(work: () => unknown): number {
	const from = performance.now();
	work();
	return performance.now() - from;
}

/** A row for a figure that should be at most its goal. */
export function atMost(name: string, value: number, goal: number, unit: string): BenchRow {
	return { name, value, goal, unit, higherIsBetter: false };
}

/** A row for a figure that should be at least its goal. */
export function atLeast(name: string, value: number, goal: number, unit: string): BenchRow {
	return { name, value, goal, unit, higherIsBetter: true };
}

/** Whether a row meets its goal; undefined where it has none. */
export function isMet({ value, goal, higherIsBetter }: BenchRow): boolean | undefined {
	if (goal === undefined) return undefined;
	return higherIsBetter ? value >= goal : value <= goal;
}
