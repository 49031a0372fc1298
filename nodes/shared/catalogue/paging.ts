/**
 * How a list is read page by page: by page number. Where it ends, the reply's total and has-next say,
 * else its pages.
 */
export interface Paging {
	/** Name of the field that holds the page number, counted from 1. */
	page: string;
	/** Name of the field that holds the page size. */
	size: string;
	/** The largest page size the vendor documents; without it the user's own is sent, if any. */
	maxSize?: number;
	/** Where the reply says how many records there are in all. */
	total?: string;
	/** Where the reply says whether another page follows. */
	hasNext?: string;
	/** Names that no page documents, and that are believed where they come. */
	undocumented?: Pick<Paging, 'total' | 'hasNext'>;
	/** Whether a refusal of a later page says that there are no more records. */
	isEnd?(refusal: { kind: string; text?: string }): boolean;
}
