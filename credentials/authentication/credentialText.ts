import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { hasInvisible, trimInvisible } from '../../nodes/shared/json/invisible';
import {
	fieldNotHeaderText,
	fieldNotText,
	fieldOddCharacter,
	fieldWithoutValue,
} from '../../nodes/shared/messages/credentialMessages';
import { missing, notAnOption } from '../../nodes/shared/messages/inputMessages';
import { Problem } from '../../nodes/shared/messages/message';
import type { Words } from '../../nodes/shared/messages/words';

/** What a credential calls its fields. */
type Labels<Name extends string> = Readonly<Record<Name, Words>>;

const HEADER_TEXT = /^[\x20-\x7e]*$/;

/** What programs write for a value that they do not have. */
const NO_VALUES = ['undefined', 'null', 'NaN', '[object Object]'];

/** @throws Problem for what is neither text nor a number with all its digits */
function plainText(value: unknown, label: Words, path: string): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return trimInvisible(value);
	if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
	throw new Problem(fieldNotText(label), { path });
}

/**
 * A field of a credential as text of any number of lines, without blanks and invisible characters
 * around it; empty where it is absent.
 *
 * @throws Problem for a value that is not text, and for the name of a missing one, such as `undefined`
 */
export function linesIn<Name extends string>(
	credentials: ICredentialDataDecryptedObject,
	labels: Labels<Name>,
	name: Name,
): string {
	const text = plainText(credentials[name], labels[name], name);
	if (NO_VALUES.includes(text)) {
		throw new Problem(fieldWithoutValue(labels[name], text), { path: name });
	}
	return text;
}

/**
 * A field of a credential as text of one line; empty where it is absent.
 *
 * @throws Problem as `linesIn`, and for line ends and invisible characters in it
 */
export function textIn<Name extends string>(
	credentials: ICredentialDataDecryptedObject,
	labels: Labels<Name>,
	name: Name,
): string {
	const text = linesIn(credentials, labels, name);
	if (hasInvisible(text)) {
		throw new Problem(fieldOddCharacter(labels[name]), { path: name });
	}
	return text;
}

/**
 * A field of a credential that no call can do without.
 *
 * @throws Problem as `textIn`, and when it is empty
 */
export function requiredText<Name extends string>(
	credentials: ICredentialDataDecryptedObject,
	labels: Labels<Name>,
	name: Name,
): string {
	const text = textIn(credentials, labels, name);
	if (text === '') throw new Problem(missing(labels[name]), { path: name });
	return text;
}

/**
 * A field of a credential that is sent in a header.
 *
 * @throws Problem as `textIn`, and for characters that no header can have
 */
export function headerText<Name extends string>(
	credentials: ICredentialDataDecryptedObject,
	labels: Labels<Name>,
	name: Name,
): string {
	const text = textIn(credentials, labels, name);
	if (!HEADER_TEXT.test(text)) throw new Problem(fieldNotHeaderText(labels[name]), { path: name });
	return text;
}

/**
 * A choice in a credential; the first one where nothing is chosen.
 *
 * @throws Problem for a value that the field does not have
 */
export function choiceIn<Name extends string, Choice extends string>(
	credentials: ICredentialDataDecryptedObject,
	labels: Labels<Name>,
	name: Name,
	choices: readonly [Choice, ...Choice[]],
): Choice {
	const text = plainText(credentials[name], labels[name], name);
	const chosen = text === '' ? choices[0] : choices.find((one) => one === text);
	if (chosen !== undefined) return chosen;
	throw new Problem(notAnOption(labels[name], text.slice(0, 40), choices), { path: name });
}
