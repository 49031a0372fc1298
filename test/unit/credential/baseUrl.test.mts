import { isOpenToOthers } from '../../../credentials/requestShape/plainHttp.ts';
import { baseUrlOf } from '../../../nodes/shared/credential/baseUrl.ts';

const LABEL = 'Base URL (地址)';

describe('an address of a credential', () => {
	it.each([
		['https://erp.example', 'https://erp.example'],
		[' https://erp.example// ', 'https://erp.example'],
		['https://erp.example/api', 'https://erp.example'],
		['https://erp.example//api/', 'https://erp.example'],
		['https://proxy.example/erp/api', 'https://proxy.example/erp'],
		['https://erp.example/other', 'https://erp.example/other'],
		['HTTP://erp.example:8080', 'HTTP://erp.example:8080'],
	])('"%s" is read as %s', (given, address) => {
		expect(baseUrlOf(given, LABEL, '/api')).toBe(address);
	});

	it('keeps its path where no path is pasted along', () => {
		expect(baseUrlOf('https://erp.example/api', LABEL)).toBe('https://erp.example/api');
	});

	it.each([
		[undefined, 'The credential has no Base URL (地址): fill it in there'],
		[' / ', 'The credential has no Base URL (地址): fill it in there'],
		['erp.example', 'is no address that begins with http or https'],
		['erp.example:443', 'is no address that begins with http or https'],
		['ftp://erp.example', 'is no address that begins with http or https'],
		['https://', 'is no address that begins with http or https'],
		['https://erp .example', 'is no address that begins with http or https'],
		['https://erp.example/api?', 'must be an address alone'],
		['https://erp.example/#a', 'must be an address alone'],
		['https://me@erp.example', 'must be an address alone'],
	])('is not "%s"', (given, problem) => {
		expect(() => baseUrlOf(given, LABEL, '/api')).toThrow(problem);
		expect(() => baseUrlOf(given, LABEL, '/api')).toThrow(LABEL);
	});
});

it.each([
	['https://erp.example', false],
	['http://localhost:1', false],
	['http://127.0.0.1:1', false],
	['http://[::1]:1', false],
	['http://erp.example', true],
	['http://127.0.0.1.example', true],
	['http://10.0.0.1', true],
])('whether others can read what is sent to %s: %s', (address, isOpen) => {
	expect(isOpenToOthers(new URL(address))).toBe(isOpen);
});
