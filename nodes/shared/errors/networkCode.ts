/** An error and what it was thrown because of: n8n wraps whatever is thrown while it sends. */
export function causesOf(error: unknown): object[] {
	if (typeof error !== 'object' || error === null) return [];
	return [error, ...causesOf((error as Error).cause)];
}

/** Whether a connection was never made, so that nothing of a request has left. */
export function isConnectFailure(error: unknown): boolean {
	return (causesOf(error) as Array<{ syscall?: unknown }>).every(
		({ syscall }) => syscall === undefined || syscall === 'connect' || syscall === 'getaddrinfo',
	);
}

/** Node's code of a network error, such as `ECONNREFUSED`; undefined where it is none. */
export function networkCode(error: unknown): string | undefined {
	for (const { code } of causesOf(error) as Array<{ code?: unknown }>) {
		if (typeof code === 'string') return code;
	}
	return undefined;
}

/**
 * Node's codes for a TLS handshake that fails: the certificate is not trusted, not for this host or
 * not of this time, or the other side does not speak TLS. Nothing of the request is sent before it.
 */
const HANDSHAKE =
	/^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(?:GET|VERIFY|DECRYPT|DECODE)_\w+|CERT_\w+|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|ERR_TLS_\w+|ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNSUPPORTED_PROTOCOL|\w*HANDSHAKE\w*))$/;

/** EPROTO can come later, too; only these reasons are of the handshake. */
const NOT_TLS =
	/wrong version number|packet length too long|http request|unsupported protocol|handshake failure/i;

/** What an error of n8n's HTTP client has of its request. */
interface OfRequest {
	request?: { socket?: { secureConnecting?: boolean } | null };
}

/** Whether the handshake had succeeded; what comes after it has the same codes. */
function wasSecure(error: unknown): boolean {
	return (causesOf(error) as OfRequest[]).some(
		({ request }) => request?.socket?.secureConnecting === false,
	);
}

/** Whether a request failed in the TLS handshake, before anything of it was sent. */
export function isHandshakeFailure(error: unknown): boolean {
	const code = networkCode(error);
	if (code === undefined || wasSecure(error)) return false;
	if (code !== 'EPROTO') return HANDSHAKE.test(code);
	return causesOf(error).some((one) => NOT_TLS.test(String((one as Error).message)));
}
