/** Whether a text is a web page, as firewalls, logins and error pages are; no API and no file begins so. */
export function isWebPage(text: string): boolean {
	return /^\s*(?:<!doctype html|<html|<head|<body)/i.test(text);
}
