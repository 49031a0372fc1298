import { vendorNamed } from '../../support/registry.mts';

/** The most bytes of a node's parameters, which n8n loads whenever the editor is opened. */
const MOST = { kuaimai: 68_000, liangben: 45_000, yuanshu: 60_000, yunjigong: 30_000 };

it.each(Object.entries(MOST))('the parameters of %s take at most %i bytes', (name, most) => {
	const { properties } = vendorNamed(name).node.description;
	expect(Buffer.byteLength(JSON.stringify(properties))).toBeLessThanOrEqual(most);
});
