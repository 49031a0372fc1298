import type { Words } from '../../nodes/shared/messages/words';

/** The labels of the credential's fields, by field name; messages use the same labels. */
export const YUANSHU_FIELDS = {
	baseUrl: { en: 'Base URL', zh: '接口地址' },
	tenantId: { en: 'Tenant ID', zh: '租户号' },
	privateKey: { en: 'Private Key', zh: '私钥' },
	platformPublicKey: { en: 'Platform Public Key', zh: '平台公钥' },
	signedUrl: { en: 'Signed URL', zh: '签名串中的URL' },
	pushedUrl: { en: 'Signed Push URL', zh: '推送URL' },
	btsBaseUrl: { en: 'BTS Base URL', zh: '追踪地址' },
	btsSignKey: { en: 'BTS Sign Key', zh: '签名密钥' },
} satisfies Record<string, Words>;
