import { Problem } from '../messages/message';
import { notAnIpRange } from '../messages/pushMessages';
import { isMapped, parseIp, unmapped, type IpAddress } from './ipAddress';
import { ALLOWED_IPS } from './pushWords';

/** Addresses from the first to the last. */
export interface AddressRange {
	first: bigint;
	last: bigint;
	length: 32 | 128;
}

function networkOf(address: string, prefixText: string): AddressRange | undefined {
	const parsed = parseIp(address);
	if (!parsed || !/^\d{1,3}$/.test(prefixText)) return undefined;
	const isIpv4Network = isMapped(parsed) && Number(prefixText) >= 96;
	const { bits, length } = isIpv4Network ? unmapped(parsed) : parsed;
	const prefix = Number(prefixText) - (isIpv4Network ? 96 : 0);
	if (prefix > length) return undefined;
	const free = BigInt(length - prefix);
	const first = (bits >> free) << free;
	return { first, last: first + (1n << free) - 1n, length };
}

function between(one: IpAddress, other: IpAddress): AddressRange | undefined {
	const { bits: first, length } = unmapped(one);
	const { bits: last, length: otherLength } = unmapped(other);
	return length === otherLength && first <= last ? { first, last, length } : undefined;
}

function rangeOf(entry: string): AddressRange | undefined {
	const [address = '', prefix, ...tooMany] = entry.split('/');
	if (tooMany.length > 0) return undefined;
	if (prefix !== undefined) return networkOf(address, prefix);
	const [from, to, ...more] = entry.split('-').map(parseIp);
	if (!from || more.length > 0) return undefined;
	const end = entry.includes('-') ? to : from;
	return end && between(from, end);
}

/** Full-width signs become plain ones, any dash or wave a hyphen, and what nobody sees goes. */
function plainText(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
		.replace(/[‐‑‒–—―−~〜]/g, '-')
		.replace(/\s+/g, ' ')
		.replace(/ ?([/-]) ?/g, '$1');
}

/**
 * Reads a list of addresses, CIDR networks and ranges with a dash, IPv4 and IPv6, with commas,
 * semicolons or blanks between them.
 *
 * @throws Problem naming the entry that is none of them
 */
export function parseAllowList(text: string): AddressRange[] {
	if (text.trim() === '') return [];
	const refuse = (entry: string): never => {
		throw new Problem(notAnIpRange(ALLOWED_IPS, entry), { path: 'options.allowedIps' });
	};
	const entries = plainText(text)
		.split(/[\s,;、]+/)
		.filter((entry) => entry !== '');
	if (entries.length === 0) refuse(text);
	return entries.map((entry) => rangeOf(entry) ?? refuse(entry));
}

/** Whether an address is in one of the ranges; false for text that is not an address. */
export function isAllowed(ranges: readonly AddressRange[], address: string): boolean {
	const parsed = parseIp(address);
	if (!parsed) return false;
	const { bits, length: own } = unmapped(parsed);
	return ranges.some(({ first, last, length }) => length === own && first <= bits && bits <= last);
}
