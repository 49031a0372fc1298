import { methodFact } from '../../../support/facts.mts';
import { BadParameter, type Spelling } from '../request.mts';

/** What a path of the retail data exchange requires in addition to its fields. */
export interface ExchangeEndpoint {
	/** What the page says about fields together. @throws BadParameter */
	check?(body: Record<string, unknown>, spelling: Spelling): void;
	/** The page shows the tenant in the query, too. */
	hasTenantInQuery?: true;
}

type StockRow = Record<string, string>;

function checkRow(row: StockRow, at: number): void {
	if (row.outWarehouseCode && !row.outSkuCode) {
		throw new BadParameter(`row ${at} pairs a customer's warehouse with another's goods`);
	}
}

const STOCK_SYNC = '/retail-data-exchange/stock/sync';

/** docs/facts/yuanshu.md, Stock Sync. */
const stockSync: ExchangeEndpoint = {
	hasTenantInQuery: true,
	check(body, spelling) {
		const rowsFact = methodFact('yuanshu', STOCK_SYNC)?.request?.find(
			({ maxItemsBy }) => maxItemsBy,
		);
		const { name = '', sampleName = '', maxItemsBy } = rowsFact ?? {};
		const rows = body[spelling === 'table' ? name : sampleName] as StockRow[];
		rows.forEach(checkRow);
		const limit = maxItemsBy?.limits[String(body[maxItemsBy.field] ?? 0)] ?? 0;
		if (rows.length > limit) throw new BadParameter(`more than ${limit} items`);
		if (body.incFlag === 1 && !body.billNo) throw new BadParameter('billNo is missing');
		if ('syncTime' in body && (body.syncFlag !== 1 || body.incFlag === 1)) {
			throw new BadParameter('syncTime is for asynchronous overwrites');
		}
	},
};

/** The documented paths of the retail data exchange. */
export const EXCHANGE_ENDPOINTS: Readonly<Record<string, ExchangeEndpoint>> = {
	'/retail-data-exchange/notify/order/delivery/multi': {},
	'/retail-data-exchange/notify/afterSale/refund': {},
	'/retail-data-exchange/notify/aftersale/warehouse': {},
	[STOCK_SYNC]: stockSync,
};
