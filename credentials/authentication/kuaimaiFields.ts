import type { Words } from '../../nodes/shared/messages/words';

/** What people read above the fields of the credential, by their names; messages name them so too. */
export const KUAIMAI_FIELDS = {
	baseUrl: { en: 'Base URL', zh: '网关地址' },
	appKey: { en: 'App Key', zh: '' },
	appSecret: { en: 'App Secret', zh: '' },
	accessToken: { en: 'Access Token', zh: '会话令牌' },
	refreshToken: { en: 'Refresh Token', zh: '刷新令牌' },
	signMethod: { en: 'Sign Method', zh: '签名算法' },
} satisfies Record<string, Words>;
