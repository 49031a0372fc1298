import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { describeResources } from '../shared/panel/describeResources';
import { executeOperation } from '../shared/execution/executeOperation';
import { labelOf } from '../shared/messages/words';
import { liangbenApiTest } from './credentialTest';
import { liangben } from './vendor';

/** The Liangben 粮本 ERP on the Youliang open platform. */
export class Liangben implements INodeType {
	description: INodeTypeDescription = {
		displayName: labelOf(liangben.label),
		name: 'liangben',
		icon: { light: 'file:liangben.svg', dark: 'file:liangben.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: `Work with orders, products, stock and refunds in the ${labelOf(liangben.label)} ERP`,
		defaults: { name: 'Liangben' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'liangbenApi', required: true, testedBy: 'liangbenApiTest' }],
		properties: describeResources(liangben.resources),
	};

	methods = { credentialTest: { liangbenApiTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeOperation(this, liangben);
	}
}
