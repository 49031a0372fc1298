/** What a documented parameter may hold (liangben.md section 6); everything is text on the wire. */
export type ParameterType = 'text' | 'integer' | 'time' | 'json' | 'cart' | 'flag' | 'twenty';

/** One endpoint's documented table. */
export interface Endpoint {
	methods: ReadonlyArray<'GET' | 'POST'>;
	parameters: Record<string, ParameterType | readonly string[]>;
	/** Whether it answers a list, in a shape of our own: none is published. */
	isList?: true;
}

const POST = ['POST'] as const;
const PAGES = { page: 'integer', page_size: 'integer', use_has_next: 'flag' } as const;

function texts(...names: string[]): Record<string, ParameterType> {
	return Object.fromEntries(names.map((name) => [name, 'text']));
}

/** The eighteen endpoints of liangben.md section 6, below `/api/liangben/v1/`. */
export const ENDPOINTS: Record<string, Endpoint> = {
	'order/cancel': { methods: POST, parameters: texts('order_sn') },
	'order/create': {
		methods: POST,
		parameters: {
			...texts(
				'consignee',
				'mobile',
				'telephone',
				'province',
				'city',
				'district',
				'address',
				'delivery_time',
				'external_order_sn',
				'order_from',
				'delivery_type_id',
				'buyer_message',
			),
			product_info: 'json',
		},
	},
	'product/get_cart_list': { methods: ['GET'], parameters: {}, isList: true },
	'order/get_freight': {
		methods: POST,
		parameters: { delivery_id: 'integer', product_list: 'json', area_code: 'text' },
	},
	'order/get_order_info': {
		methods: POST,
		parameters: texts('fields', 'order_sn', 'external_order_sn', 'product_fields'),
	},
	'order/get_order_list': {
		methods: POST,
		parameters: {
			...texts('fields', 'order_sn', 'external_order_sn'),
			...PAGES,
			shipment_status: ['1', '2', '3'],
			order_status: ['1', '4', '5', '6', '7'],
			pay_status: ['0', '1'],
			start_time: 'time',
			sort_order: 'time',
			more_order_sn: 'twenty',
			more_external_order_sn: 'twenty',
		},
		isList: true,
	},
	'stock/get_product_sku_stock': { methods: POST, parameters: texts('fields', 'sku_id') },
	'stock/get_product_stock': { methods: POST, parameters: texts('fields', 'product_id') },
	'stock/get_product_stock_list': {
		methods: POST,
		parameters: { ...texts('fields', 'product_code', 'product_id'), ...PAGES },
		isList: true,
	},
	'product/get_product_detail': {
		methods: POST,
		parameters: texts('fields', 'product_id', 'product_code'),
	},
	'product/get_product_list': {
		methods: POST,
		parameters: {
			...texts(
				'fields',
				'product_tag',
				'keyword',
				'product_code',
				'brand_id',
				'sort_order',
				'sort_type',
			),
			...PAGES,
			cat_id: 'integer',
		},
		isList: true,
	},
	'order/out_info': { methods: POST, parameters: texts('order_sn', 'purchase_sn') },
	'product/addCart': { methods: POST, parameters: { add_info: 'cart' } },
	'order/receipt': { methods: POST, parameters: texts('order_sn', 'purchase_sn', 'remarks') },
	'order/refund_cancel': { methods: POST, parameters: texts('order_sn') },
	'order/refund_apply': {
		methods: POST,
		parameters: {
			...texts('order_sn', 'return_reason'),
			return_data: 'json',
			return_reason_id: 'integer',
		},
	},
	'order/refund_info': { methods: POST, parameters: texts('order_sn') },
	'order/refund_list': {
		methods: ['GET', 'POST'],
		parameters: {
			...texts('order_sn'),
			refund_status: 'integer',
			examine_status: 'integer',
			...PAGES,
		},
		isList: true,
	},
};

function parsed(value: string): unknown {
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return undefined;
	}
}

function isCart(value: string): boolean {
	const rows = parsed(value);
	return (
		Array.isArray(rows) &&
		rows.length > 0 &&
		rows.every(
			(row: Record<string, unknown>) =>
				Object.keys(row).sort().join() === 'buy_num,sku_id' &&
				Object.values(row).every((entry) => typeof entry === 'string' && entry !== ''),
		)
	);
}

const CHECKS: Record<ParameterType, (value: string) => boolean> = {
	text: (value) => value !== '',
	integer: (value) => /^-?\d+$/.test(value),
	time: (value) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value),
	json: (value) => parsed(value) !== undefined,
	cart: isCart,
	flag: (value) => value === 'true' || value === 'false',
	twenty: (value) => value.split(',').length <= 20 && !value.includes('，'),
};

/** What is wrong with the parameters, stricter than any vendor: an unknown one is wrong too. */
export function problemOf(
	{ parameters: documented }: Endpoint,
	given: Array<[string, string]>,
): string | undefined {
	for (const [name, value] of given) {
		const type = Object.hasOwn(documented, name) ? documented[name] : undefined;
		if (type === undefined) return `${name} is not documented`;
		const fits = typeof type === 'string' ? CHECKS[type](value) : type.includes(value);
		if (!fits) return `${name} is illegal: ${value}`;
	}
	return undefined;
}
