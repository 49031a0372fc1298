import { customCall } from '../../shared/catalogue/customCall';
import { CONTENT_TYPES } from './titleOnly';

/** Calls the paths that have no operation of their own. */
export const custom = customCall({
	endpoint: {
		name: 'path',
		label: { en: 'Path', zh: '接口路径' },
		type: 'string',
		placeholder: '/open_interface/orderGoodsTrace',
		description: 'From the page of the endpoint at doc.yunjigong.com',
	},
	summary: { en: 'Call any path of Yunjigong.', zh: '调用云集供的任意接口。' },
	details:
		'It is signed by the signing profile of the credential. A POST sends the parameters in its body, a GET in its query.',
	methods: ['POST', 'GET'],
	contentTypes: CONTENT_TYPES,
	sendsJson: true,
});
