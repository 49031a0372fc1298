const CHINESE = /[⺀-〿㐀-䶿一-鿿豈-﫿＀-￯]/;

/** Whether there is any Chinese in a text, full-width signs included. */
export function hasChinese(text: string): boolean {
	return CHINESE.test(text);
}
