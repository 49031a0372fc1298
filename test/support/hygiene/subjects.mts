import set from 'lodash/set';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import tenantKeys from '../fixtures/tenant-keys.json';
import { operationsOf, vendorNamed, type RegisteredVendor } from '../registry.mts';
import type { SeenRequest } from '../../sandbox/shared/server.mts';
import { keySecrets, type Secrets } from './detector.mts';
import type { Envelope, Manner } from './parrot.mts';

/** A vendor's node with a credential full of secrets that no other text resembles. */
export interface Subject {
	name: string;
	registered: RegisteredVendor;
	nodeType: INodeType;
	credentialType: ICredentialType;
	/** The credential for a server at this address. */
	credentials(url: string): ICredentialDataDecryptedObject;
	secrets: Secrets;
	/** Of the secrets those that the vendor has, too, and may repeat. */
	known: readonly string[];
	envelope: Envelope;
	/** The signature that a request bears. */
	signatureOf(request: SeenRequest): string | undefined;
	/** What is no failure, though it says nothing of success. */
	undecided?: readonly Manner[];
	/** Parameters beside those of an operation's good input. */
	parameters?: INodeParameters;
	/** Where another subject has the same operations: those that make a difference. */
	only?: readonly string[];
}

function registeredAs(name: string): Pick<Subject, 'registered' | 'nodeType' | 'credentialType'> {
	const registered = vendorNamed(name);
	return { registered, nodeType: registered.node, credentialType: registered.credentialType };
}

/** A good reply that repeats the request wherever an operation looks for its result. */
function echoing(vendorName: string, echo: object): object {
	const reply = { ...echo };
	for (const [, { result, rows }] of operationsOf(vendorNamed(vendorName))) {
		const place = [result, rows].filter(Boolean).join('.');
		if (rows !== undefined) set(reply, place, [echo]);
		else if (result !== undefined) set(reply, place, { ...echo });
	}
	return reply;
}

const initialValues = ({ properties }: ICredentialType) =>
	Object.fromEntries(
		properties
			.filter(({ type }) => type !== 'notice')
			.map(({ name, default: value }) => [name, value]),
	) as ICredentialDataDecryptedObject;

const KUAIMAI = {
	appSecret: 'Kz/app+secret=of&the"merchant\\密钥-7b1c',
	accessToken: 'Kz-access/token+of=4f9d2a77',
	refreshToken: 'Kz-refresh/token+of=91ce03b5',
};

/** Kuaimai by one of its sign methods. */
export function kuaimaiSubject(signMethod = 'hmac'): Subject {
	return {
		name: `Kuaimai, ${signMethod}`,
		...registeredAs('kuaimai'),
		credentials: (baseUrl) => ({ baseUrl, signMethod, appKey: '123456', ...KUAIMAI }),
		secrets: KUAIMAI,
		known: Object.values(KUAIMAI),
		envelope: {
			good: (echo) => ({
				...echoing('kuaimai', echo),
				success: true,
				trace_id: '1',
				total: 1,
				progress: 2,
				executResult: 'key',
				session: { ...echo, ...KUAIMAI, expiresIn: 1 },
			}),
			refusal: (msg) => ({ success: false, code: '25', msg, trace_id: '1' }),
		},
		signatureOf: ({ parameters }) => parameters.sign,
	};
}

const LIANGBEN = {
	clientSecret: 'Lb/client+secret=of&the"app\\密钥-c0de',
	accessToken: 'Lb-oauth/token+of=5512aa09',
};

/** Liangben by one of its ways to authenticate. */
function liangbenSubject(authentication: 'secret' | 'signature'): Subject {
	const registered = registeredAs('liangben');
	return {
		name: `Liangben, ${authentication}`,
		...registered,
		credentials: (baseUrl) => ({
			...initialValues(registered.credentialType),
			...LIANGBEN,
			baseUrl,
			authentication,
			clientId: 'demokey',
			messageField: 'message',
		}),
		secrets: LIANGBEN,
		known: Object.values(LIANGBEN),
		envelope: {
			good: (echo) => ({ ...echoing('liangben', echo), status: 'success' }),
			refusal: (message) => ({
				status: 'fail',
				message,
				result: 'error',
				error: { code: '0040301', message },
			}),
		},
		undecided: ['list'],
		signatureOf: ({ parameters }) => parameters.sign,
	};
}

const BTS_SIGN_KEY = 'Ys/bts+sign=key&of"it\\密钥-e1f2';

/** Yuanshu with the throw-away keys of the fixtures. */
export function yuanshuSubject(): Subject {
	return {
		name: 'Yuanshu',
		...registeredAs('yuanshu'),
		credentials: (url) => ({
			baseUrl: url,
			btsBaseUrl: url,
			tenantId: '153658',
			privateKey: tenantKeys.privateKeyPem,
			platformPublicKey: TEST_KEYS.publicKey,
			signedUrl: 'path',
			btsSignKey: BTS_SIGN_KEY,
		}),
		secrets: { btsSignKey: BTS_SIGN_KEY, ...keySecrets('privateKey', tenantKeys.privateKeyPem) },
		known: [BTS_SIGN_KEY],
		envelope: {
			good: (echo) => ({ ...echoing('yuanshu', echo), success: true, code: '1', traceId: '1' }),
			refusal: (msg) => ({ success: false, code: '401', msg, traceId: '1' }),
		},
		signatureOf: ({ headers }) => /signature="([^"]+)"/.exec(String(headers.authorization))?.[1],
	};
}

const APP_SECRET = 'Yj/app+secret=of&the"school\\密钥-a5b6';

/** Yunjigong by a profile that signs in one of the places, its calls of one content type. */
export function yunjigongSubject(
	placement: 'form' | 'query' | 'header',
	contentType: string,
	only?: readonly string[],
): Subject {
	const registered = registeredAs('yunjigong');
	return {
		name: `Yunjigong, ${placement}, ${contentType}`,
		...registered,
		credentials: (baseUrl) => ({
			...initialValues(registered.credentialType),
			baseUrl,
			signing: 'sortedParameters',
			appKey: 'app-1',
			appSecret: APP_SECRET,
			keyName: 'k',
			timestampName: 't',
			nonceName: 'n',
			signName: 'the_sign',
			placement,
			pairFormat: 'k=v&',
			secretPlacement: 'append',
			digest: 'sha256',
			output: placement === 'query' ? 'base64' : 'lowerHex',
			timestampForm: 'ms',
			emptyValues: 'out',
			successField: 'code',
			successValue: '0',
			messageField: 'message',
		}),
		secrets: { appSecret: APP_SECRET },
		known: [APP_SECRET],
		envelope: {
			good: (echo) => ({ ...echoing('yunjigong', echo), code: 0, data: { rows: [echo] } }),
			refusal: (message) => ({ code: 1, message }),
		},
		signatureOf({ headers, parameters, rawBody }) {
			if (placement === 'header') return headers.the_sign as string | undefined;
			if (parameters.the_sign !== undefined) return parameters.the_sign;
			return rawBody.startsWith('{')
				? String((JSON.parse(rawBody) as Record<string, unknown>).the_sign)
				: undefined;
		},
		parameters: { contentType },
		...(only && { only }),
	};
}

/** A call of a path the user gives, one that the user describes whole, a list. */
const DIFFERENT = ['supplier.create', 'custom.call', 'product.getAll'];

/** All vendors, each by every way its requests bear secrets. */
export const SUBJECTS: readonly Subject[] = [
	kuaimaiSubject(),
	liangbenSubject('secret'),
	liangbenSubject('signature'),
	yuanshuSubject(),
	yunjigongSubject('form', 'multipart/form-data'),
	yunjigongSubject('form', 'application/json', DIFFERENT),
	yunjigongSubject('query', 'application/x-www-form-urlencoded', DIFFERENT),
	yunjigongSubject('header', 'application/json', DIFFERENT),
];
