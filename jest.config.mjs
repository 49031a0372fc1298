/** @type {import('jest').Config} */
export default {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.mts'],
	moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
	transform: {
		'^.+\\.m?ts$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
				module: { type: 'commonjs' },
			},
		],
	},
	globalSetup: '<rootDir>/test/support/globalSetup.mjs',
	globalTeardown: '<rootDir>/test/support/globalTeardown.mjs',
	setupFiles: ['<rootDir>/test/support/setup.mts'],
	setupFilesAfterEnv: ['<rootDir>/test/support/hasAssertions.mts'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/results/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/'],
	// Jest itself would leave a core alone, which of two is half of them.
	maxWorkers: '100%',
	testTimeout: 30000,
};
