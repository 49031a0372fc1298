import type { Effect } from '../../../nodes/shared/catalogue/effect.ts';
import type { INodeParameters } from 'n8n-workflow';
import { loadSource, operationsOf, type RegisteredVendor } from '../registry.mts';

/** A request as it arrives, byte for byte; what differs from run to run is struck out. */
export interface ExactRequest {
	httpMethod: string;
	/** Path and query. */
	url: string;
	contentType: string;
	rawBody: string;
}

/** A good input of one operation, with every documented field, and what becomes of it. */
export interface OperationCase {
	/** A read is repeated after transient trouble, a write never. */
	effect: Effect;
	/** Without `resource` and `operation`. */
	parameters: INodeParameters;
	request: ExactRequest;
	/** The JSON of the output items. */
	output: unknown[];
	/** Several items go out in one call. */
	isBatched?: true;
}

/** By `resource.operation`. */
export type OperationCases = Readonly<Record<string, OperationCase>>;

/** The cases of a vendor, as `test/unit/<folder>/cases.mts` exports them. */
export function casesOf({ folder }: RegisteredVendor): OperationCases {
	return loadSource(`test/unit/${folder}/cases.mts`).cases as OperationCases;
}

/**
 * A good input of every operation of a vendor, by `resource.operation`.
 *
 * @throws Error for an operation that has none
 */
export function goodInputs(registered: RegisteredVendor): Record<string, INodeParameters> {
	const cases = casesOf(registered);
	return Object.fromEntries(
		operationsOf(registered).map(([name]) => {
			const { parameters } = cases[name] ?? {};
			if (!parameters) throw new Error(`There is no good input of ${name}`);
			const [resource = '', operation = ''] = name.split('.');
			return [name, { ...parameters, resource, operation }];
		}),
	);
}
