import {
	english,
	englishSource,
	Untranslated,
	type Terms,
} from '../../../../tools/split/english.mts';

const TERMS: Terms = {
	translations: { 订单列表: 'Order List', 订单: 'Orders' },
	values: ['现结'],
};
const inEnglish = (text: string) => english(text, TERMS);

describe('a bilingual text', () => {
	it.each([
		['Purchase Order (采购单)', 'Purchase Order'],
		['Kuaimai (快麦) API', 'Kuaimai API'],
		['Purchase Order ID (采购单ID)', 'Purchase Order ID'],
		['Parse JSON in Strings (解析字符串中的JSON)', 'Parse JSON in Strings'],
		['Unit Price (单价, yuan 元)', 'Unit Price (yuan)'],
		['Access Token (会话 session)', 'Access Token (session)'],
		['Amounts are in fen (分).', 'Amounts are in fen.'],
		['Beijing Time, yyyy-MM-dd (北京时间)', 'Beijing Time, yyyy-MM-dd'],
		['Fill in ID (编号) or No. (单号)', 'Fill in ID or No.'],
		['Report Refund (退单支付回调(非全款支付))', 'Report Refund'],
		['A list (订单列表) of all', 'A list of all'],
		['See the page 订单列表', 'See the page Order List'],
		['Signature (META-SHA256-RSA2048)', 'Signature (META-SHA256-RSA2048)'],
		['Nothing to do', 'Nothing to do'],
	])('%s reads %s', (text, expected) => {
		expect(inEnglish(text)).toEqual({ text: expected, left: [] });
	});

	it('keeps a value that the vendor knows', () => {
		expect(inEnglish('One of 现结 (at once)')).toEqual({ text: 'One of 现结 (at once)', left: [] });
	});

	it('tells what it cannot put into English', () => {
		expect(inEnglish('See 说明 and 订单').left).toEqual(['说明']);
	});
});

describe('a source file', () => {
	const put = (source: string) => englishSource(source, TERMS);

	it.each([
		["const a = 'Order (订单)';", "const a = 'Order';"],
		['const a = `Items (商品列表, prices in ${unit})`;', 'const a = `Items (prices in ${unit})`;'],
		['const a = `${label} (单号)`;', 'const a = `${label}`;'],
		["f('code', 'Code (编码)', \"It's (编码) it\");", "f('code', 'Code', \"It's it\");"],
		["const a = { title: '订单列表' };", "const a = { title: 'Order List' };"],
		["const a = { title: '没有翻译' };", "const a = { title: '' };"],
	])('%s becomes %s', (source, expected) => {
		expect(put(source)).toBe(expected);
	});

	it.each([
		"const a = { value: '说明', default: 'x (说明)', constant: '是', placeholder: '例' };",
		'const a = text.split(/[,，]/);',
		'// 说明\nconst a = 1; /** Kuaimai 快麦 */',
		"import a from './a';",
	])('%s stays', (source) => {
		expect(put(source)).toBe(source);
	});

	it('that would stay Chinese is refused, naming the texts', () => {
		expect(() => put("f('说明'); f('Order (订单)'); f('See 备注');")).toThrow(Untranslated);
		expect(() => put("f('说明'); f('See 备注');")).toThrow(/\n说明\nSee 备注$/);
	});
});
