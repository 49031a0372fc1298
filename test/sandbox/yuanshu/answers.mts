import type { Answer, SeenRequest } from '../shared/server.mts';
import { methodFact } from '../../support/facts.mts';
import { isObject } from '../shared/documented.mts';
import { btsPayload } from './endpoints/bts.mts';
import type { ExchangeEndpoint } from './endpoints/exchange.mts';
import { BadParameter, checkFields, type Spelling } from './request.mts';

/** What the sandbox expects of its one tenant. */
export interface YuanshuTenant {
	tenantId: string;
	btsSignKey: string;
}

/** The text of the page for a signature that is missing or wrong (docs/facts/yuanshu.md, Signature). */
export const NO_PERMISSION = '非法访问,无权限!';

/** The envelope of docs/facts/yuanshu.md, Envelopes. */
export function envelope(code: string, msg: string, success: boolean): string {
	return JSON.stringify({ traceId: 'sandbox-trace-1', code, msg, success, data: {} });
}

/**
 * Which code means success is not documented; 0 is that of the platform's code
 * (docs/facts/yuanshu.md, Envelopes).
 */
const served = (): Answer => ({ outcome: 'served', text: envelope('0', '成功', true) });

/** 1004, bad parameters, is one of the platform's code too. */
const badParameter = (problem: string): Answer => ({
	outcome: '1004',
	text: envelope('1004', `参数错误: ${problem}`, false),
});

function parseJson(text: string, name: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new BadParameter(`${name} is not JSON`);
	}
}

function answering(work: () => Answer, refuse: (problem: string) => Answer): Answer {
	try {
		return work();
	} catch (error) {
		if (error instanceof BadParameter) return refuse(error.message);
		throw error;
	}
}

function checkQuery({ parameters }: SeenRequest, expected: Record<string, string>): void {
	for (const [name, value] of Object.entries(parameters)) {
		if (expected[name] !== value) throw new BadParameter(`${name} in the query`);
	}
	for (const name of Object.keys(expected)) {
		if (!(name in parameters)) throw new BadParameter(`${name} is not in the query`);
	}
}

/** Answers a call of the retail data exchange (docs/facts/yuanshu.json). */
export function answerExchange(
	request: SeenRequest,
	{ check, hasTenantInQuery }: ExchangeEndpoint,
	{ tenantId }: YuanshuTenant,
	spelling: Spelling,
): Answer {
	return answering(() => {
		if (request.httpMethod !== 'POST') return { outcome: '405', text: '{}', status: 405 };
		if (request.contentType !== 'application/json') throw new BadParameter('content type');
		checkQuery(request, hasTenantInQuery ? { _platform_num: tenantId } : {});
		const body = parseJson(request.rawBody, 'the body');
		checkFields(body, request.path, spelling);
		check?.(body as Record<string, unknown>, spelling);
		return served();
	}, badParameter);
}

/** Document tracking reports success by its code (docs/facts/yuanshu.md, Envelopes). */
function btsAnswer(code: '0' | '1', msg: string, payload: object = {}): Answer {
	return {
		outcome: code === '1' ? 'served' : 'refused',
		text: JSON.stringify({ msg, code, ...payload }),
	};
}

/** Answers a call of document tracking (docs/facts/yuanshu.md, Document Tracking). */
export function answerBts(request: SeenRequest, { tenantId, btsSignKey }: YuanshuTenant): Answer {
	const method = methodFact('yuanshu', request.path);
	if (!method) return { outcome: '404', text: '{}', status: 404 };
	return answering(
		() => {
			if (request.httpMethod !== 'GET') return { outcome: '405', text: '{}', status: 405 };
			const { param: text = '', ...others } = request.parameters;
			checkQuery({ ...request, parameters: others }, { _platform_num: tenantId });
			if (method.contentType !== null && request.contentType !== method.contentType) {
				throw new BadParameter('content type');
			}
			const param = parseJson(text, 'param');
			checkFields(param, request.path, 'table');
			if (!isObject(param)) throw new BadParameter('param');
			if ('signKey' in param && param.signKey !== btsSignKey) throw new BadParameter('signKey');
			if ('platform_num' in param && param.platform_num !== tenantId) {
				throw new BadParameter('platform_num');
			}
			return btsAnswer('1', '成功', btsPayload(request.path, param));
		},
		(problem) => btsAnswer('0', `失败(${problem})`),
	);
}
