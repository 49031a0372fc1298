import { isOpenToOthers } from '../../../credentials/requestShape/plainHttp.ts';
import { baseUrlOf } from '../../../nodes/shared/credential/baseUrl.ts';

const LABEL = { en: 'Base URL', zh: '地址' };

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
		[undefined, 'baseUrlMissing'],
		[' / ', 'baseUrlMissing'],
		['erp.example', 'baseUrlNotHttp'],
		['erp.example:443', 'baseUrlNotHttp'],
		['ftp://erp.example', 'baseUrlNotHttp'],
		['https://', 'baseUrlNotHttp'],
		['https://erp .example', 'baseUrlOddCharacter'],
		['https://erp.example/api?', 'baseUrlNotPlain'],
		['https://erp.example/#a', 'baseUrlNotPlain'],
		['https://me@erp.example', 'baseUrlNotPlain'],
	])('is not "%s"', (given, code) => {
		for (const name of ['baseUrl', 'otherUrl']) {
			expect(() => baseUrlOf(given, LABEL, '/api', name)).toThrow(
				expect.objectContaining({
					problem: expect.objectContaining({
						code,
						en: expect.stringContaining('Base URL') as unknown,
						zh: expect.stringContaining('地址') as unknown,
					}) as unknown,
					details: { path: name },
				}) as Error,
			);
		}
	});

	it('is remembered with the path that was pasted along, not for another', () => {
		const given = 'https://remembered.example/api';
		const read = () => [baseUrlOf(given, LABEL, '/api'), baseUrlOf(given, LABEL)];
		expect(read()).toEqual(['https://remembered.example', given]);
		expect(read()).toEqual(['https://remembered.example', given]);
	});

	it('is parsed once for all calls of an execution', () => {
		const canParse = jest.spyOn(URL, 'canParse');
		for (let call = 0; call < 5; call++) baseUrlOf('https://once.example', LABEL);
		expect(canParse).toHaveBeenCalledTimes(1);
		canParse.mockRestore();
	});

	it('is forgotten before the process remembers too many', () => {
		for (let at = 0; at < 200; at++) baseUrlOf(`https://many-${at}.example`, LABEL);
		const canParse = jest.spyOn(URL, 'canParse');
		baseUrlOf('https://many-0.example', LABEL);
		expect(canParse).toHaveBeenCalledTimes(1);
		canParse.mockRestore();
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
