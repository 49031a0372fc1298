import type { HttpMethod, Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

/** The page tree shows no method for these; all others are POST. */
const METHODS: readonly HttpMethod[] = ['POST', 'GET'];

export const region: Resource = {
	name: 'region',
	label: { en: 'Region', zh: '地区' },
	operations: [
		titleOnly({
			name: 'getProvinces',
			label: 'Get Provinces',
			title: '获取省份列表',
			action: 'Get provinces',
			summary: { en: 'List the provinces.', zh: '获取省份列表。' },
			effect: 'read',
			isList: true,
			methods: METHODS,
		}),
		titleOnly({
			name: 'getCities',
			label: 'Get Cities',
			title: '获取城市列表',
			action: 'Get cities',
			summary: { en: 'List the cities.', zh: '获取城市列表。' },
			effect: 'read',
			isList: true,
			methods: METHODS,
		}),
		titleOnly({
			name: 'getDistricts',
			label: 'Get Districts',
			title: '获取区县列表',
			action: 'Get districts',
			summary: { en: 'List the districts and counties.', zh: '获取区县列表。' },
			effect: 'read',
			isList: true,
			methods: METHODS,
		}),
	],
};
