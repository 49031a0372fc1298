import type { EndpointFact } from '../fact.mts';
import { must } from '../fact.mts';
import { method } from './method.mts';

/** Kuaimai's session (kuaimai.md, sections 0 and 4). */
export const sessionFacts: readonly EndpointFact[] = [
	method('open.token.refresh', '刷新会话必接', [must('refreshToken', 'string')]),
];
