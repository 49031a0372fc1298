import type { OptionsField } from '../../../shared/catalogue/field';
import { required, text } from '../../../shared/catalogue/fieldHelpers';
import type { Operation, Resource } from '../../../shared/catalogue/operation';
import { pageFields, remark } from './fields';

const STATUS: OptionsField = {
	name: 'status',
	label: { en: 'Status', zh: '合作状态' },
	type: 'options',
	options: [
		{ value: '1', label: { en: 'Cooperating', zh: '合作中' } },
		{ value: '2', label: { en: 'Stopped', zh: '停止合作' } },
	],
};

/** Lists the suppliers, also for the dropdown of Supplier. */
export const getManySuppliers: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '查询供应商列表',
	action: 'Get many suppliers',
	summary: { en: 'List suppliers.', zh: '查询供应商列表。' },
	agentNote: 'There is no search by name or code: read all to find a code.',
	endpoint: 'supplier.list.query',
	effect: 'read',
	rows: 'list',
	paging: pageFields,
	fields: [STATUS],
	simplified: {
		id: 'id',
		code: 'text',
		name: 'text',
		status: 'state',
		categoryName: 'text',
		contactName: 'text',
		mobile: 'text',
		billType: 'text',
		planReceiveDay: 'text',
		remark: 'text',
	},
};

const upsert: Operation = {
	name: 'upsert',
	label: 'Create or Update',
	title: '新建/修改供应商',
	action: 'Create or update a supplier',
	summary: { en: 'Create a supplier or update one.', zh: '新建或修改供应商。' },
	details: 'The code probably decides which supplier is updated; that is not documented.',
	endpoint: 'supplier.addorupdate',
	effect: 'write',
	fields: [
		required(text('code', { en: 'Supplier', zh: '供应商编码' }, undefined, 'S001')),
		required(text('name', { en: 'Name', zh: '供应商名称' })),
		remark,
		text('invoiceName', { en: 'Invoice Title', zh: '发票抬头' }),
		text('categoryName', { en: 'Category', zh: '供应商分类' }),
		text('accountBank', { en: 'Bank', zh: '开户行' }),
		text('province', { en: 'Province', zh: '省' }),
		text('city', { en: 'City', zh: '市' }),
		text('district', { en: 'District', zh: '区' }),
		text('fax', { en: 'Fax', zh: '传真' }),
		text('email', { en: 'Email', zh: '邮箱' }),
		text('qq', { en: 'QQ', zh: '' }),
		text('zip', { en: 'Postcode', zh: '邮编' }),
		text('bankNumber', { en: 'Account No.', zh: '银行账号' }),
		text('address', { en: 'Address', zh: '详细地址' }),
		text('alipay', { en: 'Alipay', zh: '支付宝' }),
		text('contactName', { en: 'Contact', zh: '联系人' }),
		text('webAddress', { en: 'Website', zh: '网址' }),
		text(
			'billType',
			{ en: 'Payment Term', zh: '账期' },
			'Write 现结 (at once, the default), 半月结 (twice a month), 月结 (monthly) or 其他 (other)',
		),
		text('mobile', { en: 'Mobile', zh: '手机' }),
		text('wechat', { en: 'WeChat', zh: '微信' }),
		text('tax', { en: 'Tax No.', zh: '税号' }),
		text(
			'planReceiveDay',
			{ en: 'Lead Days', zh: '到货天数' },
			'How long an order takes to arrive, probably in days; 0 by default',
		),
		text('companyId', { en: 'Company ID', zh: '公司编号' }),
		text('phone', { en: 'Phone', zh: '固话' }),
		text('taxId', { en: 'Tax ID', zh: '税务ID' }),
		text('memoni', { en: 'Mnemonic', zh: '助记符' }, 'A short text to find the supplier by'),
		text('categoryId', { en: 'Category ID', zh: '分类ID' }),
		STATUS,
	],
};

export const supplier: Resource = {
	name: 'supplier',
	label: { en: 'Supplier', zh: '供应商' },
	operations: [getManySuppliers, upsert],
};
