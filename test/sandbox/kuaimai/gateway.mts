import { exactJson } from '../shared/exactJson.mts';
import { checkRequest, GatewayError, type Endpoint } from './endpoint.mts';
import { purchaseOrderEndpoints } from './endpoints/purchaseOrder.mts';
import { supplierEndpoints } from './endpoints/supplier.mts';
import { expectedSignature } from './signature.mts';

/** What the sandbox knows of its one app. */
export interface KuaimaiApp {
	appKey: string;
	appSecret: string;
	accessToken: string;
	refreshToken: string;
}

const ENDPOINTS: Record<string, Endpoint> = { ...purchaseOrderEndpoints, ...supplierEndpoints };

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

const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;

function clockIsOff(timestamp: string): boolean {
	const at = Date.parse(`${timestamp.replace(' ', 'T')}+08:00`);
	return (
		!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(timestamp) ||
		!(Math.abs(Date.now() - at) <= CLOCK_TOLERANCE_MS)
	);
}

/** The public parameters, in the order in which a wrong one is noticed (kuaimai.md sections 2, 6). */
function checkPublic(parameters: Record<string, string>, app: KuaimaiApp): void {
	const { method, appKey, timestamp, version, sign, session, format } = parameters;
	const service = `服务方法(${method}:${version})`;
	if (method === undefined) throw new GatewayError('26', 'method is missing');
	if (appKey === undefined) throw new GatewayError('22', `${service}的应用键参数appKey缺失`);
	if (timestamp === undefined) throw new GatewayError('22', `${service}的应用键参数timestamp缺失`);
	if (version === undefined) throw new GatewayError('28', 'version is missing');
	if (version !== '1.0') throw new GatewayError('29', `no version ${version}`);
	if (!Object.hasOwn(ENDPOINTS, method)) throw new GatewayError('27', `no method ${method}`);
	if (appKey !== app.appKey) throw new GatewayError('23', `${service}的应用键参数appKey无效`);
	if (format !== undefined && format !== 'json') {
		throw new GatewayError('23', `${service}的应用键参数format无效`);
	}
	if (clockIsOff(timestamp)) throw new GatewayError('40', `${service}的应用键参数timestamp无效`);
	if (sign === undefined) throw new GatewayError('24', 'sign is missing');
	if (sign !== expectedSignature(parameters, app.appSecret)) {
		throw new GatewayError('25', `${service}的签名无效`);
	}
	if (session === undefined) throw new GatewayError('20', 'session is missing');
	if (session !== app.accessToken)
		throw new GatewayError('invalid_session', '用户未启用,请联系管理员');
}

let traceIds = 1879873565469747141n;

/**
 * Answers one request as Kuaimai's gateway documents it.
 *
 * @returns the outcome for the record and the reply's text
 */
export function answerGateway(
	parameters: Record<string, string>,
	app: KuaimaiApp,
): { outcome: string; text: string } {
	const traceId = String(traceIds++);
	try {
		checkPublic(parameters, app);
		const business = Object.fromEntries(
			Object.entries(parameters).filter(([name]) => !PUBLIC.includes(name)),
		);
		const endpoint = ENDPOINTS[parameters.method as string] as Endpoint;
		checkRequest(endpoint, business);
		const payload = endpoint.answer(business);
		return { outcome: 'served', text: exactJson({ traceId, ...payload, success: true }) };
	} catch (error) {
		if (!(error instanceof GatewayError)) throw error;
		const { code, message: msg } = error;
		return { outcome: code, text: exactJson({ code, msg, success: false, trace_id: traceId }) };
	}
}
