/** A record of `supplier.list.query` (docs/facts/kuaimai/purchase.json). */
export interface Supplier {
	id: string;
	code: string;
	name: string;
	status: string;
	created: string;
	[field: string]: unknown;
}

const SUPPLIER_COUNT = 48;

function supplier(index: number): Supplier {
	const number = String(index + 1).padStart(3, '0');
	return {
		id: String(700000 + index),
		code: `S${number}`,
		name: `示例供应商${number}`,
		status: index % 9 === 8 ? '2' : '1',
		invoiceName: `示例抬头${number}`,
		remark: `备注${number}`,
		categoryId: String(1 + (index % 3)),
		categoryName: '示例分类',
		province: '示例省',
		city: '示例市',
		district: '示例区',
		address: `示例路${index + 1}号`,
		zip: '000000',
		contactName: `示例联系人${number}`,
		mobile: `00000000${number}`,
		phone: `000-00000${number}`,
		fax: `000-00001${number}`,
		email: `supplier${number}@example.com`,
		qq: `example-${number}`,
		wechat: `example-${number}`,
		webAddress: `https://supplier${number}.example.com`,
		accountBank: '示例银行',
		bankNumber: `0000000000000${number}`,
		alipay: `supplier${number}@example.com`,
		tax: `EXAMPLE-TAX-${number}`,
		taxId: `EXAMPLE-${number}`,
		memoni: `SLGYS${number}`,
		billType: '示例账期',
		planReceiveDay: String(3 + (index % 5)),
		companyId: '10001',
		createrId: '20001',
		createrName: '示例创建人',
		modifierId: '20002',
		modifierName: '示例修改人',
		created: '2026-01-01 08:00:00',
		modified: '2026-01-02 08:00:00',
	};
}

/** A few dozen suppliers, more than one default page, the same at every start. */
export const suppliers: Supplier[] = Array.from({ length: SUPPLIER_COUNT }, (_, index) =>
	supplier(index),
);
