import { roundsIn } from '../../support/rounds.mts';

it.each([
	[undefined, 300],
	['', 300],
	['10000', 10_000],
])('CN_ERP_RANDOM_ROUNDS=%s means %i rounds', (variable, rounds) => {
	expect(roundsIn(variable)).toBe(rounds);
});

it.each(['0', '-1', '1.5', 'many'])('CN_ERP_RANDOM_ROUNDS=%s is refused', (variable) => {
	expect(() => roundsIn(variable)).toThrow('CN_ERP_RANDOM_ROUNDS must be a positive whole number');
});
