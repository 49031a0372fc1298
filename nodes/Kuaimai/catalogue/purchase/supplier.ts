import type { Field } from '../../../shared/catalogue/field';
import type { Operation, Resource } from '../../../shared/catalogue/operation';
import { supplierRecord } from './outputs/supplier';
import { idOutput, NEVER_TWICE, pageFields, remark, required, text } from './common';

const STATUS: Field = {
	name: 'status',
	label: 'Status (合作状态)',
	type: 'options',
	description: 'Only suppliers in this status',
	options: [
		{ value: '1', label: 'Cooperating (合作中)' },
		{ value: '2', label: 'Stopped (停止合作)' },
	],
};

/** Lists the suppliers; offers the values of Supplier Code, too. */
export const getManySuppliers: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '查询供应商列表',
	action: 'Get many suppliers',
	description: 'List suppliers.',
	agentNote:
		'There is no search by name or code: read all and look there for the code that other operations want.',
	endpoint: 'supplier.list.query',
	access: 'read',
	rows: 'list',
	paging: pageFields,
	fields: [STATUS],
	simplified: [
		'id',
		'code',
		'name',
		'status',
		'categoryName',
		'contactName',
		'mobile',
		'billType',
		'planReceiveDay',
		'remark',
	],
	output: supplierRecord,
};

const upsert: Operation = {
	name: 'upsert',
	label: 'Create or Update',
	title: '新建修改供应商',
	action: 'Create or update a supplier',
	description:
		'Create a supplier or edit one. There is no parameter for an id; that the code decides which one is edited is likely, but not documented.',
	agentNote: NEVER_TWICE,
	endpoint: 'supplier.addorupdate',
	access: 'write',
	fields: [
		{
			...required(text('code', 'Supplier Code (供应商编码)', 'The code of the supplier')),
			placeholder: 'S001',
		},
		required(text('name', 'Supplier Name (供应商名称)', 'The name of the supplier')),
		{ ...remark, description: 'A remark on the supplier' },
		text('invoiceName', 'Invoice Title (发票抬头)', 'The name on invoices'),
		text('categoryName', 'Category Name (供应商分类)', 'The supplier’s category, by name'),
		text('accountBank', 'Bank (开户行)', 'Where the supplier has its account'),
		text('province', 'Province (省份)', 'Province of the address'),
		text('city', 'City (城市)', 'City of the address'),
		text('district', 'District (区县)', 'District of the address'),
		text('fax', 'Fax (传真)', 'Fax number'),
		text('email', 'Email (邮箱)', 'Email address'),
		text('qq', 'QQ', 'QQ number'),
		text('zip', 'Postcode (邮编)', 'Postcode of the address'),
		text('bankNumber', 'Bank Account (银行账号)', 'Number of the bank account'),
		text('address', 'Address (地址)', 'Street and house of the address'),
		text('alipay', 'Alipay Account (支付宝)', 'Account at Alipay'),
		text('contactName', 'Contact Name (联系人名称)', 'Whom to talk to'),
		text('webAddress', 'Web Site (网址)', 'Address of the web site'),
		text(
			'billType',
			'Payment Term (账期)',
			'One of 现结 (at once), 半月结 (twice a month), 月结 (monthly) or another; Kuaimai takes 现结 without it',
		),
		text('mobile', 'Mobile (手机号码)', 'Mobile number'),
		text('wechat', 'WeChat (微信)', 'WeChat account'),
		text('tax', 'Tax Number (税号)', 'Tax number'),
		text(
			'planReceiveDay',
			'Expected Days to Arrival (预计到货时长)',
			'How many days an order takes to arrive; Kuaimai takes 0 without it',
		),
		text('companyId', 'Company ID (公司编号)', 'Id of the company'),
		text('phone', 'Phone (固话号码)', 'Landline number'),
		text('taxId', 'Tax ID (供应商税务ID)', 'The supplier’s id at the tax office'),
		text('memoni', 'Mnemonic (助记符)', 'A short text to find the supplier by'),
		text('categoryId', 'Category ID (供应商分类ID)', 'The supplier’s category, by id'),
		{ ...STATUS, description: 'Whether you work with the supplier' },
	],
	output: idOutput,
};

/** Suppliers (kuaimai.md section 11). */
export const supplier: Resource = {
	name: 'supplier',
	label: 'Supplier (供应商)',
	operations: [getManySuppliers, upsert],
};
