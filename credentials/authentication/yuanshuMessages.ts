import { about } from '../../nodes/shared/messages/inputMessages';
import type { Message } from '../../nodes/shared/messages/message';
import type { Words } from '../../nodes/shared/messages/words';
import { YUANSHU_FIELDS } from './yuanshuFields';

export const notATenant: Message = about(
	'yuanshuTenant',
	YUANSHU_FIELDS.tenantId,
	'the tenant number is expected, digits only',
	'应为纯数字的租户号',
);

// What is in the field of a key instead of the key.

export const keyEmpty = (field: Words): Message =>
	about('keyEmpty', field, 'it is empty. Paste the whole key', '未填写，请粘贴完整的密钥');

export const keyIncomplete = (field: Words): Message =>
	about(
		'keyIncomplete',
		field,
		'the PEM text is not complete. It must begin and end with -----',
		'PEM 文本不完整，首尾都须有 -----',
	);

export const keyNotBase64 = (field: Words): Message =>
	about(
		'keyNotBase64',
		field,
		'this is neither PEM text nor base64. Paste the whole key',
		'既不是 PEM 文本也不是 base64，请粘贴完整的密钥',
	);

export const keyIsPrivate = (field: Words): Message =>
	about(
		'keyIsPrivate',
		field,
		'this is a private key, a public one is expected',
		'这是私钥，应为公钥',
	);

export const keyIsPublic = (field: Words): Message =>
	about(
		'keyIsPublic',
		field,
		'this is a public key, a private one is expected',
		'这是公钥，应为私钥',
	);

/** @param command what converts the key */
export const keyIsPkcs1 = (field: Words, command: string): Message =>
	about(
		'keyIsPkcs1',
		field,
		`this key is in PKCS#1 form. Convert it with "${command}"`,
		`密钥为 PKCS#1 格式，请用命令“${command}”转换`,
	);

export const keyIsEncrypted = (field: Words, command: string): Message =>
	about(
		'keyIsEncrypted',
		field,
		`this key is encrypted. Decrypt it with "${command}"`,
		`密钥已加密，请先用命令“${command}”解密`,
	);

export const keyIsCertificate = (field: Words, command: string): Message =>
	about(
		'keyIsCertificate',
		field,
		`this is a certificate. Get the key from it with "${command}"`,
		`这是证书，请用命令“${command}”取出公钥`,
	);

export const keyIsOtherPem = (field: Words): Message =>
	about(
		'keyIsOtherPem',
		field,
		'this PEM text is not the kind of key that is needed here',
		'PEM 文本不是所需的密钥',
	);

/** @param form the form that the key must have */
export const keyInOtherForm = (field: Words, form: string): Message =>
	about(
		'keyInOtherForm',
		field,
		`the text is not a key in ${form} form. Paste the whole key`,
		`文本不是 ${form} 格式的密钥，请粘贴完整的密钥`,
	);

export const keyNotRsa = (field: Words, type: string): Message =>
	about(
		'keyNotRsa',
		field,
		`an RSA key is expected, this one is ${type}`,
		`应为 RSA 密钥，此密钥为 ${type}`,
	);
