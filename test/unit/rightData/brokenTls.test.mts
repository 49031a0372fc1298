import { isConnectFailure, isHandshakeFailure } from '../../../nodes/shared/errors/networkCode.ts';
import { kind } from '../../support/kind.mts';

/** An error as n8n's HTTP client gives it, wrapped by n8n; of a socket that was secure or not yet. */
function errorOf(code: string, secureConnecting: boolean, message = ''): Error {
	const request = { socket: { secureConnecting } };
	return new Error('n8n', { cause: Object.assign(new Error(message), { code, request }) });
}
const isHandshake =
	(code: string, secureConnecting: boolean, expected: boolean, message?: string) => () => {
		expect(isHandshakeFailure(errorOf(code, secureConnecting, message))).toBe(expected);
	};
const WRONG = 'wrong version number';

kind('What breaks a secure connection after the handshake is no failure of the handshake', {
	'by plain text': isHandshake('ERR_SSL_WRONG_VERSION_NUMBER', false, false),
	'by a record that is too long': isHandshake('ERR_SSL_PACKET_LENGTH_TOO_LONG', false, false),
	'by plain HTTP': isHandshake('ERR_SSL_HTTP_REQUEST', false, false),
	'by an alert': isHandshake('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', false, false),
	'by plain text, as older Nodes say it': isHandshake('EPROTO', false, false, WRONG),
});

kind('What comes before the connection is secure is one', {
	'plain text': isHandshake('ERR_SSL_WRONG_VERSION_NUMBER', true, true),
	'a record that is too long': isHandshake('ERR_SSL_PACKET_LENGTH_TOO_LONG', true, true),
	'plain HTTP': isHandshake('ERR_SSL_HTTP_REQUEST', true, true),
	'a certificate that is not trusted': isHandshake('DEPTH_ZERO_SELF_SIGNED_CERT', true, true),
	'plain text, as older Nodes say it': isHandshake('EPROTO', true, true, WRONG),
});

const isConnecting = (syscall: string | undefined, expected: boolean) => () => {
	expect(isConnectFailure(Object.assign(new Error('x'), { code: 'EHOSTUNREACH', syscall }))).toBe(
		expected,
	);
};
kind('Only a connection that was never made has sent nothing', {
	'while it connects': isConnecting('connect', true),
	'while it asks for the address': isConnecting('getaddrinfo', true),
	'while nobody knows': isConnecting(undefined, true),
	'not while it reads': isConnecting('read', false),
	'not while it writes': isConnecting('write', false),
});
