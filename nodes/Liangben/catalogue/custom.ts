import { customCall } from '../../shared/catalogue/customCall';

/** Calls the paths that have no operation of their own. */
export const custom = customCall({
	endpoint: {
		name: 'path',
		label: { en: 'Path', zh: '接口路径' },
		type: 'string',
		placeholder: '/api/liangben/v1/order/get_order_info',
		description: 'The path as the open platform’s page gives it, with /api in front',
	},
	summary: {
		en: 'Call any other path of Liangben’s open platform.',
		zh: '调用粮本开放平台的其他接口。',
	},
	details:
		'It is authenticated like the other operations. A POST sends the parameters as a url-encoded form, a GET in the query.',
	methods: ['POST', 'GET'],
});
