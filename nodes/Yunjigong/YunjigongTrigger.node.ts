import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type IHookFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { yunjigongApiTest } from './credentialTest';
import { labelOf, sentenceOf } from '../shared/messages/words';
import { deliverPush } from '../shared/push/deliverPush';
import { receivePush } from '../shared/push/receivePush';
import { yunjigongTriggerProperties } from './push/properties';
import { ACTIVATED, WAITING } from './push/pushMessages';
import { yunjigongPushes } from './push/receiver';
import { isRegistered, register, unregister } from './push/registration';
import { yunjigong } from './vendor';

/** Receives what Yunjigong 云集供 pushes, in the format that the user finds on the vendor's pages. */
export class YunjigongTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: `${labelOf(yunjigong.label)} Trigger`,
		name: 'yunjigongTrigger',
		icon: { light: 'file:yunjigong.svg', dark: 'file:yunjigong.dark.svg' },
		group: ['trigger'],
		// Below version 2 n8n evaluates an expression for every request.
		version: 2,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: `Starts the workflow when ${labelOf(yunjigong.label)} pushes a message`,
		eventTriggerDescription: sentenceOf(WAITING),
		activationMessage: sentenceOf(ACTIVATED),
		defaults: { name: 'Yunjigong Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		// Not required: without verification and registration there is nothing to use it for. n8n can
		// tie it to one parameter, not to either of two; `create` says when it is missing.
		credentials: [{ name: 'yunjigongApi', testedBy: 'yunjigongApiTest' }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: '',
				path: 'push',
			},
		],
		properties: yunjigongTriggerProperties,
	};

	methods = { credentialTest: { yunjigongApiTest } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return isRegistered(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await register(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				await unregister(this);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receivePush(this, yunjigongPushes);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await deliverPush(this);
	}
}
