/** What the vendor's table says about one field of a push. */
export interface DocumentedField {
	type: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';
	required?: boolean;
	/** The page documents null. */
	nullable?: boolean;
	maxLength?: number;
	values?: readonly string[];
	/** The fields of an object, or of each object in an array. */
	fields?: DocumentedFields;
}

/** The documented fields of an object, by name. */
export type DocumentedFields = Readonly<Record<string, DocumentedField>>;

const text = (maxLength?: number): DocumentedField => ({
	type: 'string',
	...(maxLength !== undefined && { maxLength }),
});
const oneOf = (...values: string[]): DocumentedField => ({ type: 'string', values });
const number: DocumentedField = { type: 'number' };
const integer: DocumentedField = { type: 'integer' };
const object = (fields?: DocumentedFields): DocumentedField => ({
	type: 'object',
	...(fields && { fields }),
});
const rows = (fields: DocumentedFields): DocumentedField => ({ type: 'array', fields });
const required = (field: DocumentedField): DocumentedField => ({ ...field, required: true });

function all(names: string, field: DocumentedField): DocumentedFields {
	return Object.fromEntries(names.split(/\s+/).map((name) => [name, field]));
}

const AUDIT_STATUS = required(oneOf('1', '2', '3'));

const deliveryInfo: DocumentedFields = {
	...all(
		'pickupType pickupNo pickupName deliveryDate deliveryTimeRange stockType stockCode stockName supplierCode',
		required(text()),
	),
	distributionType: required(oneOf('1', '2')),
};

const amountInfo: DocumentedFields = {
	...all(
		`retailTotalAmt saleTotalAmt memberDiscountAmt singlePmDiscountAmt giftDiscountAmt
		exchangeDiscountAmt fNumPmDiscountAmt fMonPmDiscountAmt couponDiscountAmt scoreDiscountAmt
		usedScoreNum scoreAbleAmt payTotalAmt payAmt discountTotalAmt freightAmt freightPayAmt
		freightCouponDisAmt depositAmt balancePaymentAmt`,
		required(number),
	),
	paymentType: required(oneOf('0', '1', '2')),
};

const payInfo: DocumentedFields = {
	payOrderNo: required(text()),
	finishTime: required(text()),
	orderPayTypeInfos: required(
		rows({ payType: integer, payTypeDesc: text(), amount: number, extra: object() }),
	),
};

const goodsFields: DocumentedFields = {
	...all(
		`sequenceNo orderNo parentOrderNo outOrderNo orderLineNo parentOrderLineNo uid skuCode
		externalskuCode spuCode goodsNo barCode goodsClass shopAssistant shopAssistantName picUrl
		specModel`,
		text(),
	),
	skuName: text(128),
	tradingType: oneOf('0', '1', '2'),
	goodsType: oneOf('1', '2', '3'),
	mesureProperty: oneOf('0', '1', '2'),
	isScore: oneOf('0', '1'),
	expirationFlag: oneOf('0', '1'),
	operationModel: oneOf('1', '2', '7', '8', '9', '10', '12'),
	buyNum: integer,
	buyWeight: integer,
	payablePrice: number,
	payableAmt: number,
	amountInfo: object(),
	specInfo: object(),
	attributeInfo: object(
		all(
			`sequenceNo categoryCode categoryName brandCode brandName categoryOneCode categoryOneName
			categoryTwoCode categoryTwoName categoryThreeCode categoryThreeName categoryFourCode
			categoryFourName categoryFiveCode categoryFiveName combType combRelation`,
			text(),
		),
	),
};

const pickGoodsInfo: DocumentedFields = {
	...all('orderLineNo spuCode skuCode measureProperty', required(text())),
	realPickQuantity: required(number),
	...all('realPickWeight damagedQuantity damagedWeight', number),
	nearExpiredInfo: rows({ expiredInfo: text(), num: number }),
};

/** 订单信息同步 (docs/facts/yuanshu.md, Order Sync). */
export const orderSynced: DocumentedFields = {
	tenantId: required(text(16)),
	...all('orderNo payOrderNo parentOrderNo sceneId', required(text(32))),
	isSplit: required({ type: 'boolean' }),
	confirmDeadline: { type: 'string', nullable: true },
	outOrderNo: text(),
	orderStatus: required(oneOf('10', '11', '20', '40', '50', '60')),
	payStatus: required(oneOf('0', '1', '2', '3')),
	pickOrderStatus: required(oneOf('10', '20', '40')),
	riskAuditStatus: AUDIT_STATUS,
	cancelAuditStatus: AUDIT_STATUS,
	groupStatus: required(oneOf('1', '2', '3')),
	...all('orderPlatform orderChannel uid', required(text(16))),
	orderSource: required(oneOf('10', '20')),
	orderAmount: required(number),
	businessType: required(oneOf('1', '2', '3')),
	sceneType: required(oneOf('1', '2')),
	activityType: required(oneOf('1', '2', '3')),
	distributionType: required(oneOf('1', '2', '3')),
	nickName: text(128),
	mobile: required(text()),
	...all('storeCode storeName', required(text(64))),
	createTime: required(text()),
	remarkInfo: required(object(all('userRemark serviceRemark handDiscountRemark', text()))),
	...all('cashierId cashierName orderSeq', text()),
	...all('regionIds regionNames recvName', required(text(255))),
	recvAddress: required(text(512)),
	recvMobile: required(text()),
	...all('pointX pointY', required(text(32))),
	delFlag: required({ type: 'integer', values: ['0', '1'] }),
	deliveryInfo: required(object(deliveryInfo)),
	amountInfo: required(object(amountInfo)),
	payInfo: object(payInfo),
	riskAuditInfo: object(
		all('riskAuditTime riskAuditUserId riskAuditUserName riskAuditRemark', required(text())),
	),
	writeOffInfo: object({
		...all('writeOffTime writeOffUserId writeOffUserName', required(text())),
		writeOffChannel: required(oneOf('1', '2', '3', '4')),
	}),
	activityInfo: object({
		groupBuyId: required(text()),
		groupActivityId: required(number),
		hasSecKillGoods: required(oneOf('0', '1')),
		sendFlag: required(oneOf('0', '1')),
	}),
	goodsInfoList: required(
		rows({
			...goodsFields,
			subGoodsList: required(rows({ ...goodsFields, bindNum: number, shareRate: number })),
		}),
	),
	pickGoodsInfo: rows(pickGoodsInfo),
	extraInfo: object({
		...all('orgCode orgName', required(text(64))),
		...all('manager managerName', text(64)),
	}),
};

/** 订单取消同步 (docs/facts/yuanshu.md, Order Cancel). */
export const orderCancelled: DocumentedFields = {
	orderNo: required(text()),
	cancelType: oneOf('1', '2', '3', '4', '5', '6'),
	cancelReason: text(),
};

/** 修改收货地址同步 (docs/facts/yuanshu.md, Receiver Address). */
export const addressChanged: DocumentedFields = all(
	'orderNo province city region recvAddress recvName recvMobile',
	required(text()),
);
