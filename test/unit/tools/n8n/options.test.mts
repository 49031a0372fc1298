import { parseOptions } from '../../../../tools/n8n/options.mts';

describe('npm start takes', () => {
	it('nothing at all', () => {
		expect(parseOptions([], {})).toEqual({
			once: false,
			fresh: false,
			help: false,
			port: 5678,
			sandboxPort: 0,
		});
	});

	it('flags and ports, the option before the variable', () => {
		expect(parseOptions(['--once', '--fresh'], { CN_ERP_PORT: '5700' })).toMatchObject({
			once: true,
			fresh: true,
			port: 5700,
		});
		expect(
			parseOptions(['--port', '5800', '--sandbox-port', '4000'], { CN_ERP_PORT: '5700' }),
		).toMatchObject({ port: 5800, sandboxPort: 4000 });
	});

	it.each([
		[['--port', 'x'], '--port takes a number from 1 to 65535, not "x".'],
		[['--port', '0'], '--port takes a number from 1 to 65535, not "0".'],
		[['--port', ''], '--port takes a number from 1 to 65535, not "".'],
		[['--sandbox-port', '65536'], '--sandbox-port takes a number from 0 to 65535, not "65536".'],
		[['--bogus'], '--bogus'],
	])('not %j', (args, message) => {
		expect(() => parseOptions(args, {})).toThrow(message);
	});
});
