import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Problem } from '../../nodes/shared/messages/message';
import type { SigningProfile } from '../signing/signingProfile';
import { choiceIn, textIn } from './credentialText';
import { PROFILE_FIELDS } from './signingProfileFields';
import {
	profileAppKeyMissing,
	profileAppKeyNotHeader,
	profileFieldMissing,
	profileHeaderName,
	profileHeaderTaken,
	profileHmacWithoutKey,
	profileKeyWithoutHmac,
	profileNameTwice,
} from './signingProfileMessages';

const SIGNINGS = ['none', 'sortedParameters'] as const;

type ChoiceField =
	| 'placement'
	| 'pairFormat'
	| 'secretPlacement'
	| 'digest'
	| 'output'
	| 'timestampForm'
	| 'emptyValues';

/** The values of each choice, its default first. */
const CHOICES: {
	[K in ChoiceField]: readonly [SigningProfile[K], ...Array<SigningProfile[K]>];
} = {
	placement: ['form', 'query', 'header'],
	pairFormat: ['k=v&', 'kv', 'values'],
	secretPlacement: ['append', 'prepend', 'bothEnds', '&key=', 'hmacKey'],
	digest: ['md5', 'sha1', 'sha256', 'hmac-md5', 'hmac-sha1', 'hmac-sha256'],
	output: ['upperHex', 'lowerHex', 'base64'],
	timestampForm: ['s', 'ms', 'text'],
	emptyValues: ['in', 'out'],
};

/** What sends the request sets these, so nothing of ours may be there. */
const HTTP_HEADERS = ['host', 'content-type', 'content-length', 'transfer-encoding', 'connection'];
const HEADER_TEXT = /^[\x20-\x7e]*$/;
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

/** The fields of a profile that hold a name which is sent. */
const NAME_FIELDS = ['keyName', 'timestampName', 'nonceName', 'signName'] as const;

function headerProblemOf(profile: SigningProfile): Problem | undefined {
	for (const field of NAME_FIELDS) {
		const name = profile[field];
		if (name === '') continue;
		if (!HEADER_NAME.test(name)) return new Problem(profileHeaderName(name), { path: field });
		if (HTTP_HEADERS.includes(name.toLowerCase())) {
			return new Problem(profileHeaderTaken(name), { path: field });
		}
	}
	if (profile.keyName === '' || HEADER_TEXT.test(profile.appKey)) return undefined;
	return new Problem(profileAppKeyNotHeader, { path: 'appKey' });
}

function repeatedNameOf(profile: SigningProfile): Problem | undefined {
	const nameIn = (field: (typeof NAME_FIELDS)[number]) =>
		profile.placement === 'header' ? profile[field].toLowerCase() : profile[field];
	const path = NAME_FIELDS.find((field, at) =>
		NAME_FIELDS.slice(0, at).some(
			(other) => nameIn(field) !== '' && nameIn(other) === nameIn(field),
		),
	);
	return path && new Problem(profileNameTwice(nameIn(path)), { path });
}

function digestProblemOf({ digest, secretPlacement }: SigningProfile): Problem | undefined {
	const isHmac = digest.startsWith('hmac-');
	if (isHmac === (secretPlacement === 'hmacKey')) return undefined;
	return isHmac
		? new Problem(profileHmacWithoutKey, { path: 'secretPlacement' })
		: new Problem(profileKeyWithoutHmac, { path: 'digest' });
}

function problemOf(profile: SigningProfile): Problem | undefined {
	const path = (['signName', 'appSecret'] as const).find((field) => profile[field] === '');
	if (path) return new Problem(profileFieldMissing(PROFILE_FIELDS[path]), { path });
	if (profile.keyName !== '' && profile.appKey === '') {
		return new Problem(profileAppKeyMissing, { path: 'appKey' });
	}
	return (
		repeatedNameOf(profile) ??
		(profile.placement === 'header' ? headerProblemOf(profile) : undefined) ??
		digestProblemOf(profile)
	);
}

/**
 * Reads the signing profile of a credential.
 *
 * @returns nothing where the credential says that nothing is signed
 * @throws Problem for a choice that is none, and for choices that do not go together; its path is the
 * credential's field
 */
export function signingProfileOf(
	credentials: ICredentialDataDecryptedObject,
): SigningProfile | undefined {
	if (choiceIn(credentials, PROFILE_FIELDS, 'signing', SIGNINGS) === 'none') return undefined;
	const choice = <K extends ChoiceField>(name: K): SigningProfile[K] =>
		choiceIn<K, SigningProfile[K]>(credentials, PROFILE_FIELDS, name, CHOICES[name]);
	const text = (name: keyof SigningProfile) => textIn(credentials, PROFILE_FIELDS, name);
	const profile: SigningProfile = {
		appKey: text('appKey'),
		appSecret: text('appSecret'),
		keyName: text('keyName'),
		timestampName: text('timestampName'),
		nonceName: text('nonceName'),
		signName: text('signName'),
		placement: choice('placement'),
		pairFormat: choice('pairFormat'),
		secretPlacement: choice('secretPlacement'),
		digest: choice('digest'),
		output: choice('output'),
		timestampForm: choice('timestampForm'),
		emptyValues: choice('emptyValues'),
	};
	const problem = problemOf(profile);
	if (problem) throw problem;
	return profile;
}
