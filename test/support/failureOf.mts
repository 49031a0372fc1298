/** What n8n's errors carry. */
export interface NodeFailure extends Error {
	description?: string;
	httpCode?: string;
	context: { itemIndex?: number; code?: string; path?: string };
}

/**
 * The error a run must end with.
 *
 * @throws Error when it does not fail
 */
export async function failureOf(work: Promise<unknown>): Promise<NodeFailure> {
	try {
		await work;
	} catch (error) {
		return error as NodeFailure;
	}
	throw new Error('It did not fail');
}
