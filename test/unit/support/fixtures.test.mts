import { readdirSync } from 'node:fs';
import { join } from 'node:path';

it('the fixtures hold the vectors and the sample; facts are in docs/facts alone', () => {
	const fixtures = readdirSync(join(process.cwd(), 'test/support/fixtures'));

	expect(fixtures).toEqual(
		expect.arrayContaining(['signing-vectors.json', 'yuanshu-order-sync-sample.json']),
	);
	expect(fixtures.filter((name) => name.includes('methods'))).toEqual([]);
});
