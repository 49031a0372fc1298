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
import { yunjigongApiTest } from './credentialTest';
import { yunjigong } from './vendor';

/** The open interface of Yunjigong 云集供. */
export class Yunjigong implements INodeType {
	description: INodeTypeDescription = {
		displayName: labelOf(yunjigong.label),
		name: 'yunjigong',
		icon: { light: 'file:yunjigong.svg', dark: 'file:yunjigong.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: `Trace products and work with suppliers, orders and after-sale orders in ${labelOf(yunjigong.label)}`,
		defaults: { name: 'Yunjigong' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'yunjigongApi', required: true, testedBy: 'yunjigongApiTest' }],
		properties: describeResources(yunjigong.resources),
	};

	methods = { credentialTest: { yunjigongApiTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeOperation(this, yunjigong);
	}
}
