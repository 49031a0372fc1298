import type { INodeProperties } from 'n8n-workflow';
import { labelOf } from '../../shared/messages/words';
import { fieldProperty } from '../../shared/panel/fieldProperty';
import { PAGES } from './pages';
import {
	addressField,
	registerContentType,
	registerFields,
	registerPath,
	unregisterFields,
} from './triggerFields';

/** How the push address is registered with the vendor, and unregistered. */
export const registrationProperties: INodeProperties[] = [
	{
		displayName: labelOf({ en: 'Register URL', zh: '登记推送地址' }),
		name: 'registerAddress',
		type: 'boolean',
		default: false,
		description: `Whether to tell Yunjigong the production URL when the workflow is activated, by its call ${labelOf(PAGES.address)}; a test in the editor never does this`,
	},
	...[registerPath, addressField, registerContentType, registerFields, unregisterFields].map(
		(field): INodeProperties => ({
			...fieldProperty(field),
			displayOptions: { show: { registerAddress: [true] } },
		}),
	),
];
