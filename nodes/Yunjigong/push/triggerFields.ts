import type { JsonField, OptionsField, TextField } from '../../shared/catalogue/field';
import { labelOf } from '../../shared/messages/words';
import { CONTENT_TYPES } from '../catalogue/titleOnly';
import { PAGES } from './pages';

// The panel shows these fields, and the activation reads them.

export const registerPath: TextField = {
	name: 'registerPath',
	label: { en: 'Register Path', zh: '登记路径' },
	type: 'string',
	required: true,
	placeholder: '/open_interface/…',
	description: `The path of ${labelOf(PAGES.address)}, which is not public`,
};

export const addressField: TextField = {
	name: 'addressField',
	label: { en: 'Address Field', zh: '地址字段' },
	type: 'string',
	required: true,
	description: 'The name of the field for the URL in that call; the name is not public',
};

export const registerContentType: OptionsField = {
	name: 'registerContentType',
	label: { en: 'Content Type', zh: '请求格式' },
	type: 'options',
	options: CONTENT_TYPES.map((value) => ({ value, label: { en: value, zh: '' } })),
	default: 'multipart/form-data',
	description:
		'How the body of that POST is written. It is not public; the default is the one of Trace Product, the only call with a known body.',
};

export const registerFields: JsonField = {
	name: 'registerFields',
	label: { en: 'Other Fields', zh: '其他字段' },
	type: 'json',
	jsonShape: 'object',
	description: 'What else that call needs, as a JSON object',
};

export const unregisterFields: JsonField = {
	name: 'unregisterFields',
	label: { en: 'Unregister Fields', zh: '停用字段' },
	type: 'json',
	jsonShape: 'object',
	description:
		'What to send to the same path when the workflow is deactivated, as a JSON object, such as an empty address field if the vendor accepts that. If empty, nothing is sent, and the address stays set at Yunjigong.',
};

export const successMarker: TextField = {
	name: 'successMarker',
	label: { en: 'Success Marker', zh: '成功标识' },
	type: 'string',
	required: true,
	description: `What Yunjigong expects as the reply to a push that has arrived, text or JSON; see ${labelOf(PAGES.reply)}`,
};
