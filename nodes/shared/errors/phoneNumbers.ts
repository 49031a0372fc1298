/** What a call sent, by name. */
export type Sent = Readonly<Record<string, unknown>>;

const CHINESE_MOBILE_NUMBER = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g;
const FOR_PHONES = /mobile|phone|tel|contact/i;
/** What stands before the number of a document. */
const BEFORE_A_DOCUMENT =
	/(?:单号|编号|订单|单据|商品|条码|编码|order|\bno\.?|\bid|code|sku)["'\s:：=#“”[(（【]*$/i;

/** How many characters before a number are looked at. */
const LONGEST_WORDS = 40;

function numbersIn(value: unknown, name: string): string[] {
	if (Array.isArray(value)) return value.flatMap((entry) => numbersIn(entry, name));
	if (typeof value === 'object' && value !== null) {
		return Object.entries(value).flatMap(([key, member]) => numbersIn(member, key));
	}
	return FOR_PHONES.test(name) ? [] : (String(value).match(/\d+/g) ?? []);
}

/**
 * Masks Chinese mobile numbers. What the call itself sent in a field that is not for phones, and what
 * stands after the word of a document, is a number of eleven digits of another kind.
 *
 * @param parameters of the call, where there was one
 */
export function withoutPhoneNumbers(text: string, parameters: Sent = {}): string {
	if (text.search(CHINESE_MOBILE_NUMBER) < 0) return text;
	const sent = new Set(numbersIn(parameters, ''));
	return text.replace(CHINESE_MOBILE_NUMBER, (number, start: string, end: string, at: number) => {
		const isDocument =
			sent.has(number) || BEFORE_A_DOCUMENT.test(text.slice(Math.max(0, at - LONGEST_WORDS), at));
		return isDocument ? number : `${start}****${end}`;
	});
}
