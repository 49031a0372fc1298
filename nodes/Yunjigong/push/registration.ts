import { UserError, type IHookFunctions } from 'n8n-workflow';
import { makeCall } from '../../shared/execution/makeCall';
import { toNodeError } from '../../shared/execution/nodeError';
import { DEFAULT_REQUEST_OPTIONS } from '../../shared/execution/requestOptions';
import { Pacer } from '../../shared/execution/pacer';
import { structure, parseJson } from '../../shared/input/jsonValue';
import { checkPushSettings } from '../../shared/push/pushSettings';
import type { ContentType, Operation } from '../../shared/catalogue/operation';
import type { Parameters } from '../../shared/json/wire';
import { pushSetting } from '../catalogue/pushSetting';
import { CONTENT_TYPES } from '../catalogue/titleOnly';
import { yunjigong } from '../vendor';
import { credentialOf, profileOf } from './verification';

const setPushAddress = pushSetting.operations[0] as Operation;

function text(context: IHookFunctions, name: string, label: string): string {
	const value = String(context.getNodeParameter(name, '')).trim();
	if (value === '') throw new UserError(`${label} is missing`);
	return value;
}

function fieldsOf(context: IHookFunctions, name: string, label: string): Parameters {
	const given: unknown = context.getNodeParameter(name, '');
	const place = {
		field: { name, label, type: 'json' as const, description: '' },
		label,
		zone: context.getTimezone(),
	};
	const value = typeof given === 'string' && given.trim() ? parseJson(place, given) : given;
	if (value === '' || value === undefined || value === null) return {};
	if (typeof value !== 'object' || Array.isArray(value)) {
		throw new UserError(`${label}: expects a JSON object`);
	}
	return structure(place, value) as Parameters;
}

function contentTypeOf(context: IHookFunctions): ContentType {
	const [first] = CONTENT_TYPES;
	const chosen = String(context.getNodeParameter('registerContentType', first));
	const contentType = CONTENT_TYPES.find((type) => type === chosen);
	if (contentType !== undefined) return contentType;
	throw new UserError(`Register Content Type (推送地址设置内容类型): "${chosen}" is not known`);
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
			endpoint: text(context, 'registerPath', 'Register Path (推送地址设置接口路径)'),
			// What the page tree shows for it (yunjigong.md section 2, row 17).
			method: 'POST',
			contentType: contentTypeOf(context),
			access: 'write',
			parameters,
		},
	);
}

async function checkSettings(context: IHookFunctions): Promise<void> {
	checkPushSettings(context);
	text(context, 'successMarker', 'Success Marker (成功标识)');
	if (context.getNodeParameter('verification') !== 'none') await profileOf(context);
}

/** Whether it is a test, which must not become, nor take back, the production address. */
function isTest(context: IHookFunctions): boolean {
	return context.getMode() === 'manual';
}

function mayRegister(context: IHookFunctions): boolean {
	return context.getNodeParameter('registerAddress', false) === true && !isTest(context);
}

/** What is remembered of the address that was made known. */
interface Registered {
	registeredUrl?: string;
}

/** Whether the vendor knows the address already; n8n asks at each start. */
export function isRegistered(context: IHookFunctions): boolean {
	const { registeredUrl } = context.getWorkflowStaticData('node') as Registered;
	return mayRegister(context) && registeredUrl === context.getNodeWebhookUrl('default');
}

/**
 * Checks the trigger's settings, and makes its address known to the vendor where the user wants it.
 *
 * @throws NodeOperationError or NodeApiError, so that the workflow is not activated
 */
export async function register(context: IHookFunctions): Promise<void> {
	try {
		await checkSettings(context);
		if (!mayRegister(context)) return;
		const url = context.getNodeWebhookUrl('default') ?? '';
		await callVendor(context, {
			...fieldsOf(context, 'registerFields', 'Other Fields (其他字段)'),
			[text(context, 'addressField', 'Address Field (推送地址字段)')]: url,
		});
		(context.getWorkflowStaticData('node') as Registered).registeredUrl = url;
	} catch (error) {
		throw toNodeError(context.getNode(), error, 0);
	}
}

/**
 * Takes the address back where the user has said how; else only says that it stays. It is forgotten
 * in any case, so that the next activation makes it known anew.
 *
 * @throws NodeApiError when the vendor refuses
 */
export async function unregister(context: IHookFunctions): Promise<void> {
	const data = context.getWorkflowStaticData('node') as Registered;
	if (isTest(context) || data.registeredUrl === undefined) return;
	delete data.registeredUrl;
	const label = 'Unregister Fields (取消设置字段)';
	const given = String(context.getNodeParameter('unregisterFields', '')).trim();
	if (given === '') {
		context.logger.warn(
			`${context.getNode().name}: the push address stays set at Yunjigong; take it back there, or fill in ${label}.`,
		);
		return;
	}
	try {
		await callVendor(context, fieldsOf(context, 'unregisterFields', label));
	} catch (error) {
		throw toNodeError(context.getNode(), error, 0);
	}
}
