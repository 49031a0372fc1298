import type { Difference } from '../../support/difference.mts';

/** A difference within one endpoint. */
export interface Finding {
	/** Name of the field, a line's as `items[].price`; empty for the endpoint itself. */
	field: string;
	what: Difference;
	says: string;
}

/** A difference and where it is. */
export interface Complaint extends Finding {
	vendor: string;
	/** The vendor's name of the endpoint; its title where that is not published. */
	endpoint: string;
}
