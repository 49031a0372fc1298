import type { Endpoint } from '../endpoint.mts';
import { gatewayError, GatewayError } from '../envelope.mts';

const HOUR = 3_600_000;

/** Unit and meaning of `expiresIn` are not documented; the number is ours. */
const EXPIRES_IN = 2592000;

/**
 * docs/facts/kuaimai.md, Session. The tokens stay the same, unless the sandbox is told to
 * change them as an integrator’s code has it. The error for a wrong refresh token is not documented.
 */
const refresh: Endpoint = {
	answer({ refreshToken }, { app, state, now }) {
		if (refreshToken !== app.refreshToken) {
			throw new GatewayError('50', 'refreshToken is illegal');
		}
		if (state.refreshedAt !== undefined && now - state.refreshedAt < HOUR) {
			throw gatewayError('refresh_frequently', {});
		}
		state.refreshedAt = now;
		if (state.rotatesTokens) {
			app.accessToken = `${app.accessToken}-new`;
			app.refreshToken = `${app.refreshToken}-new`;
		}
		return {
			session: {
				expiresIn: EXPIRES_IN,
				companyId: 10001,
				accessToken: app.accessToken,
				userId: 9007199254740995n,
				refreshToken: app.refreshToken,
			},
		};
	},
};

export const sessionEndpoints = { 'open.token.refresh': refresh };
