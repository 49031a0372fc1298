import type { Words } from '../../nodes/shared/messages/words';

/** What people read above the fields of the credential, by their names; messages name them so too. */
export const LIANGBEN_FIELDS = {
	baseUrl: { en: 'Base URL', zh: '网关地址' },
	clientId: { en: 'Client ID (Key)', zh: '' },
	clientSecret: { en: 'Client Secret (Secret)', zh: '' },
	authentication: { en: 'Authentication', zh: '认证方式' },
	signedPath: { en: 'Signed Path', zh: '签名路径' },
	accessToken: { en: 'Access Token', zh: '访问令牌' },
} satisfies Record<string, Words>;

/** The ways of authentication, by their values. */
export const AUTHENTICATIONS = {
	secret: { en: 'Secret', zh: '密钥' },
	signature: { en: 'Signature', zh: '签名' },
} satisfies Record<string, Words>;
