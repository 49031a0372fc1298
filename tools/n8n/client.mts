import { setTimeout as sleep } from 'node:timers/promises';
import axios, { AxiosError, type AxiosInstance } from 'axios';
import { parse } from 'flatted';
import type {
	IConnections,
	ICredentialType,
	INode,
	INodeTypeDescription,
	IRun,
} from 'n8n-workflow';

/** Who logs in. */
export interface Owner {
	email: string;
	password: string;
}

/** A credential as n8n's API takes it. */
export interface CredentialInput {
	name: string;
	type: string;
	data: Record<string, unknown>;
}

/** A workflow as n8n's API takes it. */
export interface WorkflowInput {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: Record<string, unknown>;
}

interface Stored {
	id: string;
	name: string;
	versionId?: string;
	isArchived?: boolean;
}

/** What a list of executions has of each. */
export interface ExecutionSummary {
	id: string;
	status: string;
	mode: string;
}

interface StoredExecution {
	status: string;
	data: string;
}

/** n8n binds a login to this header; the browser keeps the same value in its local storage. */
export const BROWSER_ID = 'n8n-nodes-cn-erp';

const EXECUTION_TIMEOUT_MS = 120_000;

const UNFINISHED = ['new', 'running', 'waiting'];

/** Says which call failed and what n8n answered; axios itself says only the status. */
function explained(error: unknown): never {
	if (error instanceof AxiosError) {
		const { config, response } = error;
		const call = `${config?.method?.toUpperCase() ?? ''} ${config?.url ?? ''}`;
		const answer = response
			? `${response.status} ${JSON.stringify(response.data).slice(0, 400)}`
			: error.message;
		error.message = `n8n: ${call} -> ${answer}`;
	}
	throw error;
}

/** A logged-in client of n8n's internal REST API, the one its editor uses. */
export class N8nClient {
	private constructor(
		readonly baseUrl: string,
		private readonly http: AxiosInstance,
	) {}

	/** Logs in; sets the owner up first where n8n has none yet. */
	static async open(baseUrl: string, { email, password }: Owner): Promise<N8nClient> {
		const http = axios.create({
			baseURL: `${baseUrl}/rest`,
			headers: { 'browser-id': BROWSER_ID },
			// It is on loopback, whatever proxy the user's shell names.
			proxy: false,
		});
		http.interceptors.response.use(undefined, explained);
		const settings = await http.get<{
			data: { userManagement: { showSetupOnFirstLoad: boolean } };
		}>('/settings');
		const { headers } = settings.data.data.userManagement.showSetupOnFirstLoad
			? await http.post('/owner/setup', { email, firstName: 'Demo', lastName: 'Owner', password })
			: await http.post('/login', { emailOrLdapLoginId: email, password });
		const cookie = headers['set-cookie']?.find((line) => line.startsWith('n8n-auth='));
		http.defaults.headers.common.Cookie = cookie?.split(';')[0] ?? '';
		return new N8nClient(baseUrl, http);
	}

	/** The login cookie as `name=value`. */
	get cookie(): string {
		return String(this.http.defaults.headers.common.Cookie);
	}

	async get<T>(path: string): Promise<T> {
		return (await this.http.get<{ data: T }>(path)).data.data;
	}

	async post<T>(path: string, body: unknown): Promise<T> {
		return (await this.http.post<{ data: T }>(path, body)).data.data;
	}

	async patch<T>(path: string, body: unknown): Promise<T> {
		return (await this.http.patch<{ data: T }>(path, body)).data.data;
	}

	/** The types its editor offers, built-in ones included; they are not below `/rest`. */
	async types(): Promise<{ nodes: INodeTypeDescription[]; credentials: ICredentialType[] }> {
		const list = async <T,>(name: string) =>
			(await this.http.get<T[]>(`${this.baseUrl}/types/${name}.json`)).data;
		return { nodes: await list('nodes'), credentials: await list('credentials') };
	}

	/** Creates the credential, or updates the one of this name. */
	async saveCredential(credential: CredentialInput): Promise<Stored> {
		const existing = (await this.get<Stored[]>('/credentials')).find(
			({ name }) => name === credential.name,
		);
		return existing
			? await this.patch(`/credentials/${existing.id}`, credential)
			: await this.post('/credentials', credential);
	}

	/** Presses the credential's Test button. */
	async testCredential(
		id: string,
		credential: CredentialInput,
	): Promise<{ status: string; message: string }> {
		return await this.post('/credentials/test', { credentials: { id, ...credential } });
	}

	private async workflowNamed(name: string): Promise<Stored | undefined> {
		const filter = encodeURIComponent(JSON.stringify({ name, isArchived: false }));
		const found = await this.get<Stored[]>(`/workflows?filter=${filter}`);
		return found.find((workflow) => workflow.name === name && workflow.isArchived !== true);
	}

	/** Creates the workflow, or replaces the one of this name. */
	async saveWorkflow(workflow: WorkflowInput): Promise<Stored> {
		const complete = { settings: { executionOrder: 'v1' }, active: false, ...workflow };
		const existing = await this.workflowNamed(workflow.name);
		if (!existing) return await this.post('/workflows', complete);
		const { versionId } = await this.get<Stored>(`/workflows/${existing.id}`);
		return await this.patch(`/workflows/${existing.id}`, { ...complete, versionId });
	}

	/** Publishes a workflow. n8n does so in the background: its webhooks answer a little later. */
	async activate({ id, versionId }: Stored): Promise<void> {
		await this.post(`/workflows/${id}/activate`, { versionId, name: '', description: '' });
	}

	/** All executions of a workflow, newest first. */
	async executions(workflowId: string): Promise<ExecutionSummary[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const all: ExecutionSummary[] = [];
		let cursor: string | null | undefined;
		do {
			const after = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
			const page = await this.get<{ results: ExecutionSummary[]; nextCursor?: string | null }>(
				`/executions?limit=100&filter=${filter}${after}`,
			);
			all.push(...page.results);
			cursor = page.nextCursor;
		} while (cursor);
		return all;
	}

	/** Everything n8n stored of an execution, as text. */
	async executionText(id: string): Promise<string> {
		return (await this.get<StoredExecution>(`/executions/${id}`)).data;
	}

	/**
	 * Runs a crashed or failed execution again, from the node it ended at. n8n answers when the new
	 * execution has ended.
	 *
	 * @throws Error when it has not ended after two minutes
	 */
	async retry(id: string): Promise<void> {
		await this.http.post(
			`/executions/${id}/retry`,
			{ loadWorkflow: false },
			{ timeout: EXECUTION_TIMEOUT_MS },
		);
	}

	/** Makes a key of n8n's public API with all rights the owner can give. */
	async createApiKey(label: string): Promise<string> {
		const scopes = await this.get<string[]>('/api-keys/scopes');
		const { rawApiKey } = await this.post<{ rawApiKey: string }>('/api-keys', {
			label,
			expiresAt: null,
			scopes,
		});
		return rawApiKey;
	}

	/** Executes a stored workflow as the editor's button does and waits for its end. */
	async execute(id: string, trigger: string, lastNode: string): Promise<IRun> {
		const workflowData = await this.get<Record<string, unknown>>(`/workflows/${id}`);
		const { executionId } = await this.post<{ executionId: string }>(`/workflows/${id}/run`, {
			workflowData,
			destinationNode: { nodeName: lastNode, mode: 'inclusive' },
			triggerToStartFrom: { name: trigger },
		});
		return await this.finished(executionId);
	}

	/**
	 * Waits for the end of an execution and reads it.
	 *
	 * @throws Error when it takes too long, or n8n no longer answers
	 */
	async finished(executionId: string, timeoutMs = EXECUTION_TIMEOUT_MS): Promise<IRun> {
		const deadline = performance.now() + timeoutMs;
		let trouble = 'not finished';
		while (performance.now() < deadline) {
			const execution = await this.get<StoredExecution>(`/executions/${executionId}`).catch(
				(error: Error) => {
					trouble = error.message;
					return undefined;
				},
			);
			if (execution && !UNFINISHED.includes(execution.status)) {
				return { ...execution, data: parse(execution.data) } as unknown as IRun;
			}
			await sleep(100);
		}
		throw new Error(`Execution ${executionId} after ${timeoutMs / 1000} s: ${trouble}`);
	}
}
