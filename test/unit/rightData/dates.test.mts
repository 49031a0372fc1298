import { DateTime, Duration } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import type { DateTimeField } from '../../../nodes/shared/catalogue/field.ts';
import { executeNode, type NodeRun } from '../../support/executeNode.mts';
import {
	exampleOperation,
	exampleRows,
	startExample,
	type Example,
} from '../../support/exampleVendor.mts';
import { failureOf } from '../../support/failureOf.mts';
import { kind } from '../../support/kind.mts';
import { runLiangben } from '../Liangben/liangbenNode.mts';
import { startLiangbenSandbox, type LiangbenSandbox } from '../../sandbox/liangben/server.mts';
import { useKuaimai } from '../Kuaimai/kuaimaiNode.mts';

let example: Example;
let liangben: LiangbenSandbox;
const kuaimai = useKuaimai('purchaseOrder');
beforeAll(async () => {
	example = await startExample();
	liangben = await startLiangbenSandbox();
});
afterAll(async () => {
	await example.close();
	await liangben.close();
});
beforeEach(() => {
	example.reset();
	liangben.reset();
});

const FAR_ZONE = { timezone: 'America/New_York' };
const time = (more: Partial<DateTimeField> = {}): DateTimeField => ({
	name: 'at',
	label: { en: 'At', zh: '时间' },
	type: 'dateTime',
	...more,
});

/** What is sent for a value that an expression gives, in a workflow of a far zone. */
async function sent(value: unknown, field: DateTimeField = time()): Promise<unknown> {
	const operation = exampleOperation({ fields: [{ ...field, primary: true }] });
	const parameters = { at: value } as IDataObject;
	await executeNode(example.run(operation, parameters, FAR_ZONE));
	return (JSON.parse(example.requests[0]?.rawBody ?? '{}') as IDataObject).at;
}

const arrives = (value: unknown, expected: unknown, field?: DateTimeField) => async () =>
	expect(await sent(value, field)).toEqual(expected);

const isRefused =
	(value: unknown, code = 'notADate') =>
	async () => {
		expect((await failureOf(sent(value))).context).toMatchObject({ code, path: 'at' });
		expect(example.requests).toEqual([]);
	};

const FIVE = '2026-09-21 17:00:00';

kind('a date without a zone is Beijing time, whatever the zone of the workflow', {
	'of the picker': arrives('2026-09-21T17:00:00', FIVE),
	'of the picker, with milliseconds': arrives('2026-09-21T17:00:00.000', FIVE),
	'as text with a blank': arrives('2026-09-21 17:00:00', FIVE),
	'without seconds': arrives('2026-09-21 17:00', FIVE),
	'a day of the picker': arrives('2026-09-21T00:00:00', '2026-09-21 00:00:00'),
	'a day alone': arrives('2026-09-21', '2026-09-21 00:00:00'),
	slashes: arrives('2026/9/21', '2026-09-21 00:00:00'),
	'slashes and a time': arrives('2026/9/21 17:00', FIVE),
	Chinese: arrives('2026年9月21日', '2026-09-21 00:00:00'),
	'Chinese, with a time': arrives('2026年9月21日 17:00:00', FIVE),
	'digits alone': arrives('20260921', '2026-09-21 00:00:00'),
	'digits alone, as a number': arrives('={{ 20260921 }}', '2026-09-21 00:00:00'),
	'invisible characters around it': arrives('\u200b2026-09-21 17:00:00\u00a0', FIVE),
	'a serial number of a sheet': arrives('={{ 46286 }}', '2026-09-21 00:00:00'),
	'a serial number with a time': arrives('={{ 46286.708333333336 }}', FIVE),
	'a serial number as text': arrives('46286.70833', FIVE),
	'the first serial number': arrives('36526', '2000-01-01 00:00:00'),
	'the last serial number': arrives('73050', '2099-12-31 00:00:00'),
	'of JSON rows': async () => {
		const operation = exampleOperation({ fields: [exampleRows(time())] });
		const rows = '[{"at":"2026-09-21T17:00:00"},{"at":46286.5},{"at":"2026/09/21"}]';
		await executeNode(
			example.run(operation, { rowsInput: 'json', rowsJson: rows } as IDataObject, FAR_ZONE),
		);
		expect(JSON.parse(example.requests[0]?.rawBody ?? '')).toEqual({
			rows: [{ at: FIVE }, { at: '2026-09-21 12:00:00' }, { at: '2026-09-21 00:00:00' }],
		});
	},
});

const DAY = time({ timeFormat: 'yyyy-MM-dd' });

kind('a date with a zone is converted to Beijing time', {
	UTC: arrives('2026-09-21T09:00:00Z', FIVE),
	'an offset': arrives('2026-09-21T05:00:00.000-04:00', FIVE),
	'an offset of a database': arrives('2026-09-21 09:00:00+00', FIVE),
	'an offset without a colon': arrives('2026-09-21T17:00:00+0800', FIVE),
	'epoch seconds': arrives('={{ 1789981200 }}', FIVE),
	'epoch seconds with a fraction': arrives('={{ 1789981200.25 }}', FIVE),
	'epoch milliseconds as text': arrives('1789981200000', FIVE),
	'$now of Luxon': arrives(
		'={{ DateTime.fromISO("2026-09-21T05:00:00", { zone: "America/New_York" }) }}',
		FIVE,
	),
	'a Date': arrives('={{ new Date("2026-09-21T09:00:00Z") }}', FIVE),
	'a day: the one in Beijing': arrives('2026-09-20T20:00:00Z', '2026-09-21', DAY),
	'a day of Luxon: the one in Beijing': arrives(
		'={{ DateTime.fromISO("2026-09-20T20:00:00", { zone: "America/New_York" }) }}',
		'2026-09-21',
		DAY,
	),
	'a day of milliseconds: the one in Beijing': arrives('1789934400000', '2026-09-21', DAY),
	'a day that has no zone stays': arrives('2026-09-21T23:30:00', '2026-09-21', DAY),
});

kind('nothing is guessed', {
	'a time alone': isRefused('16:58'),
	'a month': isRefused('2026-09'),
	'a year': isRefused('2026'),
	'a year as a number': isRefused('={{ 2026 }}'),
	'a week': isRefused('2026-W39'),
	'a day of the year': isRefused('2026-264'),
	'the American order': isRefused('9/21/2026'),
	'the European order': isRefused('21.09.2026'),
	'a year of two digits': isRefused('26-09-21'),
	'month and day': isRefused('9月21日'),
	'a day that no month has': isRefused('2026-02-30'),
	'a day that no month has, as digits': isRefused('20260231'),
	'a month that no year has': isRefused('2026/13/01'),
	'an hour that no day has': isRefused('2026-09-21 25:00:00'),
	'the zero of a database': isRefused('0000-00-00 00:00:00'),
	'a serial number before 2000': isRefused('36525'),
	'a serial number after 2099': isRefused('73051'),
	'eleven digits': isRefused('17899812000'),
	'a name of a day': isRefused('tomorrow'),
	'an invalid Luxon date': isRefused('={{ DateTime.fromISO("nonsense") }}'),
	'a duration': isRefused(Duration.fromObject({ days: 1 }).toISO()),
	true: isRefused('={{ true }}'),
	'a list': isRefused('={{ ["2026-09-21"] }}', 'notOneValue'),
});

/** The range that Kuaimai gets. */
async function range(startModified: unknown, endModified: unknown, more: Partial<NodeRun> = {}) {
	const filters = { startModified, endModified } as IDataObject;
	await kuaimai.run({ operation: 'getAll', limit: 1, filters } as NodeRun['parameters'], more);
	const { parameters } = kuaimai.sandbox.requests[0] ?? {};
	return [parameters?.startModified, parameters?.endModified];
}

const ends = (value: unknown, expected: string) => async () =>
	expect(await range('2026-01-01', value)).toEqual(['2026-01-01 00:00:00', expected]);

const EPOCH_RANGE = [
	time({ name: 'since', timeFormat: 'epochMs', jsonType: 'number' }),
	time({ timeFormat: 'epochMs', jsonType: 'number', endOf: 'since' }),
];

async function sentRange(since: unknown, at: unknown, fields = EPOCH_RANGE) {
	const operation = exampleOperation({
		fields: fields.map((field) => ({ ...field, primary: true as const })),
	});
	await executeNode(example.run(operation, { since, at } as IDataObject, FAR_ZONE));
	return JSON.parse(example.requests[0]?.rawBody ?? '{}') as IDataObject;
}

kind('a bare date as the end of a range is that day’s end', {
	'as text': ends('2026-01-05', '2026-01-05 23:59:59'),
	'with slashes': ends('2026/1/5', '2026-01-05 23:59:59'),
	'in Chinese': ends('2026年1月5日', '2026-01-05 23:59:59'),
	'as digits': ends('20260105', '2026-01-05 23:59:59'),
	'as a serial number': ends('46027', '2026-01-05 23:59:59'),
	'of the day it starts': ends('2026-01-01', '2026-01-01 23:59:59'),
	'with a time of midnight it stays': ends('2026-01-05 00:00:00', '2026-01-05 00:00:00'),
	'with the picker’s time it stays': ends('2026-01-05T00:00:00', '2026-01-05 00:00:00'),
	'in milliseconds, to the last': async () => {
		const day = DateTime.fromISO('2026-01-05', { zone: 'Asia/Shanghai' });
		expect(await sentRange('2026-01-05', '2026-01-05')).toEqual({
			since: day.toMillis(),
			at: day.endOf('day').toMillis(),
		});
	},
	'a field that is a day stays a day': async () => {
		const days = EPOCH_RANGE.map((field): DateTimeField => {
			const { name, endOf } = field;
			return time({ name, timeFormat: 'yyyy-MM-dd', ...(endOf !== undefined && { endOf }) });
		});
		expect(await sentRange('2026-01-05', '2026-01-05', days)).toEqual({
			since: '2026-01-05',
			at: '2026-01-05',
		});
	},
	'at Liangben, by whichever name it is sent': async () => {
		const filters = { start_time: '2026-03-02', end_time: '2026-03-02' };
		await runLiangben(liangben, 'order.getAll', { filters, spelling: 'published' });
		const fields = new URLSearchParams(liangben.requests[0]?.rawBody);
		expect(fields.get('start_time')).toBe('2026-03-02 00:00:00');
		expect(fields.get('sort_order')).toBe('2026-03-02 23:59:59');
	},
});

const isBackwards = (from: unknown, to: unknown) => async () => {
	expect((await failureOf(range(from, to))).context).toMatchObject({
		code: 'endBeforeStart',
		path: 'endModified',
	});
	expect(kuaimai.sandbox.requests).toEqual([]);
};

kind('an end before its start is refused', {
	'by years': isBackwards('2026-01-05', '2024-01-05'),
	'by a second': isBackwards('2026-01-05 00:00:01', '2026-01-05 00:00:00'),
	'by a zone': isBackwards('2026-01-05T10:00:00', '2026-01-05T01:59:59Z'),
	'of an archive': async () => {
		const operation = { operation: 'getAllArchived' };
		const times = { startModified: '2025-03-02', endModified: '2025-03-01' };
		const failure = await failureOf(kuaimai.run({ ...operation, ...times }));
		expect(failure.context).toMatchObject({ code: 'endBeforeStart', path: 'endModified' });
		expect(kuaimai.sandbox.requests).toEqual([]);
	},
	'in seconds of nine digits and ten': async () => {
		const seconds = EPOCH_RANGE.map(
			(field): DateTimeField => ({ ...field, timeFormat: 'epochSeconds' }),
		);
		const failure = await failureOf(sentRange('2001-09-10', '2001-09-08', seconds));
		expect(failure.context).toMatchObject({ code: 'endBeforeStart', path: 'at' });
		example.reset();
		expect(await sentRange('2001-09-08', '2001-09-10', seconds)).toHaveProperty('at');
	},
	'at Liangben, by whichever name it is sent': async () => {
		const filters = { start_time: '2026-03-02', end_time: '2026-03-01' };
		const failure = await failureOf(runLiangben(liangben, 'order.getAll', { filters }));
		expect(failure.context).toMatchObject({ code: 'endBeforeStart', path: 'end_time' });
	},
	'and the same moment is none': async () =>
		expect(await range('2026-01-05 08:00:00', '2026-01-05T00:00:00Z')).toEqual([
			'2026-01-05 08:00:00',
			'2026-01-05 08:00:00',
		]),
});
