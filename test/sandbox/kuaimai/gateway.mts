import type { Distortion } from '../shared/faults.mts';
import { exactJson } from '../shared/exactJson.mts';
import type { Answer, SeenRequest } from '../shared/server.mts';
import { checkRequest, payloadOf, type Endpoint } from './endpoint.mts';
import { purchaseOrderEndpoints } from './endpoints/purchaseOrder.mts';
import { supplierEndpoints } from './endpoints/supplier.mts';
import { errorText, GatewayError, successText } from './envelope.mts';
import { businessParameters, checkPublicParameters, type KuaimaiApp } from './publicParameters.mts';

/** Every method the sandbox has; the documented ones are in kuaimai.md section 11. */
export const ENDPOINTS: Record<string, Endpoint> = {
	...purchaseOrderEndpoints,
	...supplierEndpoints,
};

/** What one call needs besides the request. */
export interface GatewayContext {
	app: KuaimaiApp;
	now: number;
	traceId: string;
	distortion?: Distortion | undefined;
}

/** Answers one request as Kuaimai's gateway documents it (kuaimai.md sections 1 to 8). */
export function answerGateway(
	{ parameters, signatureValid }: SeenRequest,
	{ app, now, traceId, distortion }: GatewayContext,
): Answer {
	try {
		const hasMethod = (method: string) => Object.hasOwn(ENDPOINTS, method);
		checkPublicParameters(parameters, { app, now, hasMethod, signatureValid });
		const endpoint = ENDPOINTS[parameters.method as string] as Endpoint;
		const business = businessParameters(parameters);
		checkRequest(endpoint, business);
		const payload = payloadOf(endpoint, business, distortion === 'endlessPaging');
		return {
			outcome: 'served',
			text:
				distortion === 'noVerdict'
					? exactJson({ traceId, ...payload })
					: successText(traceId, payload),
		};
	} catch (error) {
		if (!(error instanceof GatewayError)) throw error;
		return { outcome: error.code, text: errorText(traceId, error) };
	}
}
