import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { SignableRequest } from '../requestShape/signableRequest';
import { signInPlace } from '../requestShape/signInPlace';
import { addedByProfile, sentNames, signingProfileOf } from '../signing/signingProfile';

/**
 * Signs a request by the signing profile of a credential; without one it stays as it is. The request
 * is changed; signing it again replaces the old signature.
 *
 * @throws ProfileError when the profile cannot work, TypeError for a body that cannot be signed
 */
export function signRequest(
	request: SignableRequest,
	credentials: ICredentialDataDecryptedObject,
	now = Date.now(),
): void {
	const profile = signingProfileOf(credentials);
	if (!profile) return;
	signInPlace(request, {
		place: profile.placement,
		names: sentNames(profile),
		make: (parameters) => addedByProfile(parameters, profile, now),
	});
}
