import type { IDataObject } from 'n8n-workflow';
import type { SignableRequest } from '../../../credentials/requestShape/signableRequest.ts';
import { authenticateYunjigong } from '../../../credentials/authentication/yunjigong.ts';
import { YunjigongTrigger } from '../../../nodes/Yunjigong/YunjigongTrigger.node.ts';
import type { SandboxProfile } from '../../sandbox/yunjigong/signature.mts';
import { pushTo, WEBHOOK_ID, type PushOutcome, type PushRequest } from '../../support/pushNode.mts';

const PATH = `/webhook/${WEBHOOK_ID}/push`;
export const SECRET = 'test-secret 密钥';
export const FORM = 'application/x-www-form-urlencoded';

/** A rule as a user might read it off the vendor's page; ours, for none is published. */
export const PROFILE: SandboxProfile = {
	appKey: 'k1',
	appSecret: SECRET,
	keyName: 'app_key',
	timestampName: 'timestamp',
	nonceName: 'nonce',
	signName: 'sign',
	placement: 'form',
	pairFormat: 'k=v&',
	secretPlacement: '&key=',
	digest: 'md5',
	output: 'upperHex',
	timestampForm: 's',
	emptyValues: 'out',
};

const PARAMETERS = {
	eventField: 'type',
	eventValues: { mapping: [{ event: 'supplyOrderStatus', value: '7' }] },
	successMarker: 'success',
	options: {},
};

const nodeType = new YunjigongTrigger();

/** Hands a push to a trigger that verifies by a profile. */
export async function send(
	push: PushRequest,
	profile: Partial<SandboxProfile> = {},
	parameters: IDataObject = {},
): Promise<PushOutcome> {
	return await pushTo(
		{
			nodeType,
			credentials: { signing: 'sortedParameters', ...PROFILE, ...profile },
			parameters: { ...PARAMETERS, ...parameters } as never,
		},
		push,
	);
}

const lowerCase = (headers: object) =>
	Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	);

/** A push with the signature that the package's own credential gives a call of this body. */
export function signedPush(
	body: { json: string } | { form: Record<string, string> } | { multipart: Record<string, string> },
	profile: Partial<SandboxProfile> = {},
	now = Date.now(),
): PushRequest {
	const request: SignableRequest = { url: `https://n8n.example${PATH}`, method: 'POST' };
	if ('json' in body) {
		request.body = body.json;
		request.headers = { 'Content-Type': 'application/json' };
	} else if ('form' in body) {
		request.body = String(new URLSearchParams(body.form));
		request.headers = { 'Content-Type': FORM };
	} else {
		request.formData = { ...body.multipart };
		request.headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
	}
	authenticateYunjigong(request, { signing: 'sortedParameters', ...PROFILE, ...profile }, now);
	const query = request.qs ? `?${String(new URLSearchParams(request.qs as never))}` : '';
	return {
		url: PATH + query,
		headers: lowerCase({ 'content-type': 'text/plain', ...lowerCase(request.headers ?? {}) }),
		...('multipart' in body
			? { multipart: { data: { ...(request.formData as object) }, files: {} } }
			: { body: request.body as string | Buffer }),
	};
}
