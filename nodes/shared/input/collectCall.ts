import type { IDataObject } from 'n8n-workflow';
import { CONTENT_TYPE, EFFECT, HTTP_METHOD } from '../catalogue/callWords';
import type { Effect } from '../catalogue/effect';
import type { TextField } from '../catalogue/field';
import type { ContentType, HttpMethod, Operation } from '../catalogue/operation';
import type { Call } from '../catalogue/vendor';
import { formText, type Parameters } from '../json/wire';
import { missing, notAnOption } from '../messages/inputMessages';
import { Problem } from '../messages/message';
import type { Words } from '../messages/words';
import { collectParameters, type ItemParameters } from './collectParameters';
import { topPlace, toWireValue } from './toWireValue';

/** Everything one item asks for. */
export interface Wanted {
	call: Call;
	/** The operation's settings that are not sent. */
	settings: IDataObject;
	/** Where the reply holds the list, when it is to be taken apart. */
	rows?: string;
}

function userEndpoint({ context, itemIndex }: ItemParameters, field: TextField): string {
	const place = topPlace(field);
	const value = toWireValue(place, context.getNodeParameter(field.name, itemIndex, ''));
	if (value === undefined) throw new Problem(missing(place.label), { path: field.name });
	return formText(value);
}

function chosen<T extends string>(
	{ context, itemIndex }: ItemParameters,
	name: string,
	label: Words,
	choices: readonly T[] | undefined,
): T | undefined {
	if (!choices || choices.length < 2) return choices?.[0];
	const value = context.getNodeParameter(name, itemIndex, choices[0]);
	const choice = choices.find((candidate) => candidate === value);
	if (choice !== undefined) return choice;
	throw new Problem(notAnOption(label, String(value), choices), { path: name });
}

function effectOf(item: ItemParameters): Effect {
	const { effect } = item.operation;
	if (effect !== 'ask') return effect;
	return chosen(item, 'effect', EFFECT.label, ['write', 'read'] as const) ?? 'write';
}

function rowsKey({ context, operation, itemIndex }: ItemParameters): string | undefined {
	const { rows, asksForRows } = operation;
	if (rows !== undefined || !asksForRows) return rows;
	const path = String(context.getNodeParameter('listField', itemIndex, '') ?? '').trim();
	// JSONPath names the root; its other forms are no different without it.
	return path.replace(/^\$(?:\.(?=.)|(?=\[))/, '') || undefined;
}

/**
 * A call of an operation with the documented defaults.
 *
 * @param operation one whose endpoint is published
 */
export function plainCall(operation: Operation, parameters: Parameters): Call {
	const effect = operation.effect === 'ask' ? 'write' : operation.effect;
	return {
		operation,
		endpoint: String(operation.endpoint),
		method: operation.methods?.[0] ?? 'POST',
		...(operation.contentTypes?.[0] && { contentType: operation.contentTypes[0] }),
		effect,
		isRepeatable: effect === 'read',
		parameters,
	};
}

/**
 * Reads what one item asks for out of the node's parameters.
 *
 * @throws Problem naming the parameter that is missing or does not fit
 */
export function collectWanted(item: ItemParameters): Wanted {
	const { operation } = item;
	const { endpoint, methods, contentTypes } = operation;
	const contentType = chosen<ContentType>(item, 'contentType', CONTENT_TYPE.label, contentTypes);
	const method = chosen<HttpMethod>(item, 'httpMethod', HTTP_METHOD.label, methods);
	const rows = rowsKey(item);
	const effect = effectOf(item);
	const { parameters, settings } = collectParameters(item);
	return {
		call: {
			operation,
			endpoint: typeof endpoint === 'string' ? endpoint : userEndpoint(item, endpoint),
			method: method ?? 'POST',
			...(contentType && { contentType }),
			effect,
			isRepeatable: effect === 'read',
			parameters,
		},
		settings,
		...(rows !== undefined && { rows }),
	};
}
