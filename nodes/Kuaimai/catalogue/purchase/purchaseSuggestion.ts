import omit from 'lodash/omit';
import type { Field, FieldOption } from '../../../shared/catalogue/field';
import type { Operation, Resource, Run } from '../../../shared/catalogue/operation';
import { suggestion } from './outputs/purchaseSuggestion';
import { pageFields, warehouseCode } from './common';
import { stateBefore, suggestionsWhenReady, type Calls } from './purchaseSuggestion.wait';

/** The value of `progressType` that means purchase suggestions, the only one documented. */
const SUGGESTIONS = '4';

const SKIP: readonly FieldOption[] = [
	{ value: '0', label: { en: 'Count Them', zh: '不过滤' } },
	{ value: '1', label: { en: 'Skip Them', zh: '过滤' } },
];

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '查询已售采购建议',
	action: 'Get many purchase suggestions',
	summary: { en: 'Read the purchase suggestions that Calculate has made.', zh: '' },
	agentNote: 'Get Progress returns the query key as executResult when progress is 2.',
	endpoint: 'sale.purchase.strategy.query',
	effect: 'read',
	rows: 'purchaseStrategyList',
	paging: omit({ ...pageFields, maxSize: 500 }, 'total'),
	fields: [
		{
			name: 'queryKey',
			label: { en: 'Query Key', zh: '查询Key' },
			type: 'string',
			primary: true,
			placeholder: '0202407241426978',
			description:
				'What Get Progress returns as executResult. What comes without it is not documented.',
		},
	],
	simplified: {
		outerId: 'text',
		itemOuterId: 'text',
		propertiesName: 'text',
		itemCatName: 'text',
		stockoutNum: 'number',
		purchaseStock: 'number',
	},
};

const getProgress: Operation = {
	name: 'getProgress',
	label: 'Get Progress',
	title: '进度获取',
	action: 'Get the progress of the purchase suggestions',
	summary: {
		en: 'Ask how far the calculation is: progress 0 not started, 1 running, 2 done.',
		zh: '',
	},
	details: 'When it is done, executResult is the query key for Get Many.',
	agentNote: 'Ask about once a second at most.',
	endpoint: 'purchase.progress.query',
	effect: 'read',
	fields: [
		{
			name: 'progressType',
			label: { en: 'Progress Type', zh: '进度类型' },
			type: 'integer',
			constant: SUGGESTIONS,
			description: 'Purchase suggestions',
		},
	],
};

const WAIT: readonly Field[] = [
	{
		name: 'waitForResult',
		label: { en: 'Wait for Result', zh: '等待结果' },
		type: 'boolean',
		primary: true,
		local: true,
		description:
			'Whether to wait until the calculation is done and return the suggestions, one item each. Kuaimai’s progress does not name the calculation: a result counts as new when its query key is another one than before, or when Kuaimai was seen at work since. Where neither shows, the operation fails rather than return an older result. Do not calculate elsewhere meanwhile.',
	},
	{
		name: 'maxWaitSeconds',
		label: { en: 'Max Wait Seconds', zh: '最长等待秒数' },
		type: 'integer',
		local: true,
		default: '300',
		description: 'How long to wait for the result before giving up; 300 without this field',
	},
];

const CALLS: Calls = {
	getProgress,
	progressParameters: { progressType: SUGGESTIONS },
	getMany,
};

const isWaiting = ({ settings }: Run) => String(settings.waitForResult) === 'true';

const calculate: Operation = {
	name: 'calculate',
	label: 'Calculate',
	title: '计算已售采购建议',
	action: 'Calculate purchase suggestions',
	summary: { en: 'Have Kuaimai work out what to buy for a warehouse from what was sold.', zh: '' },
	details: 'It goes on after the answer; wait for the result here, or ask Get Progress for it.',
	agentNote: 'Switch on Wait for Result to get the suggestions at once.',
	endpoint: 'sale.purchase.strategy.calculate',
	effect: 'write',
	fields: [
		warehouseCode,
		...WAIT,
		{
			name: 'ignoreTradeOut',
			label: { en: 'Outbound Orders', zh: '出库单' },
			type: 'options',
			description: 'Whether to skip outbound orders',
			options: SKIP,
		},
		{
			name: 'ignoreRefund',
			label: { en: 'Orders in Refund', zh: '退款中订单' },
			type: 'options',
			description: 'Whether to skip orders in refund',
			options: SKIP,
		},
	],
	oneAtATime: true,
	beforehand: async (run) => (isWaiting(run) ? await stateBefore(run, CALLS) : {}),
	afterwards: async (_reply, run, before) =>
		isWaiting(run) ? await suggestionsWhenReady(run, CALLS, before) : [{ json: { success: true } }],
};

/** Suggestions what to buy, worked out by a job at Kuaimai (kuaimai.md section 11). */
export const purchaseSuggestion: Resource = {
	name: 'purchaseSuggestion',
	label: { en: 'Purchase Suggestion', zh: '采购建议' },
	operations: [calculate, getMany, getProgress],
};
