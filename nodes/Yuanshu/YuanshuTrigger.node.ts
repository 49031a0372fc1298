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
import { yuanshuApiTest } from './credentialTest';
import { labelOf, sentenceOf } from '../shared/messages/words';
import { deliverPush } from '../shared/push/deliverPush';
import { receivePush } from '../shared/push/receivePush';
import { checkYuanshuTrigger } from './push/activation';
import { yuanshuTriggerProperties } from './push/properties';
import { ACTIVATED, WAITING } from './push/pushMessages';
import { yuanshuPushes } from './push/receiver';
import { yuanshu } from './vendor';

/** Receives what Yuanshu 元数 pushes: orders, cancellations, changed addresses, after-sale orders. */
export class YuanshuTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: `${labelOf(yuanshu.label)} Trigger`,
		name: 'yuanshuTrigger',
		icon: { light: 'file:yuanshu.svg', dark: 'file:yuanshu.dark.svg' },
		group: ['trigger'],
		// Below version 2 n8n evaluates an expression for every request.
		version: 2,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: `Starts the workflow when ${labelOf(yuanshu.label)} pushes an order, cancellation or refund`,
		eventTriggerDescription: sentenceOf(WAITING),
		activationMessage: sentenceOf(ACTIVATED),
		defaults: { name: 'Yuanshu Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'yuanshuApi',
				required: true,
				testedBy: 'yuanshuApiTest',
				displayOptions: { show: { verification: ['signature'] } },
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: '',
				path: 'push',
			},
		],
		properties: yuanshuTriggerProperties,
	};

	methods = { credentialTest: { yuanshuApiTest } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			/** Nothing is registered at Yuanshu, but a trigger that could accept nothing is not activated. */
			async create(this: IHookFunctions): Promise<boolean> {
				await checkYuanshuTrigger(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receivePush(this, yuanshuPushes);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await deliverPush(this);
	}
}
