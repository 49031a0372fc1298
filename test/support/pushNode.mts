import { HookContext, WebhookContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsHelper,
	type ICredentialType,
	type IDataObject,
	type IHookFunctions,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IWebhookData,
	type IWebhookFunctions,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

/** A trigger node as the workflow editor would configure it. */
export interface TriggerSetup {
	nodeType: INodeType;
	credentials: ICredentialDataDecryptedObject;
	/** Whether the user has chosen no credential. */
	isWithoutCredential?: boolean;
	/** Signs calls that the trigger makes itself. */
	credentialType?: ICredentialType;
	parameters?: INodeParameters;
	mode?: WorkflowExecuteMode;
	/** What the outside calls n8n. */
	publicUrl?: string;
}

/** A request as n8n hands it to a trigger, its body already received and unpacked. */
export interface PushRequest {
	method?: string;
	/** Path and query as they arrived. */
	url?: string;
	headers?: Record<string, string>;
	body?: Buffer | string;
	/** What n8n has read of a multipart form, of which it keeps no bytes. */
	multipart?: { data: Record<string, unknown>; files: Record<string, unknown> };
	/** Whether n8n has read the body; for content types it does not know it has not. */
	isRead?: boolean;
	/** Is told when the trigger asks n8n for the body. */
	onRead?: () => void;
	remoteAddress?: string;
}

/** What the sender sees, and what the workflow would start with. */
export interface PushOutcome {
	status: number;
	body: unknown;
	/** Those that the trigger has set, if any, by their names in lower case. */
	headers?: Record<string, string>;
	items: INodeExecutionData[];
	/** Whether the answer was written before anything could be stored. */
	answeredAtOnce: boolean;
}

export const WEBHOOK_ID = '6f1c1f0e-0000-4000-8000-000000000001';

/** What n8n-core's contexts of a trigger are made of. */
function partsOf(setup: TriggerSetup, request: object, response: object) {
	const { description } = setup.nodeType;
	const credentialName = description.credentials?.[0]?.name ?? 'none';
	const node: INode = {
		id: 'trigger-1',
		name: description.displayName,
		type: `n8n-nodes-cn-erp.${description.name}`,
		typeVersion: 2,
		position: [0, 0],
		parameters: setup.parameters ?? {},
		webhookId: WEBHOOK_ID,
		...(!setup.isWithoutCredential && {
			credentials: { [credentialName]: { id: '1', name: 'test' } },
		}),
	};
	const workflow = new Workflow({
		id: 'workflow-1',
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes: {
			getByName: () => setup.nodeType,
			getByNameAndVersion: () => setup.nodeType,
			getKnownTypes: () => ({}),
		} as unknown as INodeTypes,
	});
	const credentialsHelper = {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		getDecrypted: async () => setup.credentials,
		preAuthentication: async () => undefined,
		runPreAuthentication: async () => undefined,
		authenticate: async (
			credentials: ICredentialDataDecryptedObject,
			_type: string,
			options: IHttpRequestOptions,
		) => {
			const { authenticate } = setup.credentialType ?? {};
			return typeof authenticate === 'function'
				? await authenticate(credentials, options)
				: options;
		},
		getCredentialsProperties: () => setup.credentialType?.properties ?? [],
		updateCredentials: async () => {},
	} as unknown as ICredentialsHelper;
	const additionalData = {
		credentialsHelper,
		httpRequest: request,
		httpResponse: response,
		instanceBaseUrl: '',
		restApiUrl: '',
		userId: 'user-1',
		variables: {},
		webhookBaseUrl: `${setup.publicUrl ?? 'https://n8n.example'}/webhook`,
		webhookTestBaseUrl: `${setup.publicUrl ?? 'https://n8n.example'}/webhook-test`,
	} as unknown as IWorkflowExecuteAdditionalData;
	const [webhookDescription] = description.webhooks ?? [];
	const webhookData = { webhookDescription } as unknown as IWebhookData;
	return { workflow, node, additionalData, webhookData };
}

function contextOf(setup: TriggerSetup, request: object, response: object): IWebhookFunctions {
	const { workflow, node, additionalData, webhookData } = partsOf(setup, request, response);
	return new WebhookContext(
		workflow,
		node,
		additionalData,
		setup.mode ?? 'webhook',
		webhookData,
		[],
		null,
	) as unknown as IWebhookFunctions;
}

/** Hands a request to a trigger's `webhook()` through n8n-core's own context. */
export async function pushTo(setup: TriggerSetup, push: PushRequest): Promise<PushOutcome> {
	const bytes = Buffer.from(push.body ?? '');
	const request: Record<string, unknown> = {
		method: push.method ?? 'POST',
		originalUrl: push.url ?? `/webhook/${WEBHOOK_ID}/push`,
		headers: { 'content-type': 'application/json', ...push.headers },
		socket: { remoteAddress: push.remoteAddress ?? '127.0.0.1' },
		params: {},
		query: {},
		readRawBody: async () => {
			push.onRead?.();
			request.rawBody = bytes;
		},
	};
	if (push.isRead ?? true) request.rawBody = bytes;
	if (push.multipart) request.body = push.multipart;
	const answer = { status: 200, body: undefined as unknown, answeredAtOnce: false };
	const headers: Record<string, string> = {};
	const response = {
		setHeader(name: string, value: string) {
			headers[name.toLowerCase()] = value;
			return response;
		},
		status(code: number) {
			answer.status = code;
			return response;
		},
		json(body: unknown) {
			answer.body = body;
			answer.answeredAtOnce = true;
			return response;
		},
	};
	const result = await setup.nodeType.webhook?.call(contextOf(setup, request, response));
	return {
		...answer,
		...(Object.keys(headers).length > 0 && { headers }),
		body: answer.answeredAtOnce ? answer.body : (result?.webhookResponse as IDataObject),
		items: result?.workflowData?.[0] ?? [],
	};
}

/** The context in which n8n-core activates and deactivates a trigger. */
export function hookOf(setup: TriggerSetup): IHookFunctions {
	const { workflow, node, additionalData, webhookData } = partsOf(setup, {}, {});
	const mode = setup.mode ?? 'trigger';
	const activation = mode === 'manual' ? 'manual' : 'activate';
	return new HookContext(
		workflow,
		node,
		additionalData,
		mode,
		activation,
		webhookData,
	) as unknown as IHookFunctions;
}
