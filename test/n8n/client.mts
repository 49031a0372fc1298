import { setTimeout as sleep } from 'node:timers/promises';
import axios, { type AxiosInstance } from 'axios';
import { parse } from 'flatted';
import type { IConnections, INode, IRun } from 'n8n-workflow';

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
}

interface StoredExecution {
	status: string;
	data: string;
}

/** n8n binds a login to this header; the browser keeps the same value in its local storage. */
export const BROWSER_ID = 'n8n-nodes-cn-erp';

const UNFINISHED = ['new', 'running', 'waiting'];

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
		});
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

	/** Creates the workflow, or replaces the one of this name. */
	async saveWorkflow(workflow: WorkflowInput): Promise<Stored> {
		const complete = { settings: { executionOrder: 'v1' }, active: false, ...workflow };
		const existing = (await this.get<Stored[]>('/workflows')).find(
			({ name }) => name === workflow.name,
		);
		if (!existing) return await this.post('/workflows', complete);
		const { versionId } = await this.get<Stored>(`/workflows/${existing.id}`);
		return await this.patch(`/workflows/${existing.id}`, { ...complete, versionId });
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

	private async finished(executionId: string): Promise<IRun> {
		for (;;) {
			const execution = await this.get<StoredExecution>(`/executions/${executionId}`).catch(
				() => undefined,
			);
			if (execution && !UNFINISHED.includes(execution.status)) {
				return { ...execution, data: parse(execution.data) } as unknown as IRun;
			}
			await sleep(100);
		}
	}
}
