import { customCall } from '../../shared/catalogue/customCall';

/** Calls the paths that have no operation of their own. */
export const custom = customCall({
	endpoint: {
		name: 'path',
		label: { en: 'Path', zh: '接口路径' },
		type: 'string',
		placeholder: '/retail-data-exchange/notify/order/delivery/multi',
		description:
			'The path as Yuanshu’s page of the endpoint gives it. Paths that begin with /bts-web/ go to the BTS Base URL of the credential, all others to its Base URL.',
	},
	description:
		'Call any other path of Yuanshu, signed like the documented ones. A POST sends the parameters as a JSON object; a GET puts them into the query, and for paths that begin with /bts-web/ as the JSON of param, with signKey and the tenant added.',
	methods: ['POST', 'GET'],
	sendsJson: true,
});
