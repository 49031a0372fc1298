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
import { yuanshuApiTest } from './credentialTest';
import { yuanshu } from './vendor';

/** The standard interface of Yuanshu 元数; `catalogue/` says what it can do. */
export class Yuanshu implements INodeType {
	description: INodeTypeDescription = {
		displayName: labelOf(yuanshu.label),
		name: 'yuanshu',
		icon: { light: 'file:yuanshu.svg', dark: 'file:yuanshu.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: `Report shipments, refunds, returned goods and stock to ${labelOf(yuanshu.label)}, and track documents`,
		defaults: { name: 'Yuanshu' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'yuanshuApi', required: true, testedBy: 'yuanshuApiTest' }],
		properties: describeResources(yuanshu.resources),
	};

	methods = { credentialTest: { yuanshuApiTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeOperation(this, yuanshu);
	}
}
