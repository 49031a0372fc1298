import { UserError, type IDataObject } from 'n8n-workflow';
import type { Field } from '../catalogue/field';
import type { ContentType, HttpMethod, Operation } from '../catalogue/operation';
import type { Call } from '../catalogue/vendor';
import { formText, type Parameters } from '../json/wire';
import { collectParameters, collectSettings, type ItemParameters } from './collectParameters';
import { toWireValue } from './toWireValue';

/** Everything one item asks for. */
export interface Wanted {
	call: Call;
	/** The operation's settings that are not sent. */
	settings: IDataObject;
	/** Where the reply holds the list, when it is to be taken apart. */
	rows?: string;
}

function userEndpoint({ context, itemIndex }: ItemParameters, field: Field): string {
	const value = toWireValue(
		{ field, label: field.label, zone: context.getTimezone() },
		context.getNodeParameter(field.name, itemIndex, ''),
	);
	if (value === undefined) throw new UserError(`${field.label} is missing`);
	return formText(value);
}

function chosen<T extends string>(
	{ context, itemIndex }: ItemParameters,
	name: string,
	label: string,
	choices: readonly T[] | undefined,
): T | undefined {
	if (!choices || choices.length < 2) return choices?.[0];
	const value = context.getNodeParameter(name, itemIndex, choices[0]);
	const choice = choices.find((candidate) => candidate === value);
	if (choice !== undefined) return choice;
	throw new UserError(`${label}: "${String(value)}" is not one of ${choices.join(', ')}`);
}

function accessOf(item: ItemParameters): 'read' | 'write' {
	const { access } = item.operation;
	if (access !== 'ask') return access;
	return chosen(item, 'access', 'Access', ['write', 'read'] as const) ?? 'write';
}

function rowsKey({ context, operation, itemIndex }: ItemParameters): string | undefined {
	const { rows, asksForRows } = operation;
	if (rows !== undefined || !asksForRows) return rows;
	return String(context.getNodeParameter('listField', itemIndex, '')).trim() || undefined;
}

/**
 * A call of an operation in the documented way, with nothing for the user to choose.
 *
 * @param operation one whose endpoint is published
 */
export function plainCall(operation: Operation, parameters: Parameters): Call {
	return {
		operation,
		endpoint: String(operation.endpoint),
		method: operation.methods?.[0] ?? 'POST',
		...(operation.contentTypes?.[0] && { contentType: operation.contentTypes[0] }),
		access: operation.access === 'read' ? 'read' : 'write',
		parameters,
	};
}

/**
 * Reads what one item asks for out of the node's parameters.
 *
 * @throws UserError naming the parameter that is missing or does not fit
 */
export function collectWanted(item: ItemParameters): Wanted {
	const { operation } = item;
	const { endpoint, methods, contentTypes } = operation;
	const contentType = chosen<ContentType>(item, 'contentType', 'Content Type', contentTypes);
	const rows = rowsKey(item);
	return {
		call: {
			operation,
			endpoint: typeof endpoint === 'string' ? endpoint : userEndpoint(item, endpoint),
			method: chosen<HttpMethod>(item, 'httpMethod', 'HTTP Method', methods) ?? 'POST',
			...(contentType && { contentType }),
			access: accessOf(item),
			parameters: collectParameters(item),
		},
		settings: collectSettings(item),
		...(rows !== undefined && { rows }),
	};
}
