import { shelvingOrderCases } from './cases/shelvingOrder.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('shelvingOrder');
const LINE = { outerId: 'a', quantity: '1', quality: true, goodsSectionCode: 'A-1-1' };
const rows = (...row: Array<Record<string, string | boolean>>) => ({ items: { row } });

describe('bad input', () => {
	node.describeBadInput(shelvingOrderCases, [
		['get', { id: '' }, 'missing', 'id'],
		['getArchived', { id: '1.5' }, 'notAWholeNumber', 'id'],
		['getAll', { filters: { status: '3' } }, 'notAnOption', 'status'],
		['getAll', { filters: { timeType: '4' } }, 'notAnOption', 'timeType'],
		['getAllArchived', { startModified: '' }, 'missing', 'startModified'],
		['getAllArchived', { endModified: '' }, 'missing', 'endModified'],
		[
			'getAllArchived',
			{ endModified: '2025-06-01 00:00:00' },
			'kuaimaiArchiveRangeTooLong',
			'endModified',
		],
		['shelve', { id: '' }, 'missing', 'id'],
		['shelve', { items: {} }, 'missing', 'items'],
		[
			'shelve',
			rows(LINE, { ...LINE, goodsSectionCode: '' }),
			'missing',
			'items[1].goodsSectionCode',
		],
		['shelve', rows(LINE, { ...LINE, quality: 'good' }), 'notABoolean', 'items[1].quality'],
		['shelve', rows(LINE, { ...LINE, quality: '' }), 'missing', 'items[1].quality'],
	]);
});
