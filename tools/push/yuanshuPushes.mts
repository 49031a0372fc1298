import sample from '../../test/support/fixtures/yuanshu-order-sync-sample.json';

/** The kinds of pushes Yuanshu sends (docs/facts/yuanshu.md, Pages). */
export const KINDS = ['order', 'cancel', 'address', 'aftersale'] as const;
export type Kind = (typeof KINDS)[number];

const ORDER_NO = sample.orderNo;

/** The vendor's sample order number with other last digits. */
function orderNo(number: number): string {
	return (BigInt(ORDER_NO) + BigInt(number)).toString();
}

/**
 * A realistic push as the vendor would write it.
 *
 * @param number makes it another one; 0 is the vendor's own sample
 * @returns the body's JSON text
 */
export function pushBody(kind: Kind, number = 0): string {
	const order = orderNo(number);
	switch (kind) {
		case 'order':
			return JSON.stringify(sample).replaceAll(ORDER_NO, order);
		case 'cancel':
			return JSON.stringify({ orderNo: order, cancelType: '1', cancelReason: '不想要了' });
		case 'address':
			return JSON.stringify({
				orderNo: order,
				province: '江苏省',
				city: '南京市',
				region: '玄武区',
				recvAddress: `测试路${number}号`,
				recvName: '测试收货人',
				recvMobile: '00000000000',
			});
		case 'aftersale':
			// The page's example, which is cut off (docs/facts/yuanshu.md, After-Sale).
			return `[${JSON.stringify({
				parentOrderNo: order,
				orderNo: order,
				refundId: String(number + 1),
				uid: 1000000273,
				status: 4,
				aftersaleMethod: 1,
				reasonCode: '7',
				createTime: '2024-06-07 16:04:55',
				finishTime: '',
				warehouseType: '2',
				afterSaleExpressList: [{ expressCompanyCode: 'yuantong', expressNumber: 'YT1' }],
			})}]`;
	}
}
