import { customCall } from '../../shared/catalogue/customCall';

/** Calls the paths that have no operation of their own. */
export const custom = customCall({
	endpoint: {
		name: 'path',
		label: { en: 'Path', zh: '接口路径' },
		type: 'string',
		placeholder: '/retail-data-exchange/notify/order/delivery/multi',
		description:
			'The path on Yuanshu’s page; one that starts with /bts-web/ goes to the BTS Base URL of the credential, any other to its Base URL',
	},
	summary: {
		en: 'Call any other path of Yuanshu, signed like the documented ones.',
		zh: '调用元数的其他接口，自动签名。',
	},
	details:
		'A POST sends the parameters as a JSON object. A GET puts them into the query; for paths that start with /bts-web/ as the JSON of param, with signKey and the tenant added.',
	methods: ['POST', 'GET'],
	sendsJson: true,
});
