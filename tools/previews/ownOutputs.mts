import type { Schema } from './schema.mts';

const number = { type: 'number' };
const string = { type: 'string' };
const boolean = { type: 'boolean' };

/**
 * Endpoints whose operations do not pass the reply on as it is, and what they return instead: an
 * output of their own, or one member of the reply.
 */
export const OWN_OUTPUTS: Readonly<Record<string, { schema: Schema } | { at: string }>> = {
	'open.token.refresh': {
		schema: {
			type: 'object',
			properties: {
				expiresIn: number,
				companyId: number,
				userId: number,
				accessTokenChanged: boolean,
				refreshTokenChanged: boolean,
				newAccessToken: string,
				newRefreshToken: string,
			},
		},
	},
	'sale.purchase.strategy.calculate': {
		schema: { type: 'object', properties: { success: boolean } },
	},
	'/open_interface/orderGoodsTrace': { at: 'data' },
};
