import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { Problem } from '../../nodes/shared/messages/message';
import { noteSignature } from '../requestShape/addedSignature';
import { setAddress, writeAddress } from '../requestShape/address';
import { readBody, writeForm, writeMultipart } from '../requestShape/body';
import { eachOnce, pairsOf, pairsText, type Pair } from '../requestShape/fields';
import { textPairs } from '../requestShape/multipartForm';
import { headerTwice } from '../requestShape/requestMessages';
import { methodOf, type SignableRequest } from '../requestShape/signableRequest';
import { writeBody } from '../requestShape/writeOut';
import { isSignedHeader, signPrism } from '../signing/liangbenSignature';
import { choiceIn, headerText, requiredText } from './credentialText';
import { LIANGBEN_FIELDS } from './liangbenFields';
import { refuseOpenSecret } from './onlyHttp';

const BASE_URL = ['baseUrl', LIANGBEN_FIELDS.baseUrl] as const;

const WAYS = ['secret', 'signature'] as const;
const SIGNED_PATHS = ['full', 'withoutApi'] as const;

/**
 * The credential's fields that authenticate calls of a Prism gateway (docs/facts/liangben.md,
 * Authentication).
 */
interface PrismKeys {
	clientId: string;
	clientSecret: string;
	/** The secret itself (https only), or a signature made with it. */
	authentication: (typeof WAYS)[number];
	/** Which path is signed: all of it, or without the gateway's root `/api`. */
	signedPath: (typeof SIGNED_PATHS)[number];
	/** An OAuth access token; empty where there is none. */
	accessToken: string;
}

function keysOf(credentials: ICredentialDataDecryptedObject): PrismKeys {
	return {
		clientId: requiredText(credentials, LIANGBEN_FIELDS, 'clientId'),
		clientSecret: requiredText(credentials, LIANGBEN_FIELDS, 'clientSecret'),
		authentication: choiceIn(credentials, LIANGBEN_FIELDS, 'authentication', WAYS),
		signedPath: choiceIn(credentials, LIANGBEN_FIELDS, 'signedPath', SIGNED_PATHS),
		accessToken: headerText(credentials, LIANGBEN_FIELDS, 'accessToken'),
	};
}

const RESERVED = ['client_id', 'client_secret', 'sign', 'sign_method', 'sign_time'];
/** The gateway reads a form only with these methods; all others carry their parameters in the query. */
const FORM_METHODS = ['POST', 'PUT', 'PATCH'];

/** The form of a request, read and not yet written back. */
interface Form {
	pairs: Pair[];
	write(pairs: Pair[]): void;
}

function unreserved(pairs: readonly Pair[]): Pair[] {
	return pairs.filter(([name]) => !RESERVED.includes(name));
}

function setHeaders(request: SignableRequest, accessToken: string): void {
	const kept = Object.entries(request.headers ?? {}).filter(
		([name, value]) =>
			value !== undefined &&
			value !== null &&
			(!accessToken || name.toLowerCase() !== 'authorization'),
	);
	if (accessToken) kept.push(['Authorization', `Bearer ${accessToken}`]);
	request.headers = Object.fromEntries(kept);
}

/** @throws Problem for a header of several values, which the gateway may read in other ways */
function signedHeaders({ headers = {} }: SignableRequest): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => {
			if (Array.isArray(value) && isSignedHeader(name)) throw new Problem(headerTwice(name));
			return [name, String(value)] as const;
		}),
	);
}

/** Reads the form of a request; any other body is written out, because it may not change any more. */
function openForm(request: SignableRequest, takesForm: boolean): Form | undefined {
	const body = readBody(request);
	if (takesForm && body.kind === 'multipart') {
		return {
			pairs: Object.entries(eachOnce(textPairs(body.parts))),
			write: (pairs) => writeMultipart(request, body, Object.fromEntries(pairs)),
		};
	}
	const written = writeBody(request, body);
	const hasForm = written.length === 0 ? takesForm : body.kind === 'form';
	if (!hasForm) return undefined;
	return {
		pairs: body.kind === 'form' ? pairsOf(body.values) : [],
		write: (pairs) => writeForm(request, pairsText(pairs)),
	};
}

/**
 * Authenticates a request to Liangben. The added parameters go into the form where the gateway
 * reads one, else into the query; query and form are signed as they are sent
 * (docs/facts/liangben.md, Authentication). A multipart form's text fields count as fields. What an
 * earlier signing added is replaced. The request itself is changed.
 *
 * @param now epoch milliseconds
 * @throws Problem when the credential lacks a key, the secret would travel over plain http, or the
 * body cannot be read
 */
export function authenticateLiangben<T extends IHttpRequestOptions>(
	request: T,
	credentials: ICredentialDataDecryptedObject,
	now = Date.now(),
): T {
	const keys = keysOf(credentials);
	const method = methodOf(request);
	const takesForm = FORM_METHODS.includes(method);
	const url = writeAddress(request);
	const openedForm = openForm(request, takesForm);
	if (keys.accessToken !== '') {
		refuseOpenSecret(url, credentials, LIANGBEN_FIELDS.accessToken, BASE_URL);
	}
	setHeaders(request, keys.accessToken);
	const headers = signedHeaders(request);
	const query = unreserved(pairsOf(url.search.slice(1)));
	const form = unreserved(openedForm?.pairs ?? []);
	const place = openedForm && takesForm ? form : query;

	place.push(['client_id', keys.clientId]);
	if (keys.authentication === 'signature') {
		place.push(['sign_method', 'md5'], ['sign_time', String(Math.floor(now / 1000))]);
		const path =
			keys.signedPath === 'withoutApi' ? url.pathname.replace(/^\/api(?=\/)/, '') : url.pathname;
		const signature = signPrism({ method, path, headers, query, form }, keys.clientSecret);
		place.push(['sign', signature]);
		noteSignature(request, signature);
	} else {
		refuseOpenSecret(url, credentials, LIANGBEN_FIELDS.clientSecret, BASE_URL);
		place.push(['client_secret', keys.clientSecret]);
	}

	url.search = pairsText(query);
	setAddress(request, url);
	openedForm?.write(form);
	return request;
}
