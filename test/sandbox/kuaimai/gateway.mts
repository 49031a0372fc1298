import type { Distortion } from '../shared/faults.mts';
import { exactJson } from '../shared/exactJson.mts';
import type { Answer, SeenRequest } from '../shared/server.mts';
import { payloadOf, type Endpoint } from './endpoint.mts';
import { goodsReceiptEndpoints } from './endpoints/goodsReceipt.mts';
import { platformEndpoints } from './endpoints/platform.mts';
import { preArrivalOrderEndpoints } from './endpoints/preArrivalOrder.mts';
import { purchaseOrderEndpoints } from './endpoints/purchaseOrder.mts';
import { purchaseReturnEndpoints } from './endpoints/purchaseReturn.mts';
import { purchaseSuggestionEndpoints } from './endpoints/purchaseSuggestion.mts';
import { sessionEndpoints } from './endpoints/session.mts';
import { shelvingOrderEndpoints } from './endpoints/shelvingOrder.mts';
import { supplierEndpoints } from './endpoints/supplier.mts';
import { errorText, GatewayError, successText } from './envelope.mts';
import { businessParameters, checkPublicParameters } from './publicParameters.mts';
import { checkRequest, documentedMethods } from './request.mts';
import type { EndpointContext } from './state.mts';

/** What is answered by hand; the other methods of the facts answer their page's example. */
const ENDPOINTS: Record<string, Endpoint> = {
	...purchaseOrderEndpoints,
	...goodsReceiptEndpoints,
	...purchaseReturnEndpoints,
	...supplierEndpoints,
	...shelvingOrderEndpoints,
	...purchaseSuggestionEndpoints,
	...preArrivalOrderEndpoints,
	...sessionEndpoints,
	...platformEndpoints,
};

const METHODS = new Set([...documentedMethods(), ...Object.keys(ENDPOINTS)]);

/** What one call needs in addition to the request. */
export interface GatewayContext extends EndpointContext {
	traceId: string;
	distortion?: Distortion | undefined;
}

/** Answers one request as Kuaimai's gateway documents it (docs/facts/kuaimai.md). */
export function answerGateway(
	{ parameters, signatureValid }: SeenRequest,
	{ app, now, traceId, distortion, state }: GatewayContext,
): Answer {
	try {
		const hasMethod = (method: string) => METHODS.has(method);
		checkPublicParameters(parameters, { app, now, hasMethod, signatureValid });
		const method = parameters.method as string;
		const business = businessParameters(parameters);
		checkRequest(method, business);
		const isEndless = distortion === 'endlessPaging';
		const payload = payloadOf(method, ENDPOINTS[method], business, { app, now, state }, isEndless);
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
