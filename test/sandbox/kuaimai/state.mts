import type { KuaimaiApp } from './publicParameters.mts';

/** A calculation of purchase suggestions. */
export interface Calculation {
	queryKey: string;
	/** How often its progress was asked for. */
	timesAsked: number;
	/** How often the progress is still to be that of the calculation before. */
	oldAnswers: number;
}

/** None of it is documented: progress names no calculation, so all of it may happen. */
export interface CalculationManner {
	/** How many answers after a start still tell of the old result; Infinity for all. */
	oldAnswers?: number;
	/** Whether a new result gets the key of the old one. */
	sameKey?: boolean;
	/** Whether it is done before anyone can see it at work. */
	quick?: boolean;
}

/** What one sandbox remembers between calls. */
export interface SandboxState {
	/** The running or finished calculation of purchase suggestions. */
	calculation?: Calculation;
	/** The key of the last one that was finished before it. */
	oldQueryKey?: string;
	/** How many calculations were started. */
	calculations: number;
	/** How a new one shows beside the result of the one before. */
	manner: CalculationManner;
	/** When the session was last refreshed, epoch milliseconds. */
	refreshedAt?: number;
	/** Whether a refresh returns new tokens, contrary to the documentation. */
	rotatesTokens: boolean;
}

/** What an endpoint may use in addition to its parameters. */
export interface EndpointContext {
	/** The keys the sandbox accepts; a refresh may change its tokens. */
	app: KuaimaiApp;
	state: SandboxState;
	/** The sandbox's clock, epoch milliseconds. */
	now: number;
}
