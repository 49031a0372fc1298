const signatures = new WeakMap<object, string>();

/** Notes the signature that was added to a request. */
export function noteSignature(request: object, signature: string): void {
	signatures.set(request, signature);
}

/**
 * The signature that `authenticate()` last added to this object, before URL encoding.
 */
export function addedSignature(request: object): string | undefined {
	return signatures.get(request);
}
