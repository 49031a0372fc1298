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
import { kuaimaiApiTest } from './credentialTest';
import { searchSuppliers } from './lookups';
import { kuaimai } from './vendor';

/** The Kuaimai 快麦 ERP. */
export class Kuaimai implements INodeType {
	description: INodeTypeDescription = {
		displayName: labelOf(kuaimai.label),
		name: 'kuaimai',
		icon: { light: 'file:kuaimai.svg', dark: 'file:kuaimai.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: `Work with purchase orders, goods receipts, purchase returns, suppliers and shelving in the ${labelOf(kuaimai.label)} ERP`,
		defaults: { name: 'Kuaimai' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'kuaimaiApi', required: true, testedBy: 'kuaimaiApiTest' }],
		properties: describeResources(kuaimai.resources),
	};

	methods = { credentialTest: { kuaimaiApiTest }, listSearch: { searchSuppliers } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeOperation(this, kuaimai);
	}
}
