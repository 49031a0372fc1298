const PORTS: Readonly<Record<string, string>> = { 'http:': ':80', 'https:': ':443' };

/** A host without the default port of either scheme. */
function withoutPort(host: string): string {
	return host.replace(/:(?:80|443)$/, '');
}

/**
 * The ways in which a sender may write the origin of n8n's public URL: the host in the letters of that
 * URL or of the request, with or without the default port, as https or http, because a proxy may end
 * TLS. No other host is ever among them.
 *
 * @param publicUrl as n8n has it
 * @param requested the request's `Host`; ignored where it is another host
 */
export function originsOf(publicUrl: string, requested: unknown): string[] {
	const { host, port, protocol } = new URL(publicUrl);
	const written = /^https?:\/\/([^/?#]+)/i.exec(publicUrl)?.[1] ?? host;
	const isSame = (text: string) => withoutPort(text.toLowerCase()) === withoutPort(host);
	const hosts = [host, written, String(requested ?? '')].filter(isSame).map(withoutPort);
	const schemes = [protocol, ...Object.keys(PORTS).filter((scheme) => scheme !== protocol)];
	const origins = schemes.flatMap((scheme) =>
		hosts.flatMap((name) => {
			const origin = `${scheme}//${name}`;
			return port === '' ? [origin, origin + (PORTS[scheme] ?? '')] : [origin];
		}),
	);
	return [...new Set(origins)];
}
