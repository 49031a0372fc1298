/**
 * Lets retries follow at once in the tests of a file: their backoff is a random part of its
 * longest.
 */
export function useNoBackoff(): void {
	let random: jest.SpyInstance;
	beforeEach(() => {
		random = jest.spyOn(Math, 'random').mockReturnValue(0);
	});
	afterEach(() => random.mockRestore());
}
