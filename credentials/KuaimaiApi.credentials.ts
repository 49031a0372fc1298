import type { IAuthenticate, Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { labelOf } from '../nodes/shared/messages/words';
import { authenticateKuaimai } from './authentication/kuaimai';
import { KUAIMAI_FIELDS } from './authentication/kuaimaiFields';
import { otherHostsProperty, refuseOtherHosts } from './authentication/ownHosts';
import { onlyHttpProperty } from './authentication/onlyHttp';

/**
 * The keys of a Kuaimai app. Every request made with it gets Kuaimai's public parameters and is
 * signed (docs/facts/kuaimai.md, Signing), from our node as well as from the HTTP Request node.
 */
export class KuaimaiApi implements ICredentialType {
	name = 'kuaimaiApi';

	displayName = `${labelOf({ en: 'Kuaimai', zh: '快麦' })} API`;

	icon: Icon = {
		light: 'file:../nodes/Kuaimai/kuaimai.svg',
		dark: 'file:../nodes/Kuaimai/kuaimai.dark.svg',
	};

	documentationUrl = 'https://open.kuaimai.com/docs/api/';

	properties: INodeProperties[] = [
		{
			displayName: labelOf(KUAIMAI_FIELDS.baseUrl),
			name: 'baseUrl',
			type: 'string',
			default: 'https://gw.superboss.cc',
			required: true,
			description:
				'Address of the Kuaimai gateway, with https and without the path /router. Keep the default unless Kuaimai gave you another one.',
		},
		{
			displayName: labelOf(KUAIMAI_FIELDS.appKey),
			name: 'appKey',
			type: 'string',
			default: '',
			required: true,
			description: 'The appKey that Kuaimai sent you when your application was approved',
		},
		{
			displayName: labelOf(KUAIMAI_FIELDS.appSecret),
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'The secret that belongs to the app key. It signs the requests and is never sent.',
		},
		{
			displayName: labelOf(KUAIMAI_FIELDS.accessToken),
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'The accessToken of the session, from the same mail. It is good for 30 days and must be refreshed before it expires.',
		},
		{
			displayName: labelOf(KUAIMAI_FIELDS.refreshToken),
			name: 'refreshToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The refreshToken of the session, only needed to refresh it',
		},
		{
			displayName: labelOf(KUAIMAI_FIELDS.signMethod),
			name: 'signMethod',
			type: 'options',
			options: [
				{ name: 'HMAC-MD5 (hmac, Kuaimai’s Default)', value: 'hmac' },
				{ name: 'HMAC-SHA256', value: 'hmac-sha256' },
				{ name: 'MD5', value: 'md5' },
			],
			default: 'hmac',
			description: 'How requests are signed; Kuaimai accepts all three',
		},
		otherHostsProperty,
		onlyHttpProperty,
	];

	authenticate: IAuthenticate = async (credentials, request) => {
		refuseOtherHosts(request, credentials);
		return authenticateKuaimai(request, credentials);
	};
}
