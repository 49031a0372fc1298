import type { ICredentialDataDecryptedObject, INodeProperties } from 'n8n-workflow';
import { ONLY_HTTP, secretOverHttp } from '../../nodes/shared/messages/credentialMessages';
import { Problem } from '../../nodes/shared/messages/message';
import { labelOf, type Words } from '../../nodes/shared/messages/words';
import { isOpenToOthers } from '../requestShape/plainHttp';

/** The field of a credential that lets its secrets travel over plain http. */
export const onlyHttpProperty: INodeProperties = {
	displayName: labelOf(ONLY_HTTP),
	name: 'onlyHttp',
	type: 'boolean',
	default: false,
	description:
		'Whether secrets may be sent over plain http, because the vendor has no https. Everyone on the way can then read and use them.',
};

/**
 * Refuses to send a secret over plain http to another machine, unless the credential says that the
 * vendor has nothing else.
 *
 * @param secret the label of what would be sent
 * @param baseUrl the name of the field with the address, and its label
 * @throws Problem naming both
 */
export function refuseOpenSecret(
	url: URL,
	{ onlyHttp }: ICredentialDataDecryptedObject,
	secret: Words,
	[path, label]: readonly [name: string, label: Words],
): void {
	if (onlyHttp === true || !isOpenToOthers(url)) return;
	throw new Problem(secretOverHttp(secret, label), { path });
}
