/** A Kuaimai credential for a server that answers by itself, its secrets long enough to be masked. */
export const kuaimaiKeys = (baseUrl: string) => ({
	baseUrl,
	appKey: 'key-1',
	appSecret: 'secret-of-the-app',
	accessToken: 'token-of-the-session',
	refreshToken: 'refresh-of-the-session',
	signMethod: 'hmac',
});

/** A Liangben credential that signs, for such a server. */
export const liangbenKeys = (baseUrl: string) => ({
	baseUrl,
	clientId: 'client-1',
	clientSecret: 'secret-of-the-client',
	authentication: 'signature',
	signedPath: 'full',
});
