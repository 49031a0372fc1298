import { NEW_PRE_ARRIVAL, preArrivalOrders } from '../data.mts';
import { savedId } from '../data/ids.mts';
import type { DocumentedField, Endpoint } from '../endpoint.mts';

const ITEMS: DocumentedField = {
	type: 'rows',
	required: true,
	columns: {
		outerId: { type: 'string', required: true },
		quantity: { type: 'integer', required: true },
	},
};

/** kuaimai.md section 11, `purchase.pre.in.order.add`. */
const add: Endpoint = {
	request: {
		outerCode: { type: 'string', required: true },
		purchaseOrderCode: { type: 'string', required: true },
		supplierCode: { type: 'string', required: true },
		preinDate: { type: 'time' },
		warehouseCode: { type: 'string', required: true },
		status: { type: 'integer', required: true, values: ['2', '3'] },
		remark: { type: 'string' },
		items: ITEMS,
	},
	answer: () => ({ preinOrderCode: NEW_PRE_ARRIVAL.code, id: NEW_PRE_ARRIVAL.id }),
};

/** kuaimai.md section 11, `purchase.pre.in.order.update`. */
const update: Endpoint = {
	request: {
		id: { type: 'string', required: true },
		preinDate: { type: 'time' },
		remark: { type: 'string' },
		items: ITEMS,
	},
	answer: ({ id }) => ({ id: savedId(id, NEW_PRE_ARRIVAL.id) }),
};

/** Why an order cannot be un-audited, in the words of the page's example, or undefined. */
function unAuditProblem(id: string): string | undefined {
	const order = preArrivalOrders.find((candidate) => String(candidate.id) === id);
	if (!order) return 'id未找到对应单据';
	return order.isAudited ? undefined : '单据不是已审核状态，不可打回';
}

/** kuaimai.md section 11, `purchase.pre.in.order.anti.audit`: tells which orders it failed for. */
const antiAudit: Endpoint = {
	request: { ids: { type: 'ids', required: true } },
	answer({ ids = '' }) {
		const unSuccessIds = ids.split(',').flatMap((id) => {
			const errorMes = unAuditProblem(id);
			return errorMes === undefined ? [] : [{ errorMes, id: BigInt(id) }];
		});
		return { unSuccessIds };
	},
};

export const preArrivalOrderEndpoints = {
	'purchase.pre.in.order.add': add,
	'purchase.pre.in.order.update': update,
	'purchase.pre.in.order.anti.audit': antiAudit,
};
