import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { numberAtLeast } from '../request/options';
import { findNew, type Arrival } from './duplicates';

const MINUTE_MS = 60_000;

/** How long an event is remembered where the user does not say. */
export const DEFAULT_DUPLICATE_WINDOW_MINUTES = 60;
/** How many events are remembered where the user does not say. */
export const DEFAULT_HISTORY_SIZE = 2_000;

function arrivalOf({ json }: INodeExecutionData): Arrival {
	return { eventId: String(json.eventId), receivedAt: Date.parse(String(json.receivedAt)) };
}

/**
 * Passes on the events of a push that have not been passed on before; a trigger node's whole
 * `execute()`. A test in the editor and the retry of a crashed execution pass everything on.
 *
 * @throws UserError when a setting is no number that fits
 */
export async function deliverPush(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const options = context.getNodeParameter('options', 0, {}) as IDataObject;
	const windowMinutes = numberAtLeast(
		0,
		'Duplicate Window',
		options.duplicateWindow ?? DEFAULT_DUPLICATE_WINDOW_MINUTES,
	);
	const historySize = Math.floor(
		numberAtLeast(1, 'History Size', options.historySize ?? DEFAULT_HISTORY_SIZE),
	);
	const mode = context.getMode();
	if (windowMinutes === 0 || mode === 'manual' || mode === 'retry') return [items];
	const isNew = await findNew(context, items.map(arrivalOf), {
		windowMs: windowMinutes * MINUTE_MS,
		historySize,
	});
	return [items.filter((_item, at) => isNew[at])];
}
