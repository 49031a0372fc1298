import type { IHookFunctions } from 'n8n-workflow';
import type { Field, JsonField, TextField } from '../../shared/catalogue/field';
import type { ContentType } from '../../shared/catalogue/operation';
import { DEFAULT_REQUEST_OPTIONS } from '../../shared/catalogue/requestDefaults';
import { makeCall } from '../../shared/execution/makeCall';
import { toNodeError } from '../../shared/errors/nodeError';
import { Pacer } from '../../shared/execution/pacer';
import { parseJson, structure } from '../../shared/input/jsonValue';
import { isEmpty, refuse } from '../../shared/input/place';
import { topPlace } from '../../shared/input/toWireValue';
import type { Parameters } from '../../shared/json/wire';
import { missing, notAnObject, notAnOption } from '../../shared/messages/inputMessages';
import { isOn } from '../../shared/input/switchValue';
import { Problem } from '../../shared/messages/message';
import { sentenceOf } from '../../shared/messages/words';
import { checkPushSettings } from '../../shared/push/pushSettings';
import { setPushAddress } from '../catalogue/platform';
import { CONTENT_TYPES } from '../catalogue/titleOnly';
import { yunjigong } from '../vendor';
import { addressStays } from './pushMessages';
import {
	addressField,
	registerContentType,
	registerFields,
	registerPath,
	successMarker,
	unregisterFields,
} from './triggerFields';
import { credentialOf, profileOf } from './verification';

const given = (context: IHookFunctions, { name }: Field): unknown =>
	context.getNodeParameter(name, '');

/** @throws Problem when it is missing */
function text(context: IHookFunctions, field: TextField): string {
	const value = String(given(context, field)).trim();
	if (value === '') throw new Problem(missing(field.label), { path: field.name });
	return value;
}

/** @throws Problem for what is not a JSON object */
function fieldsOf(context: IHookFunctions, field: JsonField): Parameters {
	const place = topPlace(field);
	const value = given(context, field);
	const parsed = typeof value === 'string' && value.trim() ? parseJson(place, value) : value;
	if (isEmpty(parsed)) return {};
	if (typeof parsed !== 'object' || Array.isArray(parsed)) {
		return refuse(place, notAnObject(place.label));
	}
	return structure(place, parsed) as Parameters;
}

function contentTypeOf(context: IHookFunctions): ContentType {
	const { name, label, default: preset } = registerContentType;
	const chosen = String(context.getNodeParameter(name, preset));
	const contentType = CONTENT_TYPES.find((type) => type === chosen);
	if (contentType !== undefined) return contentType;
	throw new Problem(notAnOption(label, chosen, CONTENT_TYPES), { path: name });
}

async function callVendor(context: IHookFunctions, parameters: Parameters): Promise<void> {
	await makeCall(
		{
			context,
			vendor: yunjigong,
			credentials: await credentialOf(context),
			options: DEFAULT_REQUEST_OPTIONS,
			pacer: new Pacer(Infinity, undefined),
			signal: undefined,
		},
		{
			operation: setPushAddress,
			endpoint: text(context, registerPath),
			// As the page tree shows (docs/facts/yunjigong.json, 第三方平台推送地址设置).
			method: 'POST',
			contentType: contentTypeOf(context),
			effect: 'write',
			isRepeatable: false,
			parameters,
		},
	);
}

async function checkSettings(context: IHookFunctions): Promise<void> {
	checkPushSettings(context);
	text(context, successMarker);
	if (context.getNodeParameter('verification') !== 'none') await profileOf(context);
}

/**
 * Whether n8n only listens for a test, which must not change the registration of the production
 * URL.
 */
function isTest(context: IHookFunctions): boolean {
	return context.getMode() === 'manual';
}

function mayRegister(context: IHookFunctions): boolean {
	return isOn(context.getNodeParameter('registerAddress', false)) && !isTest(context);
}

/** What n8n stores about the registered URL. */
interface Registered {
	registeredUrl?: string;
	/** A call that removes it was begun and has not succeeded. */
	isLeaving?: true;
}

/** Whether the URL is registered already; n8n asks at each start. */
export function isRegistered(context: IHookFunctions): boolean {
	const { registeredUrl, isLeaving } = context.getWorkflowStaticData('node') as Registered;
	if (!mayRegister(context) || isLeaving) return false;
	return registeredUrl === context.getNodeWebhookUrl('default');
}

/**
 * Checks the trigger's settings, and registers its address with the vendor where the user wants it.
 *
 * @throws NodeOperationError or NodeApiError, so that the workflow is not activated
 */
export async function register(context: IHookFunctions): Promise<void> {
	try {
		await checkSettings(context);
		if (!mayRegister(context)) return;
		const url = context.getNodeWebhookUrl('default') ?? '';
		await callVendor(context, {
			...fieldsOf(context, registerFields),
			[text(context, addressField)]: url,
		});
		const data = context.getWorkflowStaticData('node') as Registered;
		data.registeredUrl = url;
		delete data.isLeaving;
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

/**
 * Unregisters the URL where the user has described the call; otherwise logs that it stays
 * registered. The stored URL is then removed, so that the next activation registers it again; where
 * the call fails it is kept, so that the next deactivation makes it again, and the next activation
 * registers it again, too.
 *
 * @throws NodeApiError when the vendor refuses
 */
export async function unregister(context: IHookFunctions): Promise<void> {
	const data = context.getWorkflowStaticData('node') as Registered;
	if (isTest(context) || data.registeredUrl === undefined) return;
	if (String(given(context, unregisterFields)).trim() === '') {
		delete data.registeredUrl;
		context.logger.warn(sentenceOf(addressStays(context.getNode().name)));
		return;
	}
	try {
		data.isLeaving = true;
		await callVendor(context, fieldsOf(context, unregisterFields));
		delete data.registeredUrl;
		delete data.isLeaving;
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
