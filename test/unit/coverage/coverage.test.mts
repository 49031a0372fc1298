import { exceptions } from '../../support/exceptions.mts';
import { pairs } from './catalogue.mts';
import { CREDENTIALS } from './operation.mts';
import { isExpected } from './pending.mts';
import { settle } from './settle.mts';
import { compareVendor, customCalls, documentedOperations } from './vendor.mts';

const complaints = pairs.flatMap(({ name, facts, vendor }) => compareVendor(name, facts, vendor));

describe.each(pairs)('the catalogue of $name', ({ name, facts, vendor }) => {
	it('has every expected endpoint, and Call Any Method', () => {
		const expected = facts.methods.filter(isExpected);

		expect(expected.length).toBeGreaterThan(0);
		expect(documentedOperations(vendor).length).toBeGreaterThanOrEqual(expected.length);
		expect(customCalls(vendor)).toBe(1);
	});

	it('says what the facts say', () => {
		const own = complaints.filter((complaint) => complaint.vendor === name);

		expect(settle(own, exceptions).open).toEqual([]);
	});
});

describe.each(pairs)('the facts of $name', ({ facts }) => {
	it('give a page size the same maximum as a field and in the paging', () => {
		const differing = facts.methods.filter(({ paging, request }) => {
			const size = request?.find(({ name }) => name === paging?.size);
			return size !== undefined && size.max !== paging?.max;
		});
		expect(differing.map(({ key }) => key)).toEqual([]);
	});
});

describe('the exceptions', () => {
	it('are all needed', () => {
		expect(settle(complaints, exceptions).unneeded).toEqual([]);
	});

	it('each have a reason', () => {
		expect(exceptions.filter(({ reason }) => reason.length < 20)).toEqual([]);
	});

	it.each(exceptions.filter(({ what }) => what === 'missing'))(
		'$endpoint: the credential fills in $field',
		({ vendor: name, endpoint, field }) => {
			const vendor = pairs.find((pair) => pair.name === name)?.vendor;
			const operation = vendor?.resources
				.flatMap(({ operations }) => operations)
				.find((candidate) => candidate.endpoint === endpoint);
			if (!vendor || !operation) throw new Error(`${name} has no ${endpoint}`);

			const request = vendor.buildRequest(
				{
					operation,
					endpoint,
					method: operation.methods?.[0] ?? 'POST',
					effect: 'read',
					isRepeatable: true,
					parameters: {},
				},
				CREDENTIALS,
			);

			expect(JSON.stringify({ query: request.qs, body: request.body })).toContain(field);
		},
	);
});
