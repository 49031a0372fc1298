import type { Message } from '../../nodes/shared/messages/message';
import { AUTHENTICATIONS, LIANGBEN_FIELDS } from './liangbenFields';

const { authentication, baseUrl } = LIANGBEN_FIELDS;
const { signature } = AUTHENTICATIONS;

export const secretOverHttp: Message = {
	code: 'liangbenSecretOverHttp',
	en: `The Secret is not sent over plain http: use https in ${baseUrl.en}, or set ${authentication.en} to ${signature.en}.`,
	zh: `Secret 不会通过 http 明文发送：请在“${baseUrl.zh}”使用 https，或将“${authentication.zh}”设为“${signature.zh}”。`,
};
