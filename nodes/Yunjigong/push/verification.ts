import { DateTime } from 'luxon';
import type {
	ICredentialDataDecryptedObject,
	IHookFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { signingProfileOf } from '../../../credentials/authentication/signingProfileOf';
import {
	isSignedByProfile,
	type SigningProfile,
} from '../../../credentials/signing/signingProfile';
import { Problem } from '../../shared/messages/message';
import { timestampInMilliseconds, timestampInSeconds } from '../../shared/messages/pushMessages';
import type { Push } from '../../shared/push/readPush';
import { Rejection } from '../../shared/push/rejection';
import { checkTimeWindow } from '../../shared/push/timeWindow';
import {
	profileKeyWrong,
	profileNonceMissing,
	profileSignatureMissing,
	profileSignatureWrong,
	profileTimestampUnreadable,
	triggerNeedsCredential,
	triggerNeedsProfile,
} from './pushMessages';
import type { SignedPush } from './signedPush';

/**
 * The trigger's credential, which is needed only to verify and to register.
 *
 * @throws Problem when none is chosen
 */
export async function credentialOf(
	context: IHookFunctions | IWebhookFunctions,
): Promise<ICredentialDataDecryptedObject> {
	if (context.getNode().credentials?.yunjigongApi) {
		return await context.getCredentials('yunjigongApi');
	}
	throw new Problem(triggerNeedsCredential);
}

/**
 * The signing profile by which pushes are verified.
 *
 * @throws Problem when there is no credential or no profile in it, and when the profile cannot work
 */
export async function profileOf(
	context: IHookFunctions | IWebhookFunctions,
): Promise<SigningProfile> {
	const profile = signingProfileOf(await credentialOf(context));
	if (profile) return profile;
	throw new Problem(triggerNeedsProfile, { path: 'verification' });
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
	const timestamp = signature[timestampName] ?? '';
	if (timestampForm === 's' && /^\d{13}$/.test(timestamp)) {
		throw new Rejection(401, timestampInMilliseconds);
	}
	if (timestampForm === 'ms' && /^\d{10}$/.test(timestamp)) {
		throw new Rejection(401, timestampInSeconds);
	}
	const moment = momentOf(timestamp, timestampForm);
	if (Number.isNaN(moment)) {
		throw new Rejection(401, profileTimestampUnreadable);
	}
	checkTimeWindow(moment, receivedAt, tolerance);
}

function isGenuine({ body, signature }: SignedPush, profile: SigningProfile): boolean {
	return isSignedByProfile({ ...body, ...signature }, profile);
}

/**
 * Checks that a push is signed by the credential's signing profile. Whether pushes are signed by
 * the same rule as calls is not published (docs/facts/yunjigong.md, Open Questions): the user
 * decides.
 *
 * @param signed the push as it is sent
 * @param other what its sender may have signed instead; asked for only where the first does not fit
 * @param toleranceSeconds how much the push's timestamp may differ; 0 for any
 * @returns the reading that fits the signature
 * @throws Rejection with the reason
 */
export function verifyByProfile(
	signed: SignedPush,
	other: () => SignedPush | undefined,
	profile: SigningProfile,
	{ receivedAt }: Push,
	toleranceSeconds: number,
): SignedPush {
	const { signature } = signed;
	if (!signature[profile.signName]) throw new Rejection(401, profileSignatureMissing);
	if (profile.keyName !== '' && signature[profile.keyName] !== profile.appKey) {
		throw new Rejection(401, profileKeyWrong);
	}
	if (profile.nonceName !== '' && !signature[profile.nonceName]) {
		throw new Rejection(401, profileNonceMissing);
	}
	const genuine = isGenuine(signed, profile) ? signed : other();
	if (!genuine || (genuine !== signed && !isGenuine(genuine, profile))) {
		throw new Rejection(401, profileSignatureWrong);
	}
	checkTime(genuine, profile, receivedAt, toleranceSeconds);
	return genuine;
}
