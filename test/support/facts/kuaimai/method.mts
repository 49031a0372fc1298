import type { EndpointFact, FieldFact } from '../fact.mts';

/**
 * A method of Kuaimai's gateway. All have one URL: POST is always allowed, url-encoded or multipart
 * (kuaimai.md, section 1).
 */
export function method(name: string, title: string, fields: readonly FieldFact[]): EndpointFact {
	return {
		endpoint: name,
		title,
		methods: ['POST'],
		contentTypes: ['multipart/form-data', 'application/x-www-form-urlencoded'],
		fields,
	};
}
