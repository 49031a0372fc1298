import { DateTime } from 'luxon';
import {
	UserError,
	type ICredentialDataDecryptedObject,
	type IHookFunctions,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { signingProfileOf } from '../../../credentials/authentication/signingProfileOf';
import { isSignedByProfile, type SigningProfile } from '../../../credentials/signing/signingProfile';
import type { Push } from '../../shared/push/readPush';
import { Rejection } from '../../shared/push/rejection';
import { checkTimeWindow } from '../../shared/push/timeWindow';
import type { SignedPush } from './signedPush';

/**
 * The trigger's credential, which is needed only to verify and to register.
 *
 * @throws UserError when none is chosen
 */
export async function credentialOf(
	context: IHookFunctions | IWebhookFunctions,
): Promise<ICredentialDataDecryptedObject> {
	if (context.getNode().credentials?.yunjigongApi) {
		return await context.getCredentials('yunjigongApi');
	}
	throw new UserError(
		'Choose a credential: verification by the signing profile and the registration of the address need it',
	);
}

/**
 * The signing profile by which pushes are verified.
 *
 * @throws UserError when there is no credential or no profile in it
 * @throws ProfileError when the profile cannot work
 */
export async function profileOf(
	context: IHookFunctions | IWebhookFunctions,
): Promise<SigningProfile> {
	const profile = signingProfileOf(await credentialOf(context));
	if (profile) return profile;
	throw new UserError(
		'The credential has no signing profile: fill it in there, or choose Verification: None',
	);
}

/** Epoch milliseconds; NaN for a text that is not of the profile's form. */
function momentOf(text: string, form: SigningProfile['timestampForm']): number {
	if (form === 'text') {
		return DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm:ss', { zone: 'UTC+8' }).toMillis();
	}
	if (!/^\d+$/.test(text)) return NaN;
	return form === 'ms' ? Number(text) : Number(text) * 1000;
}

function checkTime(
	{ signature }: SignedPush,
	{ timestampName, timestampForm }: SigningProfile,
	receivedAt: number,
	tolerance: number,
): void {
	if (timestampName === '') return;
	const moment = momentOf(signature[timestampName] ?? '', timestampForm);
	if (Number.isNaN(moment)) {
		throw new Rejection(401, 'The timestamp is missing or not in the form of the signing profile');
	}
	checkTimeWindow(moment, receivedAt, tolerance);
}

/**
 * Makes sure that a push bears the signature of the credential's signing profile. That pushes are
 * signed by the same rule as calls is not published (yunjigong.md section 4.5): the user says so.
 *
 * @param toleranceSeconds how much the push's timestamp may differ; 0 for any
 * @throws Rejection with the reason
 */
export function verifyByProfile(
	signed: SignedPush,
	profile: SigningProfile,
	{ receivedAt }: Push,
	toleranceSeconds: number,
): void {
	const { body, signature } = signed;
	if (!signature[profile.signName]) throw new Rejection(401, 'The signature is missing');
	if (profile.keyName !== '' && signature[profile.keyName] !== profile.appKey) {
		throw new Rejection(401, 'The app key is not the receiver’s');
	}
	if (profile.nonceName !== '' && !signature[profile.nonceName]) {
		throw new Rejection(401, 'The nonce is missing');
	}
	if (!isSignedByProfile({ ...body, ...signature }, profile)) {
		throw new Rejection(401, 'The signature does not fit the push and the secret');
	}
	checkTime(signed, profile, receivedAt, toleranceSeconds);
}
