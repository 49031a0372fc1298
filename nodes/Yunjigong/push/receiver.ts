import get from 'lodash/get';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { sentNames, signingProfileOf } from '../../../credentials/signing/signingProfile';
import type { JsonValue } from '../../shared/request/losslessJson';
import type { PushVendor } from '../../shared/webhook/receive';
import { readBody } from './body';
import { EVENTS } from './events';
import { verifyByProfile, withoutSignature } from './verification';

/** One line of the user's table that tells the kinds of pushes apart. */
interface Mapping {
	event?: string;
	value?: string;
}

function mappingsOf(context: IWebhookFunctions): Mapping[] {
	const { mapping = [] } = context.getNodeParameter('eventValues', {}) as { mapping?: Mapping[] };
	return mapping;
}

/** The kind of a push by the field and the values the user has entered; none is published. */
function eventOf(context: IWebhookFunctions, body: JsonValue): string {
	const field = String(context.getNodeParameter('eventField', '')).trim();
	const value: unknown = field === '' ? undefined : get(body, field);
	if (value === undefined || value === null) return 'unknown';
	const mapping = mappingsOf(context).find(
		(candidate) => String(candidate.value ?? '').trim() === String(value),
	);
	return EVENTS.find(({ value: event }) => event === mapping?.event)?.value ?? 'unknown';
}

async function ignoredNames(context: IWebhookFunctions): Promise<string[]> {
	const options = context.getNodeParameter('options', {}) as IDataObject;
	const chosen = String(options.ignoredFields ?? '')
		.split(/[,，]/)
		.map((name) => name.trim())
		.filter((name) => name !== '');
	if (context.getNodeParameter('verification') === 'none') return chosen;
	const profile = signingProfileOf(await context.getCredentials('yunjigongApi'));
	return [...chosen, ...(profile ? sentNames(profile) : [])];
}

/** JSON where the user has written JSON, else the text itself. */
function answerOf(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}

/** The pushes of Yunjigong as the shared push engine sees them. */
export const yunjigongPushes: PushVendor = {
	async verify(context, push) {
		if (context.getNodeParameter('verification') === 'none') return false;
		await verifyByProfile(context, push, readBody(context, push));
		return true;
	},
	async read(context, push) {
		const data = readBody(context, push);
		const identity = withoutSignature(data, await ignoredNames(context));
		return [{ event: eventOf(context, data), data, identity }];
	},
	accepted: (context) => answerOf(String(context.getNodeParameter('successMarker', ''))),
	rejected: (_context, { status, reason }) => ({ status, message: reason }),
};
