import type { Exception } from '../../support/exceptions.mts';
import type { Complaint } from './complaint.mts';
import { settle } from './settle.mts';

const place = { vendor: 'kuaimai', endpoint: 'purchase.add', field: 'remark' };
const complaint: Complaint = { ...place, what: 'missing', says: 'it is not there' };
const exception: Exception = { ...place, what: 'missing', reason: 'The credential fills it in' };

describe('exceptions', () => {
	it('take away the difference they stand for', () => {
		expect(settle([complaint], [exception])).toEqual({ open: [], unneeded: [] });
	});

	it.each([
		{ vendor: 'yuanshu' },
		{ endpoint: 'purchase.addorupdate' },
		{ field: 'code' },
		{ what: 'extra' as const },
	])('do not stand for another: %j', (other) => {
		const elsewhere = { ...exception, ...other };

		expect(settle([complaint], [elsewhere])).toEqual({ open: [complaint], unneeded: [elsewhere] });
	});

	it('are not needed without a difference', () => {
		expect(settle([], [exception])).toEqual({ open: [], unneeded: [exception] });
	});

	it('are not needed twice', () => {
		const second = { ...exception, reason: 'Again' };

		expect(settle([complaint], [exception, second])).toEqual({ open: [], unneeded: [second] });
	});

	it('cover several differences of one place and kind, but no difference without one', () => {
		expect(settle([complaint, { ...complaint, what: 'extra' }], [exception]).open).toEqual([
			{ ...complaint, what: 'extra' },
		]);
	});
});
