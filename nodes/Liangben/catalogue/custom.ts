import { customCall } from '../../shared/catalogue/customCall';

/** Calls the paths that have no operation of their own. */
export const custom = customCall({
	endpoint: {
		name: 'path',
		label: { en: 'Path', zh: '接口路径' },
		type: 'string',
		placeholder: '/api/liangben/v1/order/get_order_info',
		description: 'The path as the open platform’s page of the API gives it, with /api in front',
	},
	description:
		'Call any other path of the open platform, authenticated like the documented ones. A POST sends the parameters as a url-encoded form, a GET in the query.',
	methods: ['POST', 'GET'],
});
