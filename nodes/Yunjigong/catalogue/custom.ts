import { customCall } from '../../shared/catalogue/customCall';
import { CONTENT_TYPES } from './titleOnly';

/** Calls the paths that have no operation of their own. */
export const custom = customCall({
	endpoint: {
		name: 'path',
		label: { en: 'Path', zh: '接口路径' },
		type: 'string',
		placeholder: '/open_interface/orderGoodsTrace',
		description: 'The path as the page at doc.yunjigong.com gives it',
	},
	description:
		'Call any path of Yunjigong, signed by the profile of the credential. A POST sends the parameters in its body, a GET in its query.',
	methods: ['POST', 'GET'],
	contentTypes: CONTENT_TYPES,
	sendsJson: true,
});
