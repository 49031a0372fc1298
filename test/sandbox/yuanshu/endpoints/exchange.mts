import { BadParameter, type Documented, type Table } from '../fields.mts';

const R = { required: true } as const;
const text: Documented = { type: 'string' };
const textR: Documented = { type: 'string', ...R };
const numberR: Documented = { type: 'number', ...R };

/** Which of the page's two spellings the sandbox takes; the vendor's own choice is not known. */
export type Spelling = 'table' | 'sample';

/** One path of the retail data exchange. */
export interface ExchangeEndpoint {
	body: Table;
	/** What the table says about fields together. @throws BadParameter */
	check?(body: Record<string, unknown>): void;
	/** The page shows the tenant in the query, too. */
	hasTenantInQuery?: true;
}

/** yuanshu.md section 4.4. */
const deliveryMulti: ExchangeEndpoint = {
	body: {
		fields: {
			orderNo: textR,
			uid: textR,
			packageList: {
				...R,
				type: {
					fields: {
						expressNo: textR,
						deliveryCompanyCode: textR,
						deliveryCompanyName: textR,
						orderDeliverGoodsInfos: {
							type: { fields: { goodsLineNo: text, quantity: { type: 'number' } } },
						},
					},
				},
			},
		},
	},
};

/** yuanshu.md section 4.7. */
const refund: ExchangeEndpoint = {
	body: {
		fields: {
			status: { ...numberR, values: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
			bizOrderId: textR,
			orderId: textR,
			realAmount: numberR,
			orderDetailList: {
				...R,
				type: {
					fields: {
						orderDetailId: textR,
						realAmount: numberR,
						description: text,
						merchantPayType: numberR,
						merchantPayTypeName: textR,
					},
				},
			},
		},
	},
};

/** yuanshu.md section 4.8; the inside of goodsExpireInfoList is cut off. */
const warehouse: ExchangeEndpoint = {
	body: {
		fields: {
			refundId: textR,
			accepted: { type: 'boolean', ...R },
			refundFreightFee: { type: 'boolean', ...R },
			remark: { type: 'string', maxLength: 100 },
			refundExt: { type: 'jsonText' },
			goodsList: {
				...R,
				type: {
					fields: {
						goodsSerial: textR,
						availableRefundAmount: numberR,
						actualEntryWarehouseCount: { type: 'integer', ...R },
						goodsExt: { type: 'jsonText' },
						goodsExpireInfoList: { type: 'array' },
					},
				},
			},
		},
	},
};

type StockRow = Record<string, string>;

function checkRow(row: StockRow, at: number): void {
	if (!row.outWarehouseCode && !row.warehouseCode) {
		throw new BadParameter(`row ${at} names no warehouse`);
	}
	if (!row.outSkuCode && !row.skuCode) throw new BadParameter(`row ${at} names no goods`);
	if (row.outWarehouseCode && !row.outSkuCode) {
		throw new BadParameter(`row ${at} pairs a customer's warehouse with another's goods`);
	}
}

/** yuanshu.md section 4.9. */
function stockSync(spelling: Spelling): ExchangeEndpoint {
	const rowsName = spelling === 'table' ? 'stocks' : 'stock';
	return {
		hasTenantInQuery: true,
		body: {
			fields: {
				[rowsName]: {
					...R,
					type: {
						fields: {
							outWarehouseCode: text,
							warehouseCode: text,
							outSkuCode: text,
							skuCode: text,
							realNum: textR,
						},
					},
				},
				[spelling === 'table' ? 'operateUser' : 'opterateUser']: textR,
				syncFlag: { type: 'number', values: [0, 1] },
				srcFlag: { type: 'number' },
				incFlag: { type: 'number', values: [0, 1] },
				billNo: text,
				syncTime: { type: 'number' },
			},
		},
		check(body) {
			const rows = body[rowsName] as StockRow[];
			rows.forEach(checkRow);
			const limit = body.syncFlag === 1 ? 200 : 50;
			if (rows.length > limit) throw new BadParameter(`more than ${limit} items`);
			if (body.incFlag === 1 && !body.billNo) throw new BadParameter('billNo is missing');
			if ('syncTime' in body && (body.syncFlag !== 1 || body.incFlag === 1)) {
				throw new BadParameter('syncTime is for asynchronous overwrites');
			}
		},
	};
}

/** The documented paths of the retail data exchange. */
export function exchangeEndpoints(spelling: Spelling): Record<string, ExchangeEndpoint> {
	return {
		'/retail-data-exchange/notify/order/delivery/multi': deliveryMulti,
		'/retail-data-exchange/notify/afterSale/refund': refund,
		'/retail-data-exchange/notify/aftersale/warehouse': warehouse,
		'/retail-data-exchange/stock/sync': stockSync(spelling),
	};
}
