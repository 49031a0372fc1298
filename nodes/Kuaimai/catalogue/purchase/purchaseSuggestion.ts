import { omit } from 'lodash';
import type { Field, FieldOption } from '../../../shared/catalogue/field';
import type { Operation, Resource, Run } from '../../../shared/catalogue/operation';
import { job } from '../../../shared/execution/job';
import { pageFields, warehouseCode } from './fields';
import {
	MAX_SECONDS,
	stateBefore,
	suggestionsWhenReady,
	type Calls,
} from './purchaseSuggestion.wait';

/** The value of `progressType` that means purchase suggestions, the only one documented. */
const SUGGESTIONS = '4';

const SKIP: readonly FieldOption[] = [
	{ value: '0', label: { en: 'Include', zh: '计入' } },
	{ value: '1', label: { en: 'Skip', zh: '排除' } },
];

const getMany: Operation = {
	name: 'getAll',
	label: 'Get Many',
	title: '查询已售采购建议',
	action: 'Get many purchase suggestions',
	summary: {
		en: 'Read the purchase suggestions that Calculate has made.',
		zh: '查询已计算完成的采购建议。',
	},
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
			description: 'The executResult that Get Progress returns when it is finished',
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
	shortTitle: '查询进度',
	action: 'Get the progress of the purchase suggestions',
	summary: {
		en: 'Ask how far the calculation is: progress 0 not started, 1 running, 2 finished.',
		zh: '查询计算进度：0 未开始，1 进行中，2 已完成。',
	},
	details:
		'When it is finished, executResult is the query key for Get Many. Ask at most once a second.',
	endpoint: 'purchase.progress.query',
	effect: 'read',
	fields: [
		{
			name: 'progressType',
			label: { en: 'Progress Type', zh: '进度类型' },
			type: 'integer',
			constant: SUGGESTIONS,
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
		description: 'Whether to wait for the calculation and return the suggestions',
	},
	MAX_SECONDS,
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
	summary: {
		en: 'Calculate what to buy for a warehouse from what was sold.',
		zh: '按已售情况计算某个仓库的采购建议。',
	},
	details:
		'Kuaimai replies first and calculates afterwards. Switch on Wait for Result to get the suggestions here, or use Get Progress, then Get Many. Start one calculation at a time: the progress does not say which one it means.',
	endpoint: 'sale.purchase.strategy.calculate',
	effect: 'write',
	fields: [
		warehouseCode,
		...WAIT,
		{
			name: 'ignoreTradeOut',
			label: { en: 'Outbound', zh: '出库单' },
			type: 'options',
			options: SKIP,
		},
		{
			name: 'ignoreRefund',
			label: { en: 'In Refund', zh: '退款中' },
			type: 'options',
			description: 'Orders that await shipment and are in refund',
			options: SKIP,
		},
	],
	execute: job({
		beforehand: async (run) => (isWaiting(run) ? await stateBefore(run, CALLS) : {}),
		afterwards: async (_reply, run, before) =>
			isWaiting(run)
				? await suggestionsWhenReady(run, CALLS, before)
				: [{ json: { success: true } }],
	}),
};

/** Suggestions what to buy, calculated by a job at Kuaimai. */
export const purchaseSuggestion: Resource = {
	name: 'purchaseSuggestion',
	label: { en: 'Purchase Suggestion', zh: '采购建议' },
	operations: [calculate, getMany, getProgress],
};
