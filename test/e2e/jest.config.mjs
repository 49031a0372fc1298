import unit from '../../jest.config.mjs';

/** The suites that need a real n8n; `npm run test:e2e`. */
export default {
	...unit,
	rootDir: '../..',
	roots: ['<rootDir>/test/e2e'],
	testMatch: ['**/*.e2e.mts'],
	testTimeout: 60_000,
	setupFilesAfterEnv: [],
	maxWorkers: 1,
};
