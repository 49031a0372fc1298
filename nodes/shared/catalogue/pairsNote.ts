/**
 * What the help of a `pairs` field says where its calls may carry JSON, in which text and numbers are
 * not the same; in a form all is text.
 */
export const PAIRS_ARE_TEXT =
	'Values typed one by one are text: choose Using JSON for numbers, true and false, lists and objects.';
