import axios, { type AxiosResponse } from 'axios';
import {
	startKuaimaiSandbox,
	type KuaimaiSandbox,
	type KuaimaiSandboxOptions,
} from '../../sandbox/kuaimai/server.mts';
import { expectedSignature } from '../../sandbox/kuaimai/signature.mts';

/** Parameters of a request; undefined takes one away that is sent otherwise. */
export type Parameters = Record<string, string | undefined>;

/** What the specs look at in a reply. */
export interface Reply {
	success?: boolean;
	code?: string;
	msg?: string;
	total?: number;
	list?: Array<Record<string, unknown>>;
	[key: string]: unknown;
}

/** The sandbox's clock at the start of every spec, and as the gateway writes it. */
export const NOW = Date.UTC(2026, 10, 23, 4, 30, 0);
const NOW_TEXT = '2026-11-23 12:30:00';

/** HTTP as it is: no status is an error, no redirect is followed, the text is not read. */
export const http = axios.create({
	validateStatus: () => true,
	maxRedirects: 0,
	responseType: 'text',
	transformResponse: (text: string) => text,
});

export const parse = ({ data }: AxiosResponse<string>) => JSON.parse(data) as Reply;

/** Public parameters and a right signature; undefined takes one away, `sign` replaces it. */
export function signed(parameters: Parameters, secret = 'helloworld'): Record<string, string> {
	const all = {
		appKey: '123456',
		session: 'test',
		timestamp: NOW_TEXT,
		format: 'json',
		version: '1.0',
		sign_method: 'hmac',
		...parameters,
	};
	const present = Object.entries(all).filter(([, value]) => value !== undefined);
	const sent = Object.fromEntries(present) as Record<string, string>;
	const sign = 'sign' in parameters ? parameters.sign : (expectedSignature(sent, secret) ?? '');
	return sign === undefined ? sent : { ...sent, sign };
}

/** A sandbox of one spec file and how it is spoken to. */
export interface Client {
	readonly sandbox: KuaimaiSandbox;
	/** The sandbox's clock, epoch milliseconds. */
	now: number;
	/** Starts another one, which ends with the file. */
	startOther(options?: KuaimaiSandboxOptions): Promise<KuaimaiSandbox>;
	/** Sends parameters as they are. */
	send(parameters: Record<string, string>): Promise<AxiosResponse<string>>;
	/** Sends parameters signed. */
	call(parameters: Parameters): Promise<AxiosResponse<string>>;
	/** The same, the reply read. */
	reply(parameters: Parameters): Promise<Reply>;
}

/** Runs one sandbox for all specs of a file, reset before each. */
export function useClient(): Client {
	const others: KuaimaiSandbox[] = [];
	let sandbox: KuaimaiSandbox;
	const client: Client = {
		get sandbox() {
			return sandbox;
		},
		now: NOW,
		async startOther(options) {
			const other = await startKuaimaiSandbox(options);
			others.push(other);
			return other;
		},
		send: async (parameters) =>
			await http.post<string>(`${sandbox.url}/router`, new URLSearchParams(parameters)),
		call: async (parameters) => await client.send(signed(parameters)),
		reply: async (parameters) => parse(await client.call(parameters)),
	};
	beforeAll(async () => {
		sandbox = await startKuaimaiSandbox({ now: () => client.now });
	});
	afterAll(async () => {
		await sandbox.close();
		await Promise.all(others.map(async (other) => await other.close()));
	});
	beforeEach(() => {
		sandbox.reset();
		client.now = NOW;
	});
	return client;
}
