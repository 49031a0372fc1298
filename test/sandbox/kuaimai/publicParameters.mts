import { gatewayError } from './envelope.mts';
import { parseBeijingTime } from '../shared/beijingTime.mts';

/** What the sandbox knows of its one app. */
export interface KuaimaiApp {
	appKey: string;
	appSecret: string;
	accessToken: string;
	refreshToken: string;
}

/** What the public parameters are checked against. */
export interface PublicRules {
	app: KuaimaiApp;
	/** The sandbox's clock, epoch milliseconds. */
	now: number;
	hasMethod(method: string): boolean;
	signatureValid: boolean;
}

const PUBLIC = [
	'method',
	'appKey',
	'timestamp',
	'format',
	'version',
	'sign_method',
	'sign',
	'session',
];

const SIGN_METHODS = ['hmac', 'md5', 'hmac-sha256'];
const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;

/** The parameters that are the method's own. */
export function businessParameters(parameters: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(parameters).filter(([name]) => !PUBLIC.includes(name)));
}

/**
 * Checks the public parameters (docs/facts/kuaimai.md, Common Parameters and Error Codes). A
 * required one without a value counts as missing. Which of several faults the gateway names is not
 * documented; the order is ours.
 *
 * @throws GatewayError
 */
export function checkPublicParameters(
	parameters: Record<string, string>,
	{ app, now, hasMethod, signatureValid }: PublicRules,
): void {
	const { method, appKey, timestamp, version, sign, session, format, sign_method } = parameters;
	const fail = (code: string, subject?: string) => gatewayError(code, parameters, subject);

	if (!method) throw fail('26');
	if (!appKey) throw fail('22', 'appKey');
	if (!timestamp) throw fail('22', 'timestamp');
	if (!version) throw fail('28');
	if (version !== '1.0') throw fail('29', version);
	if (!hasMethod(method)) throw fail('27', method);
	if (appKey !== app.appKey) throw fail('23', 'appKey');
	if (format !== undefined && format !== 'json') throw fail('23', 'format');
	if (sign_method !== undefined && !SIGN_METHODS.includes(sign_method)) {
		throw fail('23', 'sign_method');
	}
	const skew = Math.abs(now - parseBeijingTime(timestamp));
	if (!(skew <= CLOCK_TOLERANCE_MS)) throw fail('40', 'timestamp');
	if (!sign) throw fail('24');
	if (!signatureValid) throw fail('25');
	if (!session) throw fail('20');
	if (session !== app.accessToken) throw fail('invalid_session');
}
