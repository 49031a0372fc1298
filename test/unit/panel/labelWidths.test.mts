import { labelWidth } from '../../support/labelWidth.mts';
import { panelLabels, type PanelLabel } from '../../support/panelLabels.mts';
import { credentialTypes, nodes } from '../../support/registry.mts';

/** One line for each label that n8n would cut. */
function cutOff(labels: readonly PanelLabel[]): string[] {
	return labels
		.filter(({ text, room }) => labelWidth(text) > room)
		.map(
			({ path, text, room }) => `${path}: "${text}" ${labelWidth(text).toFixed(1)} > ${room} px`,
		);
}

it('measures Latin with kerning, Chinese as wide as high', () => {
	expect(labelWidth('采购单')).toBe(36);
	expect(labelWidth('AV')).toBeLessThan(labelWidth('A') + labelWidth('V'));
	expect(() => labelWidth('ж')).toThrow('No width is known of "ж"');
});

it('names a label that is wider than its room', () => {
	const label = { path: 'Node field', text: 'Wide (宽)', room: 20 };
	expect(cutOff([label])).toEqual([
		expect.stringMatching(/^Node field: "Wide \(宽\)" \d+\.\d > 20 px$/),
	]);
	expect(cutOff([{ ...label, room: 177 }])).toEqual([]);
});

it('shows every label of the nodes uncut', () => {
	const labels = nodes.flatMap(({ description }) =>
		panelLabels(description.name, description.properties),
	);
	expect(labels).not.toHaveLength(0);
	expect(cutOff(labels)).toEqual([]);
});

it('shows every label of the credentials uncut', () => {
	const labels = credentialTypes.flatMap(({ name, properties }) => panelLabels(name, properties));
	expect(labels).not.toHaveLength(0);
	expect(cutOff(labels)).toEqual([]);
});
