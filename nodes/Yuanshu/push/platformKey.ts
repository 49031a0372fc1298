import { createHash, type KeyObject } from 'node:crypto';
import type {
	ICredentialDataDecryptedObject,
	IHookFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { platformKeyOf } from '../../../credentials/authentication/yuanshuKeys';
import { Problem } from '../../shared/messages/message';
import { keyIsPublished } from './pushMessages';

/** SHA-256 of the public keys whose private halves everybody finds among this project's fixtures. */
const PUBLISHED = new Set([
	'82118b913855f988ca4b368cac0c4cba2eebb63eb4b19fa188a4c3c81aebd4c1',
	'5a51ec21d03e729a38a243cffaa651d91b0ef69fba4cda64130e311e67397a14',
]);

const isKeyPublished = new WeakMap<KeyObject, boolean>();

function isPublished(key: KeyObject): boolean {
	const known = isKeyPublished.get(key);
	if (known !== undefined) return known;
	const der = key.export({ type: 'spki', format: 'der' });
	const found = PUBLISHED.has(createHash('sha256').update(der).digest('hex'));
	isKeyPublished.set(key, found);
	return found;
}

/**
 * The key by which a trigger verifies pushes.
 *
 * @throws Problem when the credential holds none, and when its private half is known to everybody,
 * save for a test in the editor
 */
export function pushKeyOf(
	context: IHookFunctions | IWebhookFunctions,
	credentials: ICredentialDataDecryptedObject,
): KeyObject {
	const key = platformKeyOf(credentials);
	if (context.getMode() === 'manual' || !isPublished(key)) return key;
	throw new Problem(keyIsPublished, { path: 'platformPublicKey' });
}
