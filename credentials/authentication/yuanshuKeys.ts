import { createPublicKey, type KeyObject } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Problem, type Message } from '../../nodes/shared/messages/message';
import {
	KeyError,
	parsePrivateKey,
	parsePublicKey,
	type KeyFault,
	type KeyHalf,
	type OtherContent,
} from '../signing/keys';
import { linesIn } from './credentialText';
import { YUANSHU_FIELDS } from './yuanshuFields';
import {
	keyEmpty,
	keyIncomplete,
	keyInOtherForm,
	keyIsCertificate,
	keyIsEncrypted,
	keyIsOpenSsh,
	keyIsOtherPem,
	keyIsOwn,
	keyIsPrivate,
	keyIsPublic,
	keyIsPutty,
	keyIsStore,
	keyNotBase64,
	keyNotRsa,
	keySeveral,
	keyWeak,
} from './yuanshuMessages';

type KeyField = 'privateKey' | 'platformPublicKey';

const HALVES: Record<KeyField, KeyHalf> = { privateKey: 'private', platformPublicKey: 'public' };

const FORMS: Record<KeyHalf, string> = {
	private: 'PKCS#8',
	public: 'X.509 (SubjectPublicKeyInfo)',
};

const DECRYPT = 'openssl pkcs8 -topk8 -nocrypt -in key.pem';
const OUT_OF_STORE = 'openssl pkcs12 -nocerts -nodes -in key.p12';

/** What is there instead of a private key. */
const NO_PRIVATE_KEY: Record<OtherContent, Message> = (({ privateKey }) => ({
	private: keyIsPrivate(privateKey),
	public: keyIsPublic(privateKey),
	openSshPublic: keyIsPublic(privateKey),
	certificate: keyIsCertificate(privateKey, OUT_OF_STORE),
	request: keyIsCertificate(privateKey, OUT_OF_STORE),
	encrypted: keyIsEncrypted(privateKey, DECRYPT),
	openSsh: keyIsOpenSsh(privateKey, 'ssh-keygen -p -N "" -m PKCS8 -f key'),
	putty: keyIsPutty(privateKey, 'puttygen key.ppk -O private-openssh -o key.pem'),
	store: keyIsStore(privateKey, OUT_OF_STORE),
}))(YUANSHU_FIELDS);

/** What is there instead of the platform's public key. */
const NO_PUBLIC_KEY: Record<OtherContent, Message> = (({ platformPublicKey }) => ({
	private: keyIsPrivate(platformPublicKey),
	public: keyIsPublic(platformPublicKey),
	encrypted: keyIsPrivate(platformPublicKey),
	openSsh: keyIsPrivate(platformPublicKey),
	putty: keyIsPrivate(platformPublicKey),
	certificate: keyIsCertificate(platformPublicKey, 'openssl x509 -pubkey -noout -in cert.pem'),
	request: keyIsCertificate(platformPublicKey, 'openssl req -pubkey -noout -in cert.csr'),
	openSshPublic: keyIsOpenSsh(platformPublicKey, 'ssh-keygen -e -m PKCS8 -f key.pub'),
	store: keyIsStore(
		platformPublicKey,
		'openssl pkcs12 -nokeys -in key.p12 | openssl x509 -pubkey -noout',
	),
}))(YUANSHU_FIELDS);

const INSTEAD: Record<KeyField, Record<OtherContent, Message>> = {
	privateKey: NO_PRIVATE_KEY,
	platformPublicKey: NO_PUBLIC_KEY,
};

function messageOf(fault: KeyFault, field: KeyField): Message {
	const words = YUANSHU_FIELDS[field];
	switch (fault.kind) {
		case 'empty':
			return keyEmpty(words);
		case 'incomplete':
			return keyIncomplete(words);
		case 'notBase64':
			return keyNotBase64(words);
		case 'several':
			return keySeveral(words);
		case 'other':
			return INSTEAD[field][fault.content];
		case 'otherPem':
			return keyIsOtherPem(words);
		case 'otherForm':
			return keyInOtherForm(words, FORMS[HALVES[field]]);
		case 'notRsa':
			return keyNotRsa(words, fault.type);
		case 'weak':
			return keyWeak(words, fault.bits, fault.exponent);
	}
}

/** @throws Problem for a text that is not the key, else what was thrown */
function refuse(error: unknown, field: KeyField): never {
	if (!(error instanceof KeyError)) throw error;
	throw new Problem(messageOf(error.fault, field), { path: field });
}

function keyIn(credentials: ICredentialDataDecryptedObject, field: KeyField): KeyObject {
	const parse = field === 'privateKey' ? parsePrivateKey : parsePublicKey;
	try {
		return parse(linesIn(credentials, YUANSHU_FIELDS, field));
	} catch (error) {
		return refuse(error, field);
	}
}

/** @throws Problem when the field of the credential holds no private key */
export function privateKeyOf(credentials: ICredentialDataDecryptedObject): KeyObject {
	return keyIn(credentials, 'privateKey');
}

/** The public halves of keys, because every push asks for one. */
const halves = new WeakMap<KeyObject, KeyObject>();

function publicHalf(key: KeyObject): KeyObject {
	const half = halves.get(key) ?? createPublicKey(key);
	halves.set(key, half);
	return half;
}

function isOwn(key: KeyObject, credentials: ICredentialDataDecryptedObject): boolean {
	try {
		return publicHalf(privateKeyOf(credentials)).equals(key);
	} catch {
		// Without a usable key of one's own it is another's.
		return false;
	}
}

/** @throws Problem when the field of the credential holds no public key, or the user's own */
export function platformKeyOf(credentials: ICredentialDataDecryptedObject): KeyObject {
	const key = keyIn(credentials, 'platformPublicKey');
	if (!isOwn(key, credentials)) return key;
	throw new Problem(keyIsOwn(YUANSHU_FIELDS.platformPublicKey), { path: 'platformPublicKey' });
}
