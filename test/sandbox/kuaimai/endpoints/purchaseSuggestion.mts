import { oldSuggestions, suggestions } from '../data.mts';
import type { Endpoint } from '../endpoint.mts';
import { GatewayError } from '../envelope.mts';
import type { Calculation } from '../state.mts';

const FIRST_QUERY_KEY = 202407241426978;
const DONE = 2;

function isFinished(calculation: Calculation | undefined): calculation is Calculation {
	return calculation !== undefined && calculation.timesAsked > DONE;
}

/**
 * Answers at once, the work goes on. That a new calculation takes the place of the one before is ours.
 */
const calculate: Endpoint = {
	answer(_parameters, { state }) {
		const { oldAnswers = 0, sameKey, quick } = state.manner;
		if (isFinished(state.calculation)) state.oldQueryKey = state.calculation.queryKey;
		const ownKey = `0${FIRST_QUERY_KEY + state.calculations++}`;
		state.calculation = {
			queryKey: (sameKey ? state.oldQueryKey : undefined) ?? ownKey,
			timesAsked: quick ? DONE : 0,
			oldAnswers: state.oldQueryKey === undefined ? 0 : oldAnswers,
		};
		return {};
	},
};

/**
 * How long a calculation takes is ours: it has not started when asked first, runs when asked again,
 * and is done from the third time on.
 */
const progress: Endpoint = {
	answer(_parameters, { state: { calculation, oldQueryKey } }) {
		if (calculation && calculation.oldAnswers > 0) {
			calculation.oldAnswers--;
			return { executResult: oldQueryKey, progress: DONE };
		}
		const step = calculation ? Math.min(calculation.timesAsked++, DONE) : 0;
		return {
			...(step === DONE && { executResult: calculation?.queryKey }),
			progress: step,
		};
	},
};

/**
 * What it answers without the key of a finished calculation is not documented; the error is ours.
 */
const query: Endpoint = {
	records({ queryKey }, { state: { calculation, oldQueryKey } }) {
		if (isFinished(calculation) && queryKey === calculation.queryKey) return suggestions;
		if (queryKey !== undefined && queryKey === oldQueryKey) return oldSuggestions;
		throw new GatewayError('9', 'queryKey belongs to no finished calculation');
	},
};

export const purchaseSuggestionEndpoints = {
	'sale.purchase.strategy.calculate': calculate,
	'sale.purchase.strategy.query': query,
	'purchase.progress.query': progress,
};
