import { customCall } from '../../../shared/catalogue/customCall';

/** Calls the methods of the platform that have no operation of their own (kuaimai.md section 12). */
export const custom = customCall({
	endpoint: {
		name: 'method',
		label: { en: 'Method', zh: '方法名' },
		type: 'string',
		placeholder: 'erp.warehouse.list.query',
		description: 'The API name as Kuaimai’s page of the method gives it',
	},
	description:
		'Call any other method of Kuaimai’s open platform, such as those for trades, items, stock and after-sales. The pages at open.kuaimai.com/docs/api tell each one’s parameters.',
});
