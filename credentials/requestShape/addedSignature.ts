/**
 * The request carries its signature under this key, which nothing sends or prints. It is the same in
 * every copy of this file, because n8n may load credential and node from different ones.
 */
const SIGNATURE = Symbol.for('n8n-nodes-cn-erp.signature');

/** Notes the signature that was added to a request. */
export function noteSignature(request: object, signature: string): void {
	Object.defineProperty(request, SIGNATURE, {
		value: signature,
		configurable: true,
		enumerable: false,
	});
}

/** The signature that `authenticate()` last added to this object, before URL encoding. */
export function addedSignature(request: object): string | undefined {
	return Reflect.get(request, SIGNATURE) as string | undefined;
}
