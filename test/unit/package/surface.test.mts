import saved from '../../../tools/surface/saved.json';
import { currentSurface, merged } from '../../../tools/surface/surface.mts';

const now = currentSurface();

it.each(Object.entries(saved as Record<string, string[]>))(
	'a saved %s finds its parameters after an upgrade',
	(place, paths) => {
		expect(now[place]).toEqual(expect.arrayContaining(paths));
	},
);

it('what is new is noted: npm run docs', () => {
	expect(merged(saved, now)).toEqual(saved);
});
