/**
 * How a list is read page by page: by page number. It ends at the total, where the reply has one, else
 * at a short page.
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
}
