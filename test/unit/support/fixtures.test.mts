import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The vendor facts live beside the repository; a stranger's clone has only the copies in fixtures/.
const facts = join(process.cwd(), '../shared/vendors');
const fixtures = join(process.cwd(), 'test/support/fixtures');
const copies = readdirSync(fixtures).filter((name) => name.endsWith('.json'));

describe('fixtures', () => {
	it('hold the vectors, the sample and the method table', () => {
		expect(copies).toEqual(
			expect.arrayContaining([
				'kuaimai-purchase-methods.json',
				'signing-vectors.json',
				'yuanshu-order-sync-sample.json',
			]),
		);
	});

	(existsSync(facts) ? it.each(copies) : it.skip.each(copies))(
		'%s is the copy of the vendor facts',
		(name) => {
			expect(readFileSync(join(fixtures, name), 'utf8')).toBe(
				readFileSync(join(facts, name), 'utf8'),
			);
		},
	);
});
