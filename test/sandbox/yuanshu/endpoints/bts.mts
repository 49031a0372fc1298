import { methodFact } from '../../../support/facts.mts';
import { isObject } from '../../shared/documented.mts';

/**
 * What document tracking answers in addition to msg and code: the example of the page, with the
 * number of the document that was asked for.
 */
export function btsPayload(path: string, { billCode }: Record<string, unknown>): object {
	const example = methodFact('yuanshu', path)?.example;
	if (!isObject(example) || !isObject(example.data)) return {};
	return { data: path.endsWith('getFlowInfo.do') ? { billCode, ...example.data } : example.data };
}
