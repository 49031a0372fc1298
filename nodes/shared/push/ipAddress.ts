/** An address as a number. */
export interface IpAddress {
	bits: bigint;
	length: 32 | 128;
}

function parseIpv4(text: string): bigint | undefined {
	const parts = text.split('.');
	if (parts.length !== 4 || parts.some((part) => !/^(0|[1-9]\d{0,2})$/.test(part)))
		return undefined;
	const bytes = parts.map(Number);
	if (bytes.some((byte) => byte > 255)) return undefined;
	return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

/** The same address without the IPv4 form that its last 32 bits may have. */
function withoutDots(text: string): string | undefined {
	const at = text.lastIndexOf(':') + 1;
	const tail = text.slice(at);
	if (!tail.includes('.')) return text;
	const bits = parseIpv4(tail);
	if (bits === undefined) return undefined;
	return `${text.slice(0, at)}${(bits >> 16n).toString(16)}:${(bits & 0xffffn).toString(16)}`;
}

function parseIpv6(text: string): bigint | undefined {
	const hexadecimal = withoutDots(text.toLowerCase());
	if (hexadecimal === undefined) return undefined;
	const [head = '', tail, ...more] = hexadecimal.split('::');
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

/** An address as it is written, IPv6 in brackets or with a zone, too; undefined for anything else. */
export function parseIp(text: string): IpAddress | undefined {
	const plain = text.trim().replace(/^\[(.*)\]$/, '$1');
	const ipv4 = parseIpv4(plain);
	if (ipv4 !== undefined) return { bits: ipv4, length: 32 };
	const ipv6 = parseIpv6(plain.replace(/%[^%].*$/, ''));
	return ipv6 === undefined ? undefined : { bits: ipv6, length: 128 };
}

/** Whether an IPv6 address holds an IPv4 one, as sockets that speak both name it. */
export function isMapped({ bits, length }: IpAddress): boolean {
	return length === 128 && bits >> 32n === 0xffffn;
}

/** The IPv4 address inside an IPv6 one is the IPv4 address. */
export function unmapped(address: IpAddress): IpAddress {
	return isMapped(address) ? { bits: address.bits & 0xffffffffn, length: 32 } : address;
}
