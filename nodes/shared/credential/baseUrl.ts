import { trimEnd } from 'lodash';
import { hasInvisible, trimInvisible } from '../json/invisible';
import {
	baseUrlMissing,
	baseUrlNotHttp,
	baseUrlNotPlain,
	baseUrlOddCharacter,
} from '../messages/credentialMessages';
import { Problem } from '../messages/message';
import type { Words } from '../messages/words';

const withoutSlashes = (address: string) => trimEnd(address, '/');

/** `new URL` drops or turns these, so that the address would not be the one that is read. */
const ODD = /[\s\\,;"'<>]|\/\.{1,2}(?:\/|$)/;

/** More credentials than one process serves at a time. */
const MOST_REMEMBERED = 50;

/** The addresses read before, because every call of an execution asks for the same one. */
const remembered = new Map<string, string>();

function parse(value: string, label: Words, pastedPath: string, name: string): string {
	const address = withoutSlashes(trimInvisible(value));
	if (address === '') throw new Problem(baseUrlMissing(label), { path: name });
	const isHttp = /^https?:\/\//i.test(address);
	if (isHttp && (ODD.test(address) || hasInvisible(address))) {
		throw new Problem(baseUrlOddCharacter(label), { path: name });
	}
	if (!isHttp || !URL.canParse(address)) throw new Problem(baseUrlNotHttp(label), { path: name });
	const { username, password, search, hash } = new URL(address);
	if (`${username}${password}${search}${hash}` !== '' || /[?#]$/.test(address)) {
		throw new Problem(baseUrlNotPlain(label), { path: name });
	}
	const isPasted = pastedPath !== '' && address.endsWith(pastedPath);
	return isPasted ? withoutSlashes(address.slice(0, -pastedPath.length)) : address;
}

/**
 * Reads a base URL from a credential. Spaces around it, slashes at its end and the path that users
 * paste along are removed; another path stays, because it may be a reverse proxy's.
 *
 * @param label what the credential calls the field
 * @param pastedPath the path that every call has itself, e.g. `/router`; empty where it is to stay
 * @param name of the credential's field
 * @throws Problem when there is none, when it does not start with http or https, when it has a query or
 * fragment, which would swallow the path of a call, or a character that is read as another one
 */
export function baseUrlOf(value: unknown, label: Words, pastedPath = '', name = 'baseUrl'): string {
	const isText = typeof value === 'string' || value === undefined || value === null;
	if (!isText) throw new Problem(baseUrlNotHttp(label), { path: name });
	const text = value ?? '';
	const key = `${pastedPath}\n${text}`;
	const known = remembered.get(key);
	if (known !== undefined) return known;
	const address = parse(text, label, pastedPath, name);
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(key, address);
	return address;
}
