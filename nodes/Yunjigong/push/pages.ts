import type { Words } from '../../shared/messages/words';

/** The vendor's pages that a user must read for the trigger; they are not public. */
export const PAGES = {
	format: { en: 'Format of Pushes', zh: '消息推送数据格式统一规范' },
	reply: { en: 'Success Marker in Reply', zh: '接受数据后需要返回成功标识' },
	address: { en: 'Push Address Settings', zh: '第三方平台推送地址设置' },
} satisfies Record<string, Words>;
