import { UserError } from 'n8n-workflow';

const withoutSlashes = (address: string) => address.replace(/\/+$/, '');

/**
 * Reads an address out of a credential: spaces around it, slashes at its end, and the path that users
 * paste along go away; another path stays, for it may be a reverse proxy's.
 *
 * @param label what the credential calls the field
 * @param pastedPath the path that every call has itself, e.g. `/router`; empty where it is to stay
 * @throws UserError when there is none, when it does not begin with http or https, or when it has what
 * would swallow the path of a call
 */
export function baseUrlOf(value: unknown, label: string, pastedPath = ''): string {
	const address = withoutSlashes(String(value ?? '').trim());
	if (address === '') throw new UserError(`The credential has no ${label}: fill it in there`);
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
		throw new UserError(`The credential’s ${label} is no address that begins with http or https`);
	}
	const { username, password, search, hash } = new URL(address);
	if (`${username}${password}${search}${hash}` !== '' || /[?#]$/.test(address)) {
		throw new UserError(
			`The credential’s ${label} must be an address alone, without user name, ? and #`,
		);
	}
	const isPasted = pastedPath !== '' && address.endsWith(pastedPath);
	return isPasted ? withoutSlashes(address.slice(0, -pastedPath.length)) : address;
}
