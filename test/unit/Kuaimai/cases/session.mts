import type { KuaimaiCases } from '../kuaimaiNode.mts';

export const sessionCases: KuaimaiCases = {
	refresh: {
		effect: 'write',
		isBatched: true,
		parameters: {},
		body: 'method=open.token.refresh&refreshToken=refresh-test',
		output: [
			{
				expiresIn: 2592000,
				companyId: 10001,
				userId: '9007199254740995',
				accessTokenChanged: false,
				refreshTokenChanged: false,
			},
		],
	},
};
