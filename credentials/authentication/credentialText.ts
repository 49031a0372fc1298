import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { missing } from '../../nodes/shared/messages/inputMessages';
import { Problem } from '../../nodes/shared/messages/message';
import type { Words } from '../../nodes/shared/messages/words';

/** A field of a credential as text, without the spaces around it; empty where it is absent. */
export function textIn(credentials: ICredentialDataDecryptedObject, name: string): string {
	return String(credentials[name] ?? '').trim();
}

/**
 * A field of a credential that no call can do without.
 *
 * @param labels what the credential calls its fields
 * @throws Problem when it is empty
 */
export function requiredText<Name extends string>(
	credentials: ICredentialDataDecryptedObject,
	labels: Readonly<Record<Name, Words>>,
	name: Name,
): string {
	const text = textIn(credentials, name);
	if (text === '') throw new Problem(missing(labels[name]), { path: name });
	return text;
}
