/**
 * What a call does to the vendor's data: `destructive` voids, deletes, closes, overwrites stock or
 * cost, or moves money.
 */
export type Effect = 'read' | 'write' | 'destructive';

const CHECK_FIRST = 'If no reply comes, do not retry: first check whether the change was made.';

/** What the description of an operation says about its effect. */
export const AGENT_NOTES: Readonly<Record<Effect, string | undefined>> = {
	read: undefined,
	write: CHECK_FIRST,
	destructive: `AI agents: ask the user first. ${CHECK_FIRST}`,
};
