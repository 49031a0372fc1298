const ENTRY = /^(?:(https?):\/\/)?(\*\.)?([^/:*?#@\s]+|\[[\da-f:.]+\])(?::(\d{1,5}))?\/?$/i;

const portOf = ({ port, protocol }: URL): string =>
	port !== '' ? port : protocol === 'https:' ? '443' : '80';

/** The entries of a list of hosts as people type it. */
export function hostsIn(text: unknown): string[] {
	return String(text ?? '')
		.split(/[\s,，;；]+/)
		.filter((entry) => entry !== '');
}

/**
 * Whether an address is on a host of the list. An entry is a host, or `*.` and a domain, with a scheme
 * or a port where only that one is allowed.
 *
 * @param entries anything else in them allows nothing
 */
export function isOnHosts(url: URL, entries: readonly string[]): boolean {
	return entries.some((entry) => {
		const [, scheme, wildcard, host, port] = ENTRY.exec(entry) ?? [];
		if (host === undefined) return false;
		const name = host.toLowerCase();
		const isHost = wildcard ? url.hostname.endsWith(`.${name}`) : url.hostname === name;
		const isScheme = scheme === undefined || url.protocol === `${scheme.toLowerCase()}:`;
		return isHost && isScheme && (port === undefined || portOf(url) === port);
	});
}
