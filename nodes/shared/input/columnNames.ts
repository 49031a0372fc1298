import type { Field } from '../catalogue/field';
import { fieldLabel } from '../catalogue/fieldLabel';
import { labelOf } from '../messages/words';

const plain = (name: string) => name.normalize('NFKC').trim();

/** The names by which people know a column; its own is exact and not among them. */
function namesOf(column: Field): string[] {
	const labels = [column.label, fieldLabel(column)];
	return labels.flatMap((label) => [label.en, label.zh, labelOf(label), `${label.en} ${label.zh}`]);
}

/**
 * Finds the columns of a row by the names that JSON gives them: the vendor's name, or the label in
 * English, Chinese or both. A label of two columns names neither.
 *
 * @returns the given name for each column that the row has under another name than its own
 */
export function otherNames(
	columns: readonly Field[],
	given: readonly string[],
): Map<string, string[]> {
	const own = new Set(columns.map(({ name }) => name));
	const byLabel = new Map<string, Set<string>>();
	for (const column of columns) {
		for (const name of namesOf(column)
			.map(plain)
			.filter((text) => text !== '')) {
			byLabel.set(name, (byLabel.get(name) ?? new Set()).add(column.name));
		}
	}
	const found = new Map<string, string[]>();
	for (const name of given.filter((one) => !own.has(one))) {
		const [column, ...more] = byLabel.get(plain(name)) ?? [];
		if (column === undefined || more.length > 0) continue;
		found.set(column, [...(found.get(column) ?? []), name]);
	}
	return found;
}
