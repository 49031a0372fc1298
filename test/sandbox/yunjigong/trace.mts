/**
 * The data of a traceability reply in the structure of docs/facts/yunjigong.json; the values are
 * ours.
 */
export function traceData(files: { certificate: string; image: string; qualification: string }) {
	return {
		goodsCertList: [
			{
				id: 9007199254740993n,
				type: 1,
				sn: 'ZS-2025-001',
				valid_type: 1,
				valid_start_time: 1735660800,
				valid_end_time: 1767196800,
				file_id: 12,
				valid: '2025-01-01 至 2026-01-01',
				file_path: files.certificate,
				type_name: '检验报告',
				valid_start_date: '2025-01-01',
				valid_end_date: '2026-01-01',
			},
		],
		goodsInfo: {
			name: '牛肉酱',
			sku_name: '220g',
			brand_name: '某品牌',
			image_path: files.image,
		},
		supplierInfo: {
			name: '某供应商',
			licence_path: '',
			qualification_path: files.qualification,
		},
		customerInfo: { store_name: '某学校食堂', area: '某市某区', address: '某路 1 号' },
		goodsTrace: [
			{ label: '出库', time: '2025-03-19 06:26:59', desc: '供应商出库' },
			{ label: '签收', time: '2025-03-19 09:00:00', desc: '客户签收' },
		],
	};
}
