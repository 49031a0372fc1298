import type { Terms } from './english.mts';

/** By the folder of the vendor. What the labels say in both languages needs no entry here. */
export const TERMS: Readonly<Record<string, Terms>> = {
	Kuaimai: { translations: {}, values: ['现结', '半月结', '月结'] },
	Liangben: { translations: {}, values: [] },
	Yuanshu: {
		translations: { '订单发货同步接口-单包裹': 'Order Shipment Sync, Single Parcel' },
		values: ['线下退款', '圆通', '圆通速递', '顺丰速运'],
	},
	Yunjigong: {
		translations: {
			开放接口公共参数验证规范: 'Open Interface: Verification of the Public Parameters',
			消息推送数据格式统一规范: 'Uniform Data Format of Message Pushes',
			接受数据后需要返回成功标识: 'Success Mark to Return After Receiving Data',
			第三方平台推送地址设置: 'Set Push Address of a Third-Party Platform',
			供应商列表: 'Supplier List',
			供应商类型: 'Supplier Types',
			供应商行业: 'Supplier Industries',
			客户创建供应商: 'Customer Creates Supplier',
			学校用户列表: 'School User List',
			注册: 'Register',
			认证: 'Certify',
			订货下单: 'Place Order',
			取消订单: 'Cancel Order',
			确认收货: 'Confirm Receipt',
			取消售后申请: 'Cancel After-Sale Request',
			客户发货: 'Customer Ships',
			申请售后: 'Request After-Sale',
			商品列表: 'Product List',
			获取省份列表: 'Get Provinces',
			获取城市列表: 'Get Cities',
			获取区县列表: 'Get Districts',
			订单列表: 'Order List',
			订单详情: 'Order Details',
			商品溯源信息: 'Product Tracing',
			测试接口: 'Test Interface',
			售后订单: 'After-Sale Orders',
			供应订单: 'Supply Orders',
		},
		values: [],
	},
};
