import { about } from '../../nodes/shared/messages/inputMessages';
import type { Message } from '../../nodes/shared/messages/message';
import type { Words } from '../../nodes/shared/messages/words';
import { HMAC_KEY, PROFILE_FIELDS } from './signingProfileFields';

// Why a signing profile cannot work.

const PROFILE: Words = { en: 'Signing profile', zh: '签名规则' };
const { appKey, digest, keyName, secretPlacement } = PROFILE_FIELDS;

export const profileFieldMissing = (field: Words): Message =>
	about('profileFieldMissing', PROFILE, `fill in ${field.en}`, `请填写“${field.zh}”`);

export const profileAppKeyMissing: Message = about(
	'profileAppKeyMissing',
	PROFILE,
	`fill in ${appKey.en}, or clear ${keyName.en}`,
	`请填写“${appKey.zh}”，或清空“${keyName.zh}”`,
);

export const profileNameTwice = (name: string): Message =>
	about(
		'profileNameTwice',
		PROFILE,
		`two parameters have the name "${name}". Give each its own name`,
		`两个参数同名“${name}”，请分别命名`,
	);

export const profileHeaderName = (name: string): Message =>
	about(
		'profileHeaderName',
		PROFILE,
		`"${name}" cannot be the name of a header. Use letters, digits and hyphens`,
		`“${name}”不能作为请求头名称，请用字母、数字和连字符`,
	);

export const profileHeaderTaken = (name: string): Message =>
	about(
		'profileHeaderTaken',
		PROFILE,
		`HTTP itself uses the header "${name}". Choose another name`,
		`请求头“${name}”由 HTTP 本身使用，请换一个名称`,
	);

export const profileAppKeyNotHeader: Message = about(
	'profileAppKeyNotHeader',
	PROFILE,
	`${appKey.en} has characters that a header cannot have`,
	`“${appKey.zh}”含有请求头不允许的字符`,
);

export const profileHmacWithoutKey: Message = about(
	'profileHmacWithoutKey',
	PROFILE,
	`an HMAC digest takes the secret as its key: set ${secretPlacement.en} to ${HMAC_KEY.en}`,
	`使用 HMAC 摘要算法时，“${secretPlacement.zh}”须为“${HMAC_KEY.zh}”`,
);

export const profileKeyWithoutHmac: Message = about(
	'profileKeyWithoutHmac',
	PROFILE,
	`${secretPlacement.en} is ${HMAC_KEY.en}, so ${digest.en} must be one of the HMAC digests`,
	`“${secretPlacement.zh}”为“${HMAC_KEY.zh}”时，“${digest.zh}”须为 HMAC 类`,
);
