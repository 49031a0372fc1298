import { shownTexts } from '../../../../tools/strings/shownTexts.mts';
import { credentialTypes, nodes } from '../../../support/registry.mts';

const texts = shownTexts();
const at = (place: string) => texts.find((one) => one.place === place)?.text;

it('has texts of every node and credential', () => {
	const names = [
		...nodes.map(({ description }) => description.name),
		...credentialTypes.map(({ name }) => name),
	];
	expect(new Set(texts.map(({ place }) => place.split(/[.[]/)[0]))).toEqual(new Set(names));
});

it('has labels, descriptions, actions, notices and the names of choices, by their place', () => {
	expect(at('kuaimaiApi.displayName')).toBe('Kuaimai (快麦) API');
	expect(at('kuaimaiApi.properties[signMethod].options[md5].name')).toBe('MD5');
	expect(at('kuaimai.properties[operation].options[revokeApproval].action')).toContain(
		'采购单反审核',
	);
	expect(at('yunjigongTrigger.properties[formatNotice].displayName')).toContain('云集供未公开');
	expect(at('yuanshuTrigger.activationMessage')).toContain('production URL');
});

it('has no identifiers', () => {
	expect(texts.filter(({ text }) => text === 'baseUrl' || text === 'kuaimaiApi')).toEqual([]);
});

it('has every text that stands in a description under a member that is read', () => {
	const names = JSON.stringify(nodes.map(({ description }) => description)).match(
		/"(displayName|description|placeholder|hint|action)":"[^"]/g,
	);
	const shown = texts.filter(
		({ place }) =>
			/\.(displayName|description|placeholder|hint|action)$/.test(place) &&
			!/^\w+Api\b/.test(place),
	);
	expect(shown).toHaveLength(names?.length ?? 0);
});
