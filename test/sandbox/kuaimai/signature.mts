import { createHash, createHmac } from 'node:crypto';

/**
 * The signature Kuaimai expects (docs/facts/kuaimai.md, Signing), written from the facts and
 * sharing nothing with what is shipped.
 */
export function expectedSignature(
	parameters: Record<string, string>,
	secret: string,
): string | undefined {
	let text = '';
	const names = Object.keys(parameters)
		.filter((name) => name !== 'sign')
		.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
	for (const name of names) text += name + parameters[name];

	switch (parameters.sign_method ?? 'hmac') {
		case 'md5':
			return createHash('md5').update(`${secret}${text}${secret}`).digest('hex').toUpperCase();
		case 'hmac':
			return createHmac('md5', secret).update(text).digest('hex').toUpperCase();
		case 'hmac-sha256':
			return createHmac('sha256', secret).update(text).digest('hex').toUpperCase();
		default:
			return undefined;
	}
}
