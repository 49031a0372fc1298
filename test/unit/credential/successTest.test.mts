import { MAY_BE_DONE } from '../../../nodes/shared/messages/callMessages.ts';
import {
	classifyBySuccessTest,
	isHalfSuccessTest,
	successTestOf,
} from '../../../nodes/shared/credential/successTest.ts';

const VENDOR = { en: 'Example', zh: '示例' };
const TEST = { successField: 'state.code', successValue: '0， 200 ,null', messageField: 'msg' };
const classify = (body: object, effect: 'read' | 'write' | 'destructive' = 'read', test = TEST) =>
	classifyBySuccessTest(VENDOR, body as never, test, effect);

describe('the success test of a credential', () => {
	it('has a field and values, separated by commas of either kind', () => {
		expect(successTestOf(TEST)).toEqual({
			field: 'state.code',
			values: ['0', '200', 'null'],
			messageField: 'msg',
		});
	});

	it.each([
		[{}, false],
		[TEST, false],
		[{ ...TEST, successValue: ' ' }, true],
		[{ ...TEST, successField: '' }, true],
	])('of %j is half filled in: %s', (credentials, isHalf) => {
		expect(isHalfSuccessTest(credentials)).toBe(isHalf);
	});

	it.each([
		['no test', {}, { successField: '', successValue: '' }],
		['a value as text', { state: { code: '0' } }, {}],
		['a value as number', { state: { code: 200 } }, {}],
		['JSON’s null', { state: { code: null } }, {}],
	])('takes a reply for a success: %s', (_name, body, more) => {
		expect(classify(body, 'write', { ...TEST, ...more })).toBeUndefined();
	});

	it('tells the code and the vendor’s own words of a refusal', () => {
		expect(classify({ state: { code: 7 }, msg: '库存不足' })).toMatchObject({
			kind: 'rejected',
			isUsersTest: true,
			message: { code: 'failedSuccessTest', en: 'Example refused the call: "库存不足".' },
			code: '7',
			text: '库存不足',
		});
	});

	it('tells what the field holds where the vendor says nothing', () => {
		const failure = classify({ state: { code: 7 }, msg: null });
		expect(failure?.message.en).toBe('Example refused the call: "state.code 7".');
		expect(failure).not.toHaveProperty('text');
	});

	it('names the fields of a reply that lacks it', () => {
		const failure = classify({ other: 1, more: 2 });
		expect(failure).toMatchObject({ kind: 'rejected', message: { code: 'successFieldMissing' } });
		expect(failure?.advice?.en).toContain('other, more');
		expect(failure).not.toHaveProperty('code');
	});

	it.each([
		['read', false],
		['write', true],
		['destructive', true],
	] as const)('of a %s warns that it may be done: %s', (effect, warns) => {
		for (const body of [{ state: { code: 7 } }, {}]) {
			const { message, advice } = classify(body, effect) ?? {};
			const said = [message?.en, advice?.en].join(' ');
			expect(said.includes(MAY_BE_DONE.en)).toBe(warns);
			expect([message?.zh, advice?.zh].join(' ').includes(MAY_BE_DONE.zh)).toBe(warns);
		}
	});
});
