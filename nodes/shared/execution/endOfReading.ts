/** What ends the reading of a reply or a file. */
export interface EndOfReading {
	/** Aborts when the time is over. */
	deadline: AbortSignal;
	/** Aborts then, and when the execution is stopped. */
	ends: AbortSignal;
}

/**
 * @param timeout milliseconds from now
 * @param signal of the execution; undefined where its end does not count
 */
export function endOfReading(timeout: number, signal: AbortSignal | undefined): EndOfReading {
	const deadline = AbortSignal.timeout(timeout);
	return { deadline, ends: signal ? AbortSignal.any([signal, deadline]) : deadline };
}
