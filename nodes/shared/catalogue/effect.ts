/**
 * What a call does to the vendor's data: `destructive` voids, deletes, closes, overwrites stock or
 * cost, or moves money.
 */
export type Effect = 'read' | 'write' | 'destructive';

/** What an AI agent must know of the effect before it calls. */
export const AGENT_NOTES: Readonly<Record<Effect, string | undefined>> = {
	read: undefined,
	write: 'Never retry it when no reply came: look first whether the change was made.',
	destructive:
		'Ask the user first. Never retry it when no reply came: look first whether the change was made.',
};
