import { customCall } from '../../../shared/catalogue/customCall';

/** Calls the methods that have no operation of their own. */
export const custom = customCall({
	endpoint: {
		name: 'method',
		label: { en: 'Method', zh: '方法名' },
		type: 'string',
		placeholder: 'erp.warehouse.list.query',
		description: 'The API name on Kuaimai’s page of the method',
	},
	summary: {
		en: 'Call any other method of Kuaimai’s open platform.',
		zh: '调用快麦开放平台的其他方法。',
	},
	details: 'The pages at open.kuaimai.com/docs/api list them, with their parameters.',
});
