import type { INodeProperties } from 'n8n-workflow';

/** The parameters of one operation, in the order people see them. */
export interface OperationProperties {
	operation: string;
	properties: readonly INodeProperties[];
}

interface Shared {
	/** What the parameter is, whatever operation it is shown for. */
	key: string;
	property: INodeProperties;
	operations: string[];
}

/**
 * Puts the parameters of a resource's operations together: one that several operations have alike
 * comes once. Each operation keeps its order; a parameter that would break it comes again.
 *
 * @returns each parameter with the operations that show it
 */
export function mergeProperties(all: readonly OperationProperties[]): Shared[] {
	const merged: Shared[] = [];
	for (const { operation, properties } of all) {
		let at = 0;
		for (const property of properties) {
			const key = JSON.stringify(property);
			const found = merged.findIndex((one, index) => index >= at && one.key === key);
			if (found >= 0) {
				merged[found]?.operations.push(operation);
				at = found + 1;
			} else {
				merged.splice(at, 0, { key, property, operations: [operation] });
				at++;
			}
		}
	}
	return merged;
}
