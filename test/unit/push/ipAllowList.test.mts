import { BlockList, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { isAllowed, parseAllowList } from '../../../nodes/shared/push/ipAllowList.ts';
import { RANDOM } from '../../support/rounds.mts';

const allowed = (list: string, address: string) => isAllowed(parseAllowList(list), address);

describe('an allow-list', () => {
	it.each([
		['203.0.113.7', '203.0.113.7', true],
		['203.0.113.7', '203.0.113.8', false],
		['198.51.100.0/24, 203.0.113.7', '198.51.100.255', true],
		['198.51.100.0/24', '198.51.101.0', false],
		['0.0.0.0/0', '8.8.8.8', true],
		['0.0.0.0/0', '::1', false],
		['2001:db8::/32', '2001:db8:1::5', true],
		['2001:db8::/32', '2001:db9::5', false],
		['::1', '0:0:0:0:0:0:0:1', true],
		['203.0.113.7', '::ffff:203.0.113.7', true],
		['203.0.113.7', 'unknown', false],
		['203.0.113.7', '', false],
	])('%s: %s is allowed: %s', (list, address, expected) => {
		expect(allowed(list, address)).toBe(expected);
	});

	it.each([
		'203.0.113',
		'203.0.113.256',
		'203.0.113.7/33',
		'::1/129',
		'a/b',
		'1.2.3.4/8/8',
		'::1::',
	])('refuses %s, naming it', (entry) => {
		expect(() => parseAllowList(`10.0.0.1 ${entry}`)).toThrow(
			expect.objectContaining({
				problem: expect.objectContaining({
					code: 'notAnIpRange',
					en: `Allowed IPs: "${entry}" is not an IP address, nor a range such as 10.0.0.0/8 or 10.0.0.1-10.0.0.9.`,
				}) as unknown,
				details: { path: 'options.allowedIps' },
			}) as Error,
		);
	});

	it('judges as Node’s own BlockList does', () => {
		const address = fc.oneof(fc.ipV4(), fc.ipV6());
		fc.assert(
			fc.property(address, address, fc.nat(128), (base, asked, bits) => {
				// What is written ::ffff:1.2.3.4 or ::1.2.3.4 is one family for us and another for Node.
				fc.pre(!/:.*\./.test(base + asked));
				const isV6 = isIPv6(base);
				const prefix = isV6 ? bits : bits % 33;
				const blockList = new BlockList();
				blockList.addSubnet(base, prefix, isV6 ? 'ipv6' : 'ipv4');
				const expected = blockList.check(asked, isIPv6(asked) ? 'ipv6' : 'ipv4');
				expect(allowed(`${base}/${prefix}`, asked)).toBe(expected);
			}),
			RANDOM,
		);
	});
});
