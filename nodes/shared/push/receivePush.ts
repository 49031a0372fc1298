import { once } from 'lodash';
import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import type { JsonValue } from '../json/losslessJson';
import { errorText } from '../messages/errorText';
import { receiverNotReady, tooManyEvents } from '../messages/pushMessages';
import { checkSender } from './checkSender';
import { eventId } from './eventId';
import { lastContentsOf } from './lastContents';
import {
	duplicateRulesOf,
	optionsOf,
	pushSettingsOf,
	selectedEvents,
	type PushSettings,
} from './pushSettings';
import { readHead, readPush, type Push, type PushHead } from './readPush';
import { receiptJson } from './receipt';
import { Rejection } from './rejection';

/** More events in one push than any vendor sends; each becomes an item. */
const MAX_EVENTS = 10_000;

/** One event in a push. */
export interface PushEvent {
	/** Its type, or `unknown`. */
	event: string;
	data: JsonValue;
	/** The number of the document that it is about, where there is one. */
	document?: string | undefined;
	/** A hash of its content, where the vendor has a surer one than that of event and data. */
	content?: string;
	/** What else the output item shall carry. */
	extra?: IDataObject;
}

/** What each item says about who sent the push. */
export interface Verification extends IDataObject {
	/** False where the user chose not to verify. */
	verified: boolean;
}

/** Everything specific to the pushes of one vendor. */
export interface PushVendor {
	/** The megabytes that a body may have where the user does not say, where they are not 16. */
	bodyLimitMegabytes?(context: IWebhookFunctions): number | undefined;
	/**
	 * Checks who sent it.
	 *
	 * @param readBody reads the whole push; what can be refused by its head is refused before
	 * @throws Rejection when it is not genuine
	 */
	verify(
		context: IWebhookFunctions,
		head: PushHead,
		readBody: () => Promise<Push>,
		settings: PushSettings,
	): Promise<Verification>;
	/**
	 * Reads the events from the body.
	 *
	 * @param options the trigger's Options collection
	 * @throws Rejection for a body that cannot be read
	 */
	read(
		context: IWebhookFunctions,
		push: Push,
		options: IDataObject,
	): PushEvent[] | Promise<PushEvent[]>;
	/**
	 * What no other message has, such as its nonce and signature; undefined where the push has nothing
	 * but its content.
	 */
	messageId(push: Push): string | undefined;
	/** What every item of this push also carries, such as the tenant. */
	common?(push: Push): IDataObject;
	/**
	 * The answer to a push that was taken.
	 *
	 * @param options the trigger's Options collection
	 */
	accepted(context: IWebhookFunctions, options: IDataObject): unknown;
	/** The answer to one that was not. */
	rejected(context: IWebhookFunctions, rejection: Rejection): unknown;
}

/** @throws Rejection for more events than a push may carry */
function checkCount(events: readonly PushEvent[]): void {
	if (events.length > MAX_EVENTS) throw new Rejection(413, tooManyEvents(MAX_EVENTS));
}

/** A push of which the events become items. */
interface Taken {
	push: Push;
	verification: Verification;
	/** What no other message has. */
	messageId: string | undefined;
	/** What every item carries. */
	common: IDataObject;
	/** Where it is compared with what came before: the version of a document's content. */
	versionOf?: (document: string, content: string) => number;
}

/** A test in the editor is compared with nothing, nor is anything where the window is 0. */
function comparison(
	context: IWebhookFunctions,
	{ receivedAt }: Push,
	verified: boolean,
	settings: PushSettings,
): Pick<Taken, 'versionOf'> {
	if (settings.duplicateWindowMinutes === 0 || context.getMode() === 'manual') return {};
	const contents = lastContentsOf(context);
	const rules = duplicateRulesOf(settings, verified);
	return {
		versionOf: (document, content) => contents.versionOf(document, content, receivedAt, rules),
	};
}

function receiptFor(
	{ messageId, versionOf }: Taken,
	document: string | undefined,
	content: string,
): IDataObject {
	if (document === undefined || !versionOf) return {};
	const version = versionOf(document, content);
	return receiptJson({ document, version, isContentOnly: messageId === undefined });
}

/** What a sender writes that is not verified may be the same in another message. */
function messageIdOf({ messageId, verification }: Taken, content: string): string | undefined {
	if (messageId === undefined || verification.verified) return messageId;
	return JSON.stringify([messageId, content]);
}

function itemOf(taken: Taken, pushEvent: PushEvent, at: number): INodeExecutionData {
	const { event, data, extra } = pushEvent;
	const { push, verification, common } = taken;
	// What all items carry tells them from those of another tenant.
	const content = eventId(pushEvent.content ?? eventId(event, data), common as JsonValue);
	const document = pushEvent.document && JSON.stringify([pushEvent.document, common]);
	const messageId = messageIdOf(taken, content);
	return {
		json: {
			event,
			eventId: messageId === undefined ? content : eventId(String(at), messageId),
			receivedAt: new Date(push.receivedAt).toISOString(),
			...verification,
			...common,
			data: data as IDataObject,
			...extra,
			...receiptFor(taken, document, content),
		},
	};
}

async function takePush(
	context: IWebhookFunctions,
	vendor: PushVendor,
): Promise<IWebhookResponseData> {
	const options = optionsOf(context);
	const settings = pushSettingsOf(options, vendor.bodyLimitMegabytes?.(context));
	const selected = new Set(selectedEvents(context));
	const head = readHead(context);
	checkSender(context, head, settings);
	const { bodyLimitMegabytes } = settings;
	const readBody = once(async () => await readPush(context, head, bodyLimitMegabytes));
	const verification = await vendor.verify(context, head, readBody, settings);
	const push = await readBody();
	const events = await vendor.read(context, push, options);
	checkCount(events);
	const common = vendor.common?.(push) ?? {};
	const messageId = vendor.messageId(push);
	const compared = comparison(context, push, verification.verified, settings);
	const taken: Taken = { push, verification, messageId, common, ...compared };
	const items = events
		.map((event, at) => itemOf(taken, event, at))
		.filter(({ json }) => selected.has(String(json.event)));
	return {
		webhookResponse: vendor.accepted(context, options),
		...(items.length > 0 && { workflowData: [items] }),
	};
}

function asRejection(context: IWebhookFunctions, error: unknown): Rejection {
	if (error instanceof Rejection) return error;
	context.logger.error(`${context.getNode().name} could not take a push: ${errorText(error)}`);
	return new Rejection(500, receiverNotReady);
}

/**
 * Receives a vendor's push; the `webhook()` of every push trigger. An accepted push is answered by
 * n8n once the execution is stored; only rejections are answered here. It never throws, because n8n
 * would answer with a stack trace.
 */
export async function receivePush(
	context: IWebhookFunctions,
	vendor: PushVendor,
): Promise<IWebhookResponseData> {
	try {
		return await takePush(context, vendor);
	} catch (error) {
		const rejection = asRejection(context, error);
		context.getResponseObject().status(rejection.status).json(vendor.rejected(context, rejection));
		return { noWebhookResponse: true };
	}
}
