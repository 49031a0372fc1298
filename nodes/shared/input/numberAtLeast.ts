import { numberTooSmall } from '../messages/inputMessages';
import { Problem } from '../messages/message';
import { isEmpty } from './place';
import type { Words } from '../messages/words';

const isBlank = (value: unknown) =>
	isEmpty(value) || (typeof value === 'string' && value.trim() === '');

/**
 * Checks a number; an expression may give any value.
 *
 * @param name of the parameter
 * @throws Problem naming the parameter
 */
export function numberAtLeast(least: number, label: Words, name: string, value: unknown): number {
	const isGiven = ['number', 'string'].includes(typeof value) && !isBlank(value);
	const number = Number(value);
	if (isGiven && number >= least) return number;
	throw new Problem(numberTooSmall(label, least, value), { path: name });
}

/**
 * A number of an Options collection; one left empty is not set.
 *
 * @throws Problem naming the option
 */
export function numberOption(
	least: number,
	label: Words,
	options: Readonly<Record<string, unknown>>,
	name: string,
	preset: number,
): number {
	const given = options[name];
	return numberAtLeast(least, label, `options.${name}`, isBlank(given) ? preset : given);
}
