import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

// What is not shipped: tests, sandboxes and tools. They need Node's built-ins, which the strict n8n
// configuration (eslint.config.mjs) forbids, so they are .mts files and are linted here.
export default tseslint.config(
	{ ignores: ['results/**'] },
	eslint.configs.recommended,
	...tseslint.configs.recommended,
	{
		files: ['**/*.mts'],
		languageOptions: {
			parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
		},
	},
	{
		files: ['**/*.js', '**/*.cjs'],
		languageOptions: {
			sourceType: 'commonjs',
			globals: {
				require: 'readonly',
				__filename: 'readonly',
				exports: 'writable',
				module: 'writable',
				process: 'readonly',
				console: 'readonly',
				URLSearchParams: 'readonly',
			},
		},
		rules: { '@typescript-eslint/no-require-imports': 'off' },
	},
);
