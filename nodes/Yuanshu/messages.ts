import { YUANSHU_FIELDS } from '../../credentials/authentication/yuanshuFields';
import type { Message } from '../shared/messages/message';
import { ended, type Words } from '../shared/messages/words';

const { baseUrl, privateKey, signedUrl, tenantId } = YUANSHU_FIELDS;

// What is wrong with the input.

export const yourWarehouseAlone = (row: number): Message => ({
	code: 'yuanshuYourWarehouseAlone',
	en: `Stock row ${row}: if you fill in Your Warehouse, fill in Your SKU too.`,
	zh: `库存第 ${row} 行：填写“外部仓”时须同时填写“外部规格”。`,
});

export const incrementWithoutNumber: Message = {
	code: 'yuanshuIncrementWithoutNumber',
	en: 'Fill in Document No.: Yuanshu needs it to recognise a duplicate increment.',
	zh: '增量更新须填写“单据号”，元数靠它识别重复。',
};

export const syncTimeOfNoUse: Message = {
	code: 'yuanshuSyncTimeOfNoUse',
	en: 'Remove Synced At: Yuanshu uses it only when Mode is Overwrite and Execution is Asynchronous.',
	zh: '请去掉“同步时间”：只有“更新方式”为“覆盖更新”且“执行方式”为“异步执行”时才使用。',
};

/** Why rows are not split; the sentence continues. */
export const oneCallForNumber = (number: string): Words => ({
	en: `All rows of Document No. ${number} must go in one call`,
	zh: `单据号 ${number} 的所有行必须在一次调用中发送`,
});

// What is wrong with the credential.

export const signKeyMissing: Message = {
	code: 'yuanshuSignKeyMissing',
	en: `The credential has no ${YUANSHU_FIELDS.btsSignKey.en}: ask Yuanshu for one and fill it in there.`,
	zh: `凭证缺少${YUANSHU_FIELDS.btsSignKey.zh}（signKey）：请向元数申请后填入凭证。`,
};

export const keyLength = (field: Words, bits: number, wanted: number): Message => ({
	code: 'yuanshuKeyLength',
	en: `${field.en}: META-SHA256-RSA2048 needs a key of ${wanted} bits, this one has ${bits}.`,
	zh: `${field.zh}：META-SHA256-RSA2048 需要 ${wanted} 位密钥，此密钥为 ${bits} 位。`,
});

export const unverifiable: Message = {
	code: 'yuanshuKeyUnverifiable',
	en: `${YUANSHU_FIELDS.privateKey.en}: what it signs cannot be verified.`,
	zh: `${YUANSHU_FIELDS.privateKey.zh}：用它签名后无法通过验签。`,
};

export const testedForTrigger: Message = {
	code: 'yuanshuTestedForTrigger',
	en: `The platform public key can be read, which is enough for the trigger. Calls need ${baseUrl.en}, ${tenantId.en} and ${privateKey.en} too. This was tested on this server only.`,
	zh: `平台公钥可读，仅够触发器使用；调用接口还需填写“${baseUrl.zh}”“${tenantId.zh}”和“${privateKey.zh}”。仅在本服务器校验。`,
};

export const testedForCalls: Message = {
	code: 'yuanshuTestedForCalls',
	en: 'The keys can be read, and they sign and verify. This was tested on this server only: nothing was sent to Yuanshu, which has no call to test with.',
	zh: '密钥可读，签名与验签正常。仅在本服务器校验，未向元数发送请求（元数没有可用于测试的接口）。',
};

// What Yuanshu's replies mean.

export const signatureRefused: Message = {
	code: 'yuanshuSignatureRefused',
	en: 'Yuanshu refuses the signature.',
	zh: '元数验签失败。',
};

export const CHECK_SIGNING: Words = {
	en: `Check that Yuanshu has the public key of your private key, and that the ${tenantId.en} in the credential is right. If all calls fail, or only calls with a query, try another ${signedUrl.en}. Check this server’s clock too.`,
	zh: `请确认元数持有与凭证私钥配对的公钥，且凭证中的“${tenantId.zh}”正确。若带查询串的调用失败，或所有调用都失败，请更换凭证中的“${signedUrl.zh}”，并检查本服务器时钟。`,
};

export const tenantRefused: Message = {
	code: 'yuanshuTenantRefused',
	en: 'Yuanshu does not accept the tenant number.',
	zh: '元数不认可该租户号。',
};

export const CHECK_TENANT: Words = {
	en: 'Check the tenant ID in the credential.',
	zh: '请检查凭证中的租户号。',
};

export const busy: Message = { code: 'yuanshuBusy', en: 'Yuanshu is busy.', zh: '元数系统繁忙。' };

export const silent: Message = {
	code: 'yuanshuSilent',
	en: 'Yuanshu’s reply does not say whether the call succeeded.',
	zh: '元数的返回未说明调用是否成功。',
};

export const CHECK_ADDRESSES: Words = {
	en: 'Check that the addresses in the credential are those of Yuanshu.',
	zh: '请确认凭证中的地址是元数的地址。',
};

/** Says the vendor's text, or else its code, or that it gave neither. */
export const refused = (text: string | undefined, code: string | undefined): Message => {
	if (text) {
		return {
			code: 'yuanshuRefused',
			...ended({ en: `Yuanshu refused the call: ${text}`, zh: `元数拒绝了调用：${text}` }),
		};
	}
	return code === undefined
		? {
				code: 'yuanshuRefused',
				en: 'Yuanshu refused the call and gave no reason.',
				zh: '元数拒绝了调用，未说明原因。',
			}
		: {
				code: 'yuanshuRefused',
				en: `Yuanshu refused the call with code ${code}.`,
				zh: `元数拒绝了调用，返回码 ${code}。`,
			};
};
