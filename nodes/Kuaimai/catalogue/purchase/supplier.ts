import type { Field } from '../../../shared/catalogue/field';
import type { Operation, Resource } from '../../../shared/catalogue/operation';
import { supplierRecord } from './outputs/supplier';
import { idOutput, NEVER_TWICE, pageFields, remark, required, text } from './common';

const STATUS: Field = {
	name: 'status',
	label: { en: 'Status', zh: '合作状态' },
	type: 'options',
	description: 'Only suppliers in this status',
	options: [
		{ value: '1', label: { en: 'Cooperating', zh: '合作中' } },
		{ value: '2', label: { en: 'Stopped', zh: '停止合作' } },
	],
};

/** Lists the suppliers; offers the values of Supplier Code, too. */
export const getManySuppliers: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '查询供应商列表',
	action: 'Get many suppliers',
	summary: { en: 'List suppliers.', zh: '' },
	agentNote:
		'There is no search by name or code: read all and look there for the code that other operations want.',
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
	title: '新建修改供应商',
	action: 'Create or update a supplier',
	summary: { en: 'Create a supplier or edit one.', zh: '' },
	details:
		'There is no parameter for an id; that the code decides which one is edited is likely, but not documented.',

	endpoint: 'supplier.addorupdate',
	effect: 'write',
	fields: [
		{
			...required(
				text('code', { en: 'Supplier Code', zh: '供应商编码' }, 'The code of the supplier'),
			),
			placeholder: 'S001',
		},
		required(text('name', { en: 'Supplier Name', zh: '供应商名称' }, 'The name of the supplier')),
		{ ...remark, description: 'A remark on the supplier' },
		text('invoiceName', { en: 'Invoice Title', zh: '发票抬头' }, 'The name on invoices'),
		text(
			'categoryName',
			{ en: 'Category Name', zh: '供应商分类' },
			'The supplier’s category, by name',
		),
		text('accountBank', { en: 'Bank', zh: '开户行' }, 'Where the supplier has its account'),
		text('province', { en: 'Province', zh: '省份' }, 'Province of the address'),
		text('city', { en: 'City', zh: '城市' }, 'City of the address'),
		text('district', { en: 'District', zh: '区县' }, 'District of the address'),
		text('fax', { en: 'Fax', zh: '传真' }, 'Fax number'),
		text('email', { en: 'Email', zh: '邮箱' }, 'Email address'),
		text('qq', { en: 'QQ', zh: '' }, 'QQ number'),
		text('zip', { en: 'Postcode', zh: '邮编' }, 'Postcode of the address'),
		text('bankNumber', { en: 'Bank Account', zh: '银行账号' }, 'Number of the bank account'),
		text('address', { en: 'Address', zh: '地址' }, 'Street and house of the address'),
		text('alipay', { en: 'Alipay Account', zh: '支付宝' }, 'Account at Alipay'),
		text('contactName', { en: 'Contact Name', zh: '联系人名称' }, 'Whom to talk to'),
		text('webAddress', { en: 'Web Site', zh: '网址' }, 'Address of the web site'),
		text(
			'billType',
			{ en: 'Payment Term', zh: '账期' },
			'One of 现结 (at once), 半月结 (twice a month), 月结 (monthly) or another; Kuaimai takes 现结 without it',
		),
		text('mobile', { en: 'Mobile', zh: '手机号码' }, 'Mobile number'),
		text('wechat', { en: 'WeChat', zh: '微信' }, 'WeChat account'),
		text('tax', { en: 'Tax Number', zh: '税号' }, 'Tax number'),
		text(
			'planReceiveDay',
			{ en: 'Expected Days to Arrival', zh: '预计到货时长' },
			'How many days an order takes to arrive; Kuaimai takes 0 without it',
		),
		text('companyId', { en: 'Company ID', zh: '公司编号' }, 'Id of the company'),
		text('phone', { en: 'Phone', zh: '固话号码' }, 'Landline number'),
		text('taxId', { en: 'Tax ID', zh: '供应商税务ID' }, 'The supplier’s id at the tax office'),
		text('memoni', { en: 'Mnemonic', zh: '助记符' }, 'A short text to find the supplier by'),
		text('categoryId', { en: 'Category ID', zh: '供应商分类ID' }, 'The supplier’s category, by id'),
		{ ...STATUS, description: 'Whether you work with the supplier' },
	],
};

/** Suppliers (kuaimai.md section 11). */
export const supplier: Resource = {
	name: 'supplier',
	label: { en: 'Supplier', zh: '供应商' },
	operations: [getManySuppliers, upsert],
};
