import type { INodeParameters } from 'n8n-workflow';
import type { Vendor } from '../../../nodes/shared/catalogue/vendor.ts';
import { customCases } from '../../unit/Kuaimai/cases/custom.mts';
import { goodsReceiptCases } from '../../unit/Kuaimai/cases/goodsReceipt.mts';
import { preArrivalOrderCases } from '../../unit/Kuaimai/cases/preArrivalOrder.mts';
import { purchaseOrderCases } from '../../unit/Kuaimai/cases/purchaseOrder.mts';
import { purchaseReturnCases } from '../../unit/Kuaimai/cases/purchaseReturn.mts';
import { purchaseSuggestionCases } from '../../unit/Kuaimai/cases/purchaseSuggestion.mts';
import { sessionCases } from '../../unit/Kuaimai/cases/session.mts';
import { shelvingOrderCases } from '../../unit/Kuaimai/cases/shelvingOrder.mts';
import { supplierCases } from '../../unit/Kuaimai/cases/supplier.mts';
import { CASES as LIANGBEN } from '../../unit/Liangben/cases.mts';
import { GOOD_REQUESTS } from '../../unit/Yuanshu/goodRequests.mts';

/** The path that Yunjigong's operations are given where none is published. */
export const USERS_PATH = '/only-the-user-knows';

type Inputs = Record<string, INodeParameters>;
type Cases = Record<string, { parameters: unknown }>;

function inputs(cases: Cases, prefix = ''): Inputs {
	return Object.fromEntries(
		Object.entries(cases).map(([name, { parameters }]) => [
			prefix + name,
			parameters as INodeParameters,
		]),
	);
}

const KUAIMAI: Inputs = {
	...inputs(purchaseOrderCases, 'purchaseOrder.'),
	...inputs(goodsReceiptCases, 'goodsReceipt.'),
	...inputs(purchaseReturnCases, 'purchaseReturn.'),
	...inputs(supplierCases, 'supplier.'),
	...inputs(shelvingOrderCases, 'shelvingOrder.'),
	...inputs(purchaseSuggestionCases, 'purchaseSuggestion.'),
	...inputs(preArrivalOrderCases, 'preArrivalOrder.'),
	...inputs(sessionCases, 'session.'),
	...inputs(customCases, 'custom.'),
};

const YUNJIGONG_FIELDS: INodeParameters = {
	path: USERS_PATH,
	httpMethod: 'POST',
	access: 'write',
	fieldsInput: 'json',
	fieldsJson: '{"a":"备 注&=~*"}',
	parametersInput: 'json',
	parametersJson: '{"a":"备 注&=~*"}',
	label_bar_code: '123',
};

const BY_VENDOR: Record<string, Inputs> = {
	kuaimaiApi: KUAIMAI,
	liangbenApi: inputs(LIANGBEN),
	yuanshuApi: inputs(GOOD_REQUESTS),
};

/**
 * A good input of every operation of a vendor, by `resource.operation`.
 *
 * @throws Error for an operation that has none
 */
export function goodInputs({ credentialType, resources }: Vendor): Inputs {
	const known = BY_VENDOR[credentialType];
	return Object.fromEntries(
		resources.flatMap(({ name: resource, operations }) =>
			operations.map(({ name: operation }) => {
				const name = `${resource}.${operation}`;
				const input = known ? known[name] : YUNJIGONG_FIELDS;
				if (!input) throw new Error(`There is no good input of ${name}`);
				return [name, { ...input, resource, operation }];
			}),
		),
	);
}
