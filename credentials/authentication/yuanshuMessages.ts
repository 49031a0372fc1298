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
		'the key is not complete. Paste all of it; PEM text begins and ends with -----',
		'密钥不完整，请全部粘贴；PEM 文本首尾都有 -----',
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
		'this is a private key, the public key that Yuanshu gave you is expected',
		'这是私钥，应为元数提供的公钥',
	);

export const keyIsPublic = (field: Words): Message =>
	about(
		'keyIsPublic',
		field,
		'this is a public key. The private one is in the other file that was made with it',
		'这是公钥，应为与其同时生成的私钥',
	);

export const keyIsOwn = (field: Words): Message =>
	about(
		'keyIsOwn',
		field,
		`this is the public half of your own ${YUANSHU_FIELDS.privateKey.en}. The one that Yuanshu gave you is expected`,
		`这是您自己“${YUANSHU_FIELDS.privateKey.zh}”对应的公钥，应为元数提供的公钥`,
	);

/** @param command what decrypts the key */
export const keyIsEncrypted = (field: Words, command: string): Message =>
	about(
		'keyIsEncrypted',
		field,
		`this key is encrypted. Decrypt it with "${command}"`,
		`密钥已加密，请先用命令“${command}”解密`,
	);

/** @param command what gets the key from where it is */
export const keyIsCertificate = (field: Words, command: string): Message =>
	field === YUANSHU_FIELDS.privateKey
		? about(
				'keyIsCertificate',
				field,
				`this is a certificate, which has no private key. Paste the file of the key; out of a .p12 or .pfx file you get it with "${command}"`,
				`这是证书，其中没有私钥，请粘贴私钥文件的内容；.p12 或 .pfx 文件可用命令“${command}”取出私钥`,
			)
		: about(
				'keyIsCertificate',
				field,
				`this is a certificate. Get the key from it with "${command}"`,
				`这是证书，请用命令“${command}”取出公钥`,
			);

/** @param command what converts the key */
export const keyIsOpenSsh = (field: Words, command: string): Message =>
	about(
		'keyIsOpenSsh',
		field,
		`this key is in OpenSSH form. Convert a copy of its file with "${command}"`,
		`密钥为 OpenSSH 格式，请用命令“${command}”转换其文件的副本`,
	);

/** @param command what converts the key */
export const keyIsPutty = (field: Words, command: string): Message =>
	about(
		'keyIsPutty',
		field,
		`this key is in PuTTY form. Convert it with "${command}"`,
		`密钥为 PuTTY 格式，请用命令“${command}”转换`,
	);

/** @param command what gets the key from the store */
export const keyIsStore = (field: Words, command: string): Message =>
	about(
		'keyIsStore',
		field,
		`this is a key store (PKCS#12). Get the key from it with "${command}"`,
		`这是密钥库（PKCS#12），请用命令“${command}”取出密钥`,
	);

export const keySeveral = (field: Words): Message =>
	about(
		'keySeveral',
		field,
		'there are several keys. Paste only the one that counts',
		'其中有多个密钥，请只粘贴要用的那一个',
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

export const keyWeak = (field: Words, bits: number, exponent: number): Message =>
	about(
		'keyWeak',
		field,
		`a key of 2048 bits or more with a public exponent of 3 or more is expected. This one has ${bits} bits and the exponent ${exponent}, so others could sign for it`,
		`应为 2048 位以上、公钥指数不小于 3 的密钥；此密钥为 ${bits} 位，指数 ${exponent}，他人可伪造签名`,
	);
