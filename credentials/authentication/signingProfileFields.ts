import type { Words } from '../../nodes/shared/messages/words';

/** What people read above the fields of a signing profile, by their names; messages name them so too. */
export const PROFILE_FIELDS = {
	signing: { en: 'Signing', zh: '签名方式' },
	appKey: { en: 'App Key', zh: '应用标识' },
	appSecret: { en: 'App Secret', zh: '应用密钥' },
	keyName: { en: 'App Key Name', zh: '标识参数名' },
	timestampName: { en: 'Timestamp Name', zh: '时间参数名' },
	nonceName: { en: 'Nonce Name', zh: '随机串参数名' },
	signName: { en: 'Signature Name', zh: '签名参数名' },
	placement: { en: 'Placement', zh: '参数位置' },
	pairFormat: { en: 'Pair Format', zh: '拼接格式' },
	secretPlacement: { en: 'Secret Placement', zh: '密钥位置' },
	digest: { en: 'Digest', zh: '摘要算法' },
	output: { en: 'Output', zh: '签名编码' },
	timestampForm: { en: 'Timestamp Form', zh: '时间戳格式' },
	emptyValues: { en: 'Empty Values', zh: '空值' },
} satisfies Record<string, Words>;

/** The choice of Secret Placement for the HMAC digests. */
export const HMAC_KEY: Words = { en: 'HMAC Key', zh: 'HMAC 密钥' };
