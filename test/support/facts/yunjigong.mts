import type { EndpointFact, VendorFacts } from './fact.mts';
import { unmarked } from './fact.mts';

/** An endpoint that is known by its title in the tree alone, which marks most of them POST. */
function titleOnly(title: string, rest: Partial<EndpointFact> = {}): EndpointFact {
	return { endpoint: null, title, methods: ['POST'], contentTypes: null, fields: null, ...rest };
}

/** The 24 callable entries of Yunjigong's tree (yunjigong.md, sections 2 and 3). */
export const yunjigongFacts: VendorFacts = {
	encoding: 'form',
	endpoints: [
		titleOnly('开放接口公共参数验证规范'),
		titleOnly('供应商列表'),
		titleOnly('供应商类型'),
		titleOnly('供应商行业'),
		titleOnly('客户创建供应商'),
		titleOnly('学校用户列表'),
		titleOnly('注册'),
		titleOnly('认证'),
		titleOnly('订货下单'),
		titleOnly('取消订单'),
		titleOnly('确认收货', { resource: 'supplyOrder' }),
		titleOnly('取消售后申请'),
		titleOnly('客户发货'),
		titleOnly('申请售后'),
		titleOnly('确认收货', { resource: 'afterSale' }),
		titleOnly('商品列表'),
		titleOnly('第三方平台推送地址设置'),
		titleOnly('获取省份列表', { methods: null }),
		titleOnly('获取城市列表', { methods: null }),
		titleOnly('获取区县列表', { methods: null }),
		titleOnly('订单列表'),
		titleOnly('订单详情'),
		{
			endpoint: '/open_interface/orderGoodsTrace',
			title: '商品溯源信息',
			methods: ['POST'],
			contentTypes: ['multipart/form-data'],
			fields: [unmarked('label_bar_code', 'string')],
		},
		titleOnly('测试接口'),
	],
};
