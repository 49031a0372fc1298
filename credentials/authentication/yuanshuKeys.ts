import type { KeyObject } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Problem, type Message } from '../../nodes/shared/messages/message';
import {
	KeyError,
	parsePrivateKey,
	parsePublicKey,
	type KeyFault,
	type KeyLabel,
} from '../signing/keys';
import { YUANSHU_FIELDS } from './yuanshuFields';
import {
	keyEmpty,
	keyIncomplete,
	keyInOtherForm,
	keyIsCertificate,
	keyIsEncrypted,
	keyIsOtherPem,
	keyIsPkcs1,
	keyIsPrivate,
	keyIsPublic,
	keyNotBase64,
	keyNotRsa,
} from './yuanshuMessages';

type KeyField = 'privateKey' | 'platformPublicKey';

const TO_PKCS8 = 'openssl pkcs8 -topk8 -nocrypt -in key.pem';
const TO_SPKI = 'openssl rsa -RSAPublicKey_in -pubout -in key.pem';
const OUT_OF_CERTIFICATE = 'openssl x509 -pubkey -noout -in cert.pem';

const FORMS: Record<KeyLabel, string> = {
	'PRIVATE KEY': 'PKCS#8',
	'PUBLIC KEY': 'X.509 (SubjectPublicKeyInfo)',
};

function pemMessage({ label }: KeyFault & { kind: 'otherPem' }, field: KeyField): Message {
	const words = YUANSHU_FIELDS[field];
	switch (label) {
		case 'PRIVATE KEY':
			return keyIsPrivate(words);
		case 'PUBLIC KEY':
			return keyIsPublic(words);
		case 'RSA PRIVATE KEY':
			return keyIsPkcs1(words, TO_PKCS8);
		case 'RSA PUBLIC KEY':
			return keyIsPkcs1(words, TO_SPKI);
		case 'ENCRYPTED PRIVATE KEY':
			return keyIsEncrypted(words, TO_PKCS8);
		case 'CERTIFICATE':
			return keyIsCertificate(words, OUT_OF_CERTIFICATE);
		case undefined:
			return keyIsOtherPem(words);
	}
}

function messageOf(fault: KeyFault, field: KeyField): Message {
	const words = YUANSHU_FIELDS[field];
	switch (fault.kind) {
		case 'empty':
			return keyEmpty(words);
		case 'incomplete':
			return keyIncomplete(words);
		case 'notBase64':
			return keyNotBase64(words);
		case 'otherPem':
			return pemMessage(fault, field);
		case 'otherForm':
			return keyInOtherForm(words, FORMS[fault.wanted]);
		case 'notRsa':
			return keyNotRsa(words, fault.type);
	}
}

function keyIn(
	credentials: ICredentialDataDecryptedObject,
	field: KeyField,
	parse: (text: string) => KeyObject,
): KeyObject {
	try {
		return parse(String(credentials[field] ?? ''));
	} catch (error) {
		if (!(error instanceof KeyError)) throw error;
		throw new Problem(messageOf(error.fault, field), { path: field });
	}
}

/** @throws Problem when the field of the credential holds no private key */
export function privateKeyOf(credentials: ICredentialDataDecryptedObject): KeyObject {
	return keyIn(credentials, 'privateKey', parsePrivateKey);
}

/** @throws Problem when the field of the credential holds no public key */
export function platformKeyOf(credentials: ICredentialDataDecryptedObject): KeyObject {
	return keyIn(credentials, 'platformPublicKey', parsePublicKey);
}
