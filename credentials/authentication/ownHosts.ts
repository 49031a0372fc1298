import type {
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { hostsIn, isOnHosts } from '../../nodes/shared/credential/hostList';
import { trimInvisible } from '../../nodes/shared/json/invisible';
import { hostNotOwn, OTHER_HOSTS } from '../../nodes/shared/messages/credentialMessages';
import { Problem } from '../../nodes/shared/messages/message';
import { labelOf } from '../../nodes/shared/messages/words';
import { targetOf } from '../requestShape/address';

/** The field of a credential with hosts apart from its base URL's. */
export const otherHostsProperty: INodeProperties = {
	displayName: labelOf(OTHER_HOSTS),
	name: 'otherHosts',
	type: 'string',
	default: '',
	placeholder: 'api.example.com, *.example.com',
	description:
		'Hosts apart from that of the base URL for which the HTTP Request node may use this credential. What is signed for a host, or sent to it, it can use.',
};

function hostOf(address: unknown): string | undefined {
	const text = trimInvisible(String(address ?? ''));
	return URL.canParse(text) ? new URL(text).host : undefined;
}

/**
 * Refuses to authenticate a request to a host that is not the credential's, because that host would
 * get a token, or a signature that it can use.
 *
 * @param baseUrls the names of the credential's fields that hold a base URL
 * @throws Problem naming the host
 */
export function refuseOtherHosts(
	request: IHttpRequestOptions,
	credentials: ICredentialDataDecryptedObject,
	baseUrls: readonly string[] = ['baseUrl'],
): void {
	const target = targetOf(request);
	const isOwn = baseUrls.some((name) => hostOf(credentials[name]) === target.host);
	if (isOwn || isOnHosts(target, hostsIn(credentials.otherHosts))) return;
	throw new Problem(hostNotOwn(target.host), { path: 'otherHosts' });
}
