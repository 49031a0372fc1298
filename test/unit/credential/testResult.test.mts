import { Problem } from '../../../nodes/shared/messages/message.ts';
import {
	failed,
	failedBy,
	noAnswer,
	passed,
	replyObject,
} from '../../../nodes/shared/credential/testResult.ts';

const message = { code: 'example', en: 'It is so.', zh: '是这样。' };
const advice = { en: 'Do this.', zh: '请这样做。' };

describe('the result of a credential test', () => {
	it('is shown in both languages', () => {
		expect(passed(message)).toEqual({ status: 'OK', message: 'It is so. 是这样。' });
		expect(failed(message, advice)).toEqual({
			status: 'Error',
			message: 'It is so. 是这样。 Do this. 请这样做。',
		});
	});

	it('leaves out what is not there, and takes the vendor’s words as they are', () => {
		expect(failed(message, undefined, 'code 7').message).toBe('It is so. 是这样。 code 7');
	});

	it('tells a problem with its advice, and anything else that was thrown', () => {
		expect(failedBy(new Problem(message, { advice }))).toEqual(failed(message, advice));
		expect(failedBy(new Error('broken'))).toEqual({ status: 'Error', message: 'broken' });
		expect(failedBy('text')).toEqual({ status: 'Error', message: 'text' });
	});

	it('names the address that did not reply', () => {
		expect(noAnswer('https://erp.example')).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('No reply from https://erp.example.') as string,
		});
	});
});

it.each([
	['{"id":12345678901234567890}', { id: '12345678901234567890' }],
	['[1]', undefined],
	['text', undefined],
	[undefined, undefined],
])('the reply %j as an object is %j', (text, expected) => {
	expect(replyObject({ statusCode: 200, headers: {}, text })).toEqual(expected);
});
