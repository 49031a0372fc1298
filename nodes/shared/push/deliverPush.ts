import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from '../errors/nodeError';
import { findNew, type Arrival } from './duplicates';
import { pushSettingsOf, type PushSettings } from './pushSettings';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

function arrivalOf({ json }: INodeExecutionData): Arrival {
	return { eventId: String(json.eventId), receivedAt: Date.parse(String(json.receivedAt)) };
}

/** @throws NodeOperationError naming the option that does not fit */
function settingsOf(context: IExecuteFunctions): PushSettings {
	const options = context.getNodeParameter('options', 0, {}) as IDataObject;
	try {
		return pushSettingsOf(options);
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

/** A verified push can be replayed for as long as its signature's time is accepted. */
function windowMsOf(
	items: readonly INodeExecutionData[],
	{ duplicateWindowMinutes, toleranceSeconds }: PushSettings,
): number {
	const isVerified = items.some(({ json }) => json.verified === true);
	const replayMs = isVerified ? toleranceSeconds * SECOND_MS : 0;
	return Math.max(duplicateWindowMinutes * MINUTE_MS, replayMs);
}

/**
 * Passes on the events of a push that have not been passed on before; a trigger node's whole
 * `execute()`. A test in the editor and the retry of a crashed execution pass everything on; the
 * events of the latter are remembered, so that a repeat which comes later is known.
 *
 * @throws NodeOperationError when a setting is not a fitting number
 */
export async function deliverPush(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const settings = settingsOf(context);
	const mode = context.getMode();
	if (settings.duplicateWindowMinutes === 0 || mode === 'manual') return [items];
	const arrivals = items.map(arrivalOf);
	const rules = {
		windowMs: windowMsOf(items, settings),
		historySize: settings.historySize,
	};
	if (mode === 'retry') {
		await findNew(context, arrivals, rules);
		return [items];
	}
	const isNew = await findNew(context, arrivals, rules);
	return [items.filter((_item, at) => isNew[at])];
}
