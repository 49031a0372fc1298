import { ExactNumber } from '../../shared/exactJson.mts';

/** Cents with three decimals, `100.000`, as the documented example prints them. */
export function cents(milliCents: number): ExactNumber {
	return new ExactNumber((milliCents / 1000).toFixed(3));
}
