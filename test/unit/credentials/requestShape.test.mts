import type { IHttpRequestOptions } from 'n8n-workflow';
import { KuaimaiApi } from '../../../credentials/KuaimaiApi.credentials.ts';
import { addedSignature } from '../../../credentials/requestShape/addedSignature.ts';
import { takeQuery } from '../../../credentials/requestShape/address.ts';
import { readBody, writeMultipart, type Body } from '../../../credentials/requestShape/body.ts';
import { textPairs } from '../../../credentials/requestShape/multipartForm.ts';
import type { SignableRequest } from '../../../credentials/requestShape/signableRequest.ts';
import { FORM, formData, JSON_TYPE, MULTIPART, post } from './requests.mts';

const request = (more: object) => post({ url: 'http://x', ...more }) as SignableRequest;

function problemOf(read: () => unknown): unknown {
	try {
		return read();
	} catch (error) {
		return error;
	}
}

const inForm = (place: 'body' | 'form', values: string | object): Body => ({
	kind: 'form',
	place,
	values,
});

describe('the body of a request', () => {
	const form = formData({ a: '1' });
	const usp = new URLSearchParams('a=1');

	it.each<[string, object, object]>([
		['no body', {}, { kind: 'none' }],
		['an empty text', { body: '' }, { kind: 'none' }],
		['no bytes', { body: Buffer.alloc(0) }, { kind: 'none' }],
		['the empty body of a GET', { method: 'GET', body: {} }, { kind: 'none' }],
		['the empty form of a HEAD', { method: 'head', form: {} }, { kind: 'none' }],
		['a form of text', { body: 'a=1', headers: FORM }, inForm('body', 'a=1')],
		['a form of bytes', { body: Buffer.from('a=1'), headers: FORM }, inForm('body', 'a=1')],
		['a form of fields', { body: { a: 1 }, headers: FORM }, inForm('body', { a: 1 })],
		['URLSearchParams, whatever the type', { body: usp, headers: MULTIPART }, inForm('body', usp)],
		['fields in `form`', { form: { a: 1 } }, inForm('form', { a: 1 })],
		['text in `form`', { form: 'a=1' }, inForm('form', 'a=1')],
		[
			'`form` over `body`, as n8n merges them',
			{ body: { a: 1, b: [2] }, form: { a: 3 } },
			inForm('form', { a: 3, b: [2] }),
		],
		['text in `body` where `form` is empty', { body: 'a=1', form: {} }, inForm('form', 'a=1')],
		['text that looks like a form', { body: 'a=1&b=' }, inForm('body', 'a=1&b=')],
		['a form object', { body: form }, { kind: 'multipart', place: 'body', parts: form }],
		['another', { formData: form }, { kind: 'multipart', place: 'formData', parts: form }],
		[
			'multipart fields',
			{ body: { a: 1 }, headers: MULTIPART },
			{ kind: 'multipart', place: 'body', parts: { a: 1 } },
		],
		[
			'`formData` over `body`, as n8n merges them',
			{ body: { a: 1, b: 2 }, formData: { a: 3 } },
			{ kind: 'multipart', place: 'formData', parts: { a: 3, b: 2 } },
		],
		['an object', { body: { a: 1 } }, { kind: 'content', content: { a: 1 } }],
		['JSON', { body: '[1]', headers: JSON_TYPE }, { kind: 'content', content: '[1]' }],
		['a list', { body: [1] }, { kind: 'content', content: [1] }],
		['a list as a form', { body: [1], headers: FORM }, { kind: 'list' }],
		['a list in `form`', { form: [1] }, { kind: 'list' }],
	])('is known for %s', (_name, more, expected) => {
		expect(readBody(request(more))).toEqual(expected);
	});

	it.each<[string, object, string]>([
		['the body of a GET', { method: 'GET', body: { a: 1 } }, 'bodyOfGet'],
		['the form of a HEAD', { method: 'head', formData: form }, 'bodyOfGet'],
		['text in `body` beside `form`', { body: 'a=1', form: { a: 3 } }, 'bodyTwice'],
		['bytes beside `form`', { body: Buffer.from('a=1'), form: { a: 3 } }, 'bodyTwice'],
		['text beside `formData`', { body: 'a=1', formData: { a: 3 } }, 'bodyTwice'],
		['fields beside a form object', { body: { a: 1 }, formData: form }, 'bodyTwice'],
		['words as a form', { body: 'hello', headers: FORM }, 'bodyNotForm'],
	])('is refused for %s', (_name, more, code) => {
		expect(problemOf(() => readBody(request(more)))).toMatchObject({ problem: { code } });
	});

	it('is known for a stream', () => {
		expect(readBody(request({ body: { pipe: () => undefined } }))).toEqual({ kind: 'stream' });
	});

	it('keeps a field whose name every object has', () => {
		const given = request({ formData: { constructor: 'c', prototype: 'p' } });
		const body = readBody(given);
		if (body.kind !== 'multipart') throw new Error(`It was read as ${body.kind}`);
		expect(textPairs(body.parts)).toEqual([
			['constructor', 'c'],
			['prototype', 'p'],
		]);
	});

	it('leaves nothing in `body` where `formData` holds it all', () => {
		const given = request({ body: { b: 2 }, formData: { a: 1 } });
		const body = readBody(given);
		if (body.kind !== 'multipart') throw new Error(`It was read as ${body.kind}`);
		writeMultipart(given, body, { a: '1', b: '2' });
		expect(given).toEqual(request({ formData: { a: '1', b: '2' } }));
	});
});

describe('the query of a request', () => {
	it.each(['url', 'uri'])('is taken off %s and qs', (key) => {
		const given = { [key]: 'http://x/p?a=1&a=%202#end', qs: { b: [1], c: null } };
		expect(takeQuery(given as never)).toEqual({
			address: [
				['a', '1'],
				['a', ' 2'],
			],
			qs: [['b[]', '1']],
		});
		expect(given).toEqual({ [key]: 'http://x/p' });
	});
});

describe('the signature that was added to a request', () => {
	const keys = {
		baseUrl: 'https://x',
		appKey: 'k',
		appSecret: 's',
		accessToken: 't',
		signMethod: 'md5',
	};

	it('is that of the last signing, of this object and no other', async () => {
		const { authenticate } = new KuaimaiApi();
		if (typeof authenticate !== 'function') throw new Error('authenticate is not a function');
		const given: IHttpRequestOptions = { method: 'GET', url: 'https://x', qs: { a: '1' } };
		expect(addedSignature(given)).toBeUndefined();
		await authenticate(keys, given);
		const first = addedSignature(given);
		expect(first).toBe(given.qs?.sign);
		given.qs = { ...given.qs, a: '2' };
		await authenticate(keys, given);
		expect(addedSignature(given)).toBe(given.qs.sign);
		expect(addedSignature(given)).not.toBe(first);
		expect(addedSignature({ ...given })).toBeUndefined();
	});
});
