import type { JsonValue } from '../../shared/json/losslessJson';
import type { Words } from '../../shared/messages/words';
import { documentNumber } from '../../shared/push/documentNumber';
import type { PushEvent } from '../../shared/push/receivePush';
import { addressChanged, orderCancelled, orderSynced, type DocumentedFields } from './documented';

/** A kind of push and its label. */
export interface EventType {
	value: string;
	label: Words;
	description: string;
	/** The vendor's table, where it is known. */
	documented?: DocumentedFields;
}

/** The pushes (docs/facts/yuanshu.md, Pages), and `unknown` for anything else. */
export const EVENTS: readonly EventType[] = [
	{
		value: 'orderSynced',
		label: { en: 'Order Synced', zh: '订单信息同步' },
		description: 'An order was placed or has changed; amounts are in fen',
		documented: orderSynced,
	},
	{
		value: 'orderCancelled',
		label: { en: 'Order Cancelled', zh: '订单取消同步' },
		description: 'An order was cancelled',
		documented: orderCancelled,
	},
	{
		value: 'addressChanged',
		label: { en: 'Address Changed', zh: '修改收货地址同步' },
		description: 'The receiver’s address of an order was changed',
		documented: addressChanged,
	},
	{
		value: 'afterSaleChanged',
		label: { en: 'After-Sale Changed', zh: '售后信息同步' },
		description:
			'After-sale orders have changed; you get one item for each after-sale order in the push',
	},
	{
		value: 'unknown',
		label: { en: 'Unknown', zh: '未知' },
		description: 'A push in a format that the vendor does not document',
	},
];

const ORDER_MARKS = ['orderStatus', 'goodsInfoList', 'amountInfo', 'payOrderNo'];
const CANCEL_MARKS = ['cancelType', 'cancelReason'];
const ADDRESS_MARKS = ['province', 'city', 'region', 'recvAddress', 'recvName', 'recvMobile'];

/**
 * Finds a push's type by its shape, because no field names it. An after-sale order has an
 * `orderNo`, too, but comes in an array; an order has the receiver's address, too, and a cancellation may have it.
 */
function typeOfObject(body: Record<string, JsonValue>): string {
	const has = (name: string) => Object.hasOwn(body, name);
	if (!has('orderNo')) return 'unknown';
	if (ORDER_MARKS.some(has)) return 'orderSynced';
	if (CANCEL_MARKS.some(has)) return 'orderCancelled';
	if (ADDRESS_MARKS.some(has)) return 'addressChanged';
	if (Object.keys(body).length === 1) return 'orderCancelled';
	return 'unknown';
}

function isObject(value: JsonValue): value is Record<string, JsonValue> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function numberIn(data: JsonValue, name: string): string | undefined {
	return isObject(data) ? documentNumber(data[name]) : undefined;
}

/** The number of an after-sale order, or of the order that anything else is about. */
function documentOf(event: string, data: JsonValue): string | undefined {
	const refundId = event === 'afterSaleChanged' ? numberIn(data, 'refundId') : undefined;
	return refundId === undefined ? numberIn(data, 'orderNo') : `refund ${refundId}`;
}

/**
 * Reads the events from a push's body (docs/facts/yuanshu.md, After-Sale): an array holds after-sale
 * orders, each a separate event; an empty one holds none.
 */
export function eventsOf(body: JsonValue): PushEvent[] {
	const eventOf = (event: string, data: JsonValue): PushEvent => ({
		event,
		data,
		document: documentOf(event, data),
	});
	if (Array.isArray(body)) {
		return body.map((data) => eventOf(isObject(data) ? 'afterSaleChanged' : 'unknown', data));
	}
	return [eventOf(isObject(body) ? typeOfObject(body) : 'unknown', body)];
}
