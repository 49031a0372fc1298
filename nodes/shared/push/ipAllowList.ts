import { Problem } from '../messages/message';
import { notAnIpRange } from '../messages/pushMessages';
import { ALLOWED_IPS } from './pushWords';

/** An address and how many of its leading bits count, e.g. of `10.0.0.0/8`. */
export interface AddressRange {
	bits: bigint;
	length: 32 | 128;
	prefix: number;
}

function parseIpv4(text: string): bigint | undefined {
	const parts = text.split('.');
	if (parts.length !== 4 || parts.some((part) => !/^(0|[1-9]\d{0,2})$/.test(part)))
		return undefined;
	const bytes = parts.map(Number);
	if (bytes.some((byte) => byte > 255)) return undefined;
	return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

function parseIpv6(text: string): bigint | undefined {
	const [head = '', tail, ...more] = text.toLowerCase().split('::');
	if (more.length > 0) return undefined;
	const groups = (part: string | undefined) => (part ? part.split(':') : []);
	const before = groups(head);
	const after = groups(tail);
	const missing = 8 - before.length - after.length;
	if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
	const all = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
	if (all.some((group) => !/^[\da-f]{1,4}$/.test(group))) return undefined;
	return all.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}

/** An IPv4 address inside an IPv6 one, as sockets that speak both name it, is the IPv4 address. */
function parseAddress(text: string): Omit<AddressRange, 'prefix'> | undefined {
	const plain = text.trim().replace(/^::ffff:(?=\d+\.)/i, '');
	const ipv4 = parseIpv4(plain);
	if (ipv4 !== undefined) return { bits: ipv4, length: 32 };
	const ipv6 = parseIpv6(plain);
	return ipv6 === undefined ? undefined : { bits: ipv6, length: 128 };
}

function parseRange(text: string): AddressRange {
	const [address = '', prefixText, ...more] = text.split('/');
	const parsed = parseAddress(address);
	const prefix = prefixText === undefined ? parsed?.length : Number(prefixText);
	const isPrefix =
		prefixText === undefined ||
		(/^\d+$/.test(prefixText) && Number(prefixText) <= (parsed?.length ?? 0));
	if (!parsed || prefix === undefined || !isPrefix || more.length > 0) {
		throw new Problem(notAnIpRange(ALLOWED_IPS, text), { path: 'options.allowedIps' });
	}
	return { ...parsed, prefix };
}

/**
 * Reads a list of addresses and CIDR ranges, IPv4 and IPv6, separated by commas or spaces.
 *
 * @throws Problem naming the entry that is neither
 */
export function parseAllowList(text: string): AddressRange[] {
	return text
		.split(/[\s,，]+/)
		.filter((entry) => entry !== '')
		.map(parseRange);
}

/** Whether an address is in one of the ranges; false for text that is not an address. */
export function isAllowed(ranges: readonly AddressRange[], address: string): boolean {
	const parsed = parseAddress(address);
	if (!parsed) return false;
	return ranges.some(({ bits, length, prefix }) => {
		const shift = BigInt(length - prefix);
		return length === parsed.length && bits >> shift === parsed.bits >> shift;
	});
}

/**
 * The address of the sender behind the proxies that are trusted to name it.
 *
 * @param socketAddress who opened the connection
 * @param forwardedFor the header `X-Forwarded-For`, to which each proxy appends whom it serves
 * @param trustedProxies how many proxies are in front of this server; with none the header is ignored
 */
export function senderAddress(
	socketAddress: string,
	forwardedFor: string | string[] | undefined,
	trustedProxies: number,
): string {
	const named = String(forwardedFor ?? '')
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '')
		.reverse();
	const chain = [socketAddress, ...named];
	return chain[Math.min(trustedProxies, chain.length - 1)] as string;
}
