import omit from 'lodash/omit';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IDataObject,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { signRequest } from '../../credentials/signing/profiledRequest';
import { signingProfileOf } from '../../credentials/signing/signingProfile';
import { parseLosslessJson } from '../shared/request/losslessJson';
import { pairsValue } from '../shared/request/values/json';
import type { ContentType } from '../shared/operation';
import { yunjigongRequest } from './request';
import { judgeYunjigong, successTestOf } from './verdict';

const TIMEOUT_MS = 30_000;

const TEST_BODY = 'Test Body (测试参数)';

interface TextResponse {
	statusCode: number;
	body: unknown;
}

const textOf = (value: unknown) => String(value ?? '').trim();

const ok = (message: string): INodeCredentialTestResult => ({ status: 'OK', message });
const error = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });

function halfSuccessTest(data: ICredentialDataDecryptedObject): boolean {
	return (textOf(data.successField) === '') !== (textOf(data.successValue) === '');
}

function testRequest(data: ICredentialDataDecryptedObject) {
	const field = { name: 'testBody', label: TEST_BODY, type: 'pairs', description: '' } as const;
	return yunjigongRequest(
		{
			endpoint: textOf(data.testPath) || '/',
			method: data.testMethod === 'GET' ? 'GET' : 'POST',
			contentType: (textOf(data.testContentType) || 'multipart/form-data') as ContentType,
			parameters: pairsValue({ field, label: TEST_BODY, zone: 'UTC' }, data.testBody),
		},
		data,
	);
}

function readReply(body: unknown): IDataObject | undefined {
	try {
		const value: unknown = parseLosslessJson(String(body));
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? (value as IDataObject) : undefined;
	} catch {
		return undefined;
	}
}

function verdict(
	{ statusCode, body }: TextResponse,
	data: ICredentialDataDecryptedObject,
): INodeCredentialTestResult {
	const reply = readReply(body);
	const failure = reply && judgeYunjigong(reply, undefined, data);
	if (failure?.code !== undefined) return error(failure.message);
	if (statusCode < 200 || statusCode > 299) {
		return error(`Yunjigong answered ${textOf(data.testPath)} with HTTP ${statusCode}`);
	}
	if (!reply) {
		return error('The reply is not a JSON object: check Base URL (接口地址) and Test Path');
	}
	if (failure) return error(failure.message);
	if (successTestOf(data)) return ok(`Yunjigong answered ${textOf(data.testPath)} with success`);
	return ok(
		`Yunjigong answered ${textOf(data.testPath)} with JSON. Whether that means success is not known: Success Field and Success Value are empty (未判断成功).`,
	);
}

/**
 * Tests a Yunjigong credential by the call the user names in it, for no other is known; where none
 * is named only the fields are checked, and the message says that nothing was called.
 */
export async function yunjigongApiTest(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	try {
		signingProfileOf(data);
		if (halfSuccessTest(data)) {
			return error('Success Field (成功标识字段) and Success Value (成功标识值) need each other');
		}
		if (textOf(data.testPath) === '') {
			yunjigongRequest({ endpoint: '/x', method: 'POST', parameters: {} }, data);
			return ok(
				'The fields go together. Nothing was called (未调用接口): name a call in Test Path (测试接口路径) to try the credential.',
			);
		}
		const { baseURL = '', url, ...request } = testRequest(data);
		const signable = { ...request, url: '', uri: baseURL + url };
		signRequest(signable, data);
		const { helpers } = this;
		const response = (await helpers.request({
			...omit(signable, 'url'),
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			timeout: TIMEOUT_MS,
		})) as TextResponse;
		return verdict(response, data);
	} catch (problem) {
		return error(problem instanceof Error ? problem.message : String(problem));
	}
}
