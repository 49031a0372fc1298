import omit from 'lodash/omit';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import tenantKeys from '../../support/fixtures/tenant-keys.json';
import {
	startSandbox,
	type Answer,
	type Sandbox,
	type SandboxVendor,
	type SeenRequest,
} from '../shared/server.mts';
import {
	answerBts,
	answerExchange,
	envelope,
	NO_PERMISSION,
	type YuanshuTenant,
} from './answers.mts';
import { EXCHANGE_ENDPOINTS } from './endpoints/exchange.mts';
import type { Spelling } from './request.mts';
import { cookieValues, isSignedBy, type SignedUrl } from './signature.mts';

/** What a user would type into the credential for this sandbox. */
export interface YuanshuCredentials extends YuanshuTenant {
	baseUrl: string;
	btsBaseUrl: string;
	privateKey: string;
	platformPublicKey: string;
	signedUrl: SignedUrl;
}

export interface YuanshuSandbox extends Sandbox {
	credentials: YuanshuCredentials;
}

export interface YuanshuSandboxOptions {
	/** Any free one by default. */
	port?: number;
	/** What it takes for the signed URL; `path` by default. */
	signedUrl?: SignedUrl;
	/** Which names of the stock call it takes; the table's by default. */
	spelling?: Spelling;
	/** A path the facts do not have, such as that of a single parcel, for which any object will do. */
	unpublishedPath?: string;
	/** Whether a bad signature is reported by HTTP status or by code; the page does not say which. */
	refusesBy?: 'status' | 'code';
}

const TENANT: YuanshuTenant = { tenantId: '153658', btsSignKey: 'sandbox-sign-key' };

/** The tenant signs calls with one pair of keys, the platform its pushes with another. */
const PLATFORM_KEY = TEST_KEYS.publicKey;

function nonceOf({ headers }: SeenRequest): string {
	return /nonce_str="([^"]*)"/.exec(String(headers.authorization))?.[1] ?? '';
}

/**
 * Starts a server that speaks Yuanshu's standard interface: the retail data exchange and document
 * tracking, with signature, tenant and the facts (docs/facts/yuanshu.json). That no nonce comes
 * twice is our own rule, so that a reused one is noticed.
 */
export async function startYuanshuSandbox(
	options: YuanshuSandboxOptions = {},
): Promise<YuanshuSandbox> {
	const { signedUrl = 'path', spelling = 'table', refusesBy = 'status', unpublishedPath } = options;
	const nonces = new Set<string>();
	const exchange = { ...EXCHANGE_ENDPOINTS, ...(unpublishedPath && { [unpublishedPath]: {} }) };

	function noPermission(): Answer {
		const text = envelope('401', NO_PERMISSION, false);
		return { outcome: '401', text, status: refusesBy === 'status' ? 401 : 200 };
	}

	function answer(request: SeenRequest): Answer {
		if (!request.signatureValid) return noPermission();
		const tenants = cookieValues(request, '_platform_num');
		if (tenants.length !== 1 || tenants[0] !== TENANT.tenantId) {
			return { outcome: '1102', text: envelope('1102', 'wrong tenant number', false) };
		}
		if (request.path.startsWith('/bts-web/')) return answerBts(request, TENANT);
		const endpoint = exchange[request.path];
		if (!endpoint) return { outcome: '404', text: '{}', status: 404 };
		return answerExchange(request, endpoint, TENANT, spelling);
	}

	const vendor: SandboxVendor = {
		endpointOf: ({ path }) => path,
		isSigned(request) {
			const nonce = nonceOf(request);
			const isFresh = !nonces.has(nonce);
			nonces.add(nonce);
			return isFresh && isSignedBy(tenantKeys.publicKeyPem, signedUrl, request);
		},
		answer: (request, distortion) => {
			const given = answer(request);
			if (distortion !== 'noVerdict') return given;
			const rest = omit(JSON.parse(given.text) as object, ['success', 'code']);
			return { ...given, text: JSON.stringify(rest) };
		},
		refuse: ({ path }, { code, parameter = '' }) =>
			path.startsWith('/bts-web/')
				? JSON.stringify({ msg: `失败(${parameter})`, code })
				: envelope(code, parameter, false),
	};
	const sandbox = await startSandbox(vendor, options.port ?? 0);
	return {
		...sandbox,
		credentials: {
			...TENANT,
			baseUrl: sandbox.url,
			btsBaseUrl: sandbox.url,
			privateKey: tenantKeys.privateKeyPem,
			platformPublicKey: PLATFORM_KEY,
			signedUrl,
		},
	};
}
