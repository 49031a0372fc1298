import type { KuaimaiApp } from './publicParameters.mts';

/** What one sandbox remembers between calls. */
export interface SandboxState {
	/** The running or finished calculation of purchase suggestions. */
	calculation?: { queryKey: string; timesAsked: number };
	/** How many calculations were started. */
	calculations: number;
	/** When the session was last refreshed, epoch milliseconds. */
	refreshedAt?: number;
	/** Whether a refresh hands out other tokens, against what is documented. */
	rotatesTokens: boolean;
}

/** What an endpoint may look at besides its parameters. */
export interface EndpointContext {
	/** The keys the sandbox accepts; a refresh may change its tokens. */
	app: KuaimaiApp;
	state: SandboxState;
	/** The sandbox's clock, epoch milliseconds. */
	now: number;
}
