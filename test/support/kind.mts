const FEWEST = 5;

/**
 * A kind of input that must give the right value or a clear error: a test for each input of it.
 *
 * @param inputs what is given, in words, and the check of what comes of it; at least five
 */
export function kind(
	name: string,
	inputs: Readonly<Record<string, () => void | Promise<void>>>,
): void {
	const cases = Object.entries(inputs);
	if (cases.length < FEWEST) throw new Error(`"${name}" needs at least ${FEWEST} inputs.`);
	describe(name, () => {
		it.each(cases)('%s', async (_input, check) => {
			await check();
		});
	});
}
