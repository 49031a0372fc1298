import { readdirSync } from 'node:fs';
import { join } from 'node:path';

it('the fixtures are the vectors and the sample', () => {
	const fixtures = readdirSync(join(process.cwd(), 'test/support/fixtures'));

	expect(fixtures.filter((name) => name.endsWith('.json')).sort()).toEqual([
		'signing-vectors.json',
		'yuanshu-order-sync-sample.json',
	]);
});
