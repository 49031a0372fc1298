import { exceptions } from '../../support/exceptions.mts';
import { factsOf, methodFact, type FieldFact } from '../../support/facts.mts';
import { fieldsProblem } from '../shared/documented.mts';

/** What is wrong with a request. */
export class BadParameter extends Error {}

/** Which of the page's two spellings the sandbox takes; the vendor's own choice is not known. */
export type Spelling = 'table' | 'sample';

function isExcepted(what: string, endpoint: string, field: string): boolean {
	return exceptions.some(
		(one) =>
			one.vendor === 'yuanshu' &&
			one.what === what &&
			one.endpoint === endpoint &&
			one.field === field,
	);
}

/** The values that the other calls list under the same name. */
function valuesElsewhere(name: string): FieldFact['values'] {
	const fields = factsOf('yuanshu').methods.flatMap(({ request }) => request ?? []);
	return fields.find((field) => field.name === name && field.values)?.values;
}

/** The facts as the sandbox requires them: a slip of a table is not followed. */
function demanded(
	facts: readonly FieldFact[],
	endpoint: string,
	spelling: Spelling,
	prefix = '',
): FieldFact[] {
	return facts.map((fact) => {
		const path = prefix + fact.name;
		const isSample = spelling === 'sample' || isExcepted('spelling', endpoint, path);
		const values = isExcepted('values', endpoint, path) ? valuesElsewhere(fact.name) : undefined;
		return {
			...fact,
			...(values && { values }),
			...(isSample && fact.sampleName !== undefined && { name: fact.sampleName }),
			...(isExcepted('optional', endpoint, path) && { required: false }),
			...(fact.children && {
				children: demanded(fact.children, endpoint, spelling, `${path}[].`),
			}),
		};
	});
}

/**
 * Checks JSON against the facts of an endpoint, stricter than any vendor: a field that the
 * facts do not know is an error too, so that an invented one is noticed.
 *
 * @throws BadParameter
 */
export function checkFields(value: unknown, endpoint: string, spelling: Spelling): void {
	const method = methodFact('yuanshu', endpoint);
	const problem = fieldsProblem(value, demanded(method?.request ?? [], endpoint, spelling), {
		isForm: false,
		isOpen: method === undefined || method.cut === true,
	});
	if (problem) throw new BadParameter(problem);
}
