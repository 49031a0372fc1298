/** What a creation answers, as the page's example prints it. */
export const NEW_PRE_ARRIVAL = { id: 927n, code: 'YY77' };

/** The pre-arrival orders the sandbox knows; no method lists them. One id is above 2^53. */
export const preArrivalOrders = [
	{ id: 843n, isAudited: false },
	{ id: 845n, isAudited: true },
	{ id: 846n, isAudited: true },
	{ id: 847n, isAudited: true },
	{ id: 9007199254740999n, isAudited: false },
];
