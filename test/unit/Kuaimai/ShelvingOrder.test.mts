import { shelvingOrderCases } from './cases/shelvingOrder.mts';
import { useKuaimai } from './kuaimaiNode.mts';

const node = useKuaimai('shelvingOrder');
const LINE = { outerId: 'a', quantity: '1', quality: true, goodsSectionCode: 'A-1-1' };
const rows = (...row: Array<Record<string, string | boolean>>) => ({ items: { row } });

describe('bad input', () => {
	node.describeBadInput(shelvingOrderCases, [
		['get', { id: '' }, 'Shelving Order ID (上架单ID) is missing'],
		[
			'getArchived',
			{ id: '1.5' },
			'Shelving Order ID (上架单ID): expects a whole number, got "1.5"',
		],
		['getAll', { filters: { status: '3' } }, 'Status (状态): "3" is not one of 0, 1, 2'],
		['getAll', { filters: { timeType: '4' } }, 'Time Type (时间类型): "4" is not one of 1, 2, 3'],
		['getAllArchived', { startModified: '' }, 'Start of Time Range (起始时间) is missing'],
		['getAllArchived', { endModified: '' }, 'End of Time Range (结束时间) is missing'],
		[
			'getAllArchived',
			{ endModified: '2025-06-01 00:00:00' },
			'The time range may span at most 90 days. Ask for longer ones piece by piece.',
		],
		['shelve', { id: '' }, 'Shelving Order ID (上架单ID) is missing'],
		['shelve', { items: {} }, 'Items (商品列表) is missing'],
		[
			'shelve',
			rows(LINE, { ...LINE, goodsSectionCode: '' }),
			'Items (商品列表) row 2, Shelf Location Code (货位) is missing',
		],
		[
			'shelve',
			rows(LINE, { ...LINE, quality: 'good' }),
			'Items (商品列表) row 2, Good Quality (良品): expects true or false, got "good"',
		],
		[
			'shelve',
			rows(LINE, { ...LINE, quality: '' }),
			'Items (商品列表) row 2, Good Quality (良品) is missing',
		],
	]);
});
