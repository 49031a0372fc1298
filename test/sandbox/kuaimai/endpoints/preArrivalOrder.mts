import { NEW_PRE_ARRIVAL, preArrivalOrders } from '../data.mts';
import { savedId } from '../data/ids.mts';
import type { Endpoint } from '../endpoint.mts';

const add: Endpoint = {
	answer: () => ({ preinOrderCode: NEW_PRE_ARRIVAL.code, id: NEW_PRE_ARRIVAL.id }),
};

const update: Endpoint = {
	answer: ({ id }) => ({ id: savedId(id, NEW_PRE_ARRIVAL.id) }),
};

/** Why an order cannot be un-audited, in the words of the page's example, or undefined. */
function unAuditProblem(id: string): string | undefined {
	const order = preArrivalOrders.find((candidate) => String(candidate.id) === id);
	if (!order) return 'id未找到对应单据';
	return order.isAudited ? undefined : '单据不是已审核状态，不可打回';
}

/** Tells which orders it failed for. */
const antiAudit: Endpoint = {
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
