import type { HttpMethod, Resource } from '../../shared/catalogue/operation';
import { titleOnly } from './titleOnly';

/** The page tree shows no method for these; all others are POST. */
const METHODS: readonly HttpMethod[] = ['POST', 'GET'];

/** Regions (yunjigong.md section 2, rows 28 to 30). */
export const region: Resource = {
	name: 'region',
	label: { en: 'Region', zh: '地区' },
	operations: [
		titleOnly({
			name: 'getProvinces',
			label: 'Get Provinces',
			title: '获取省份列表',
			action: 'Get provinces',
			does: 'List the provinces',
			effect: 'read',
			isList: true,
			methods: METHODS,
		}),
		titleOnly({
			name: 'getCities',
			label: 'Get Cities',
			title: '获取城市列表',
			action: 'Get cities',
			does: 'List the cities',
			effect: 'read',
			isList: true,
			methods: METHODS,
		}),
		titleOnly({
			name: 'getDistricts',
			label: 'Get Districts',
			title: '获取区县列表',
			action: 'Get districts',
			does: 'List the districts and counties',
			effect: 'read',
			isList: true,
			methods: METHODS,
		}),
	],
};
