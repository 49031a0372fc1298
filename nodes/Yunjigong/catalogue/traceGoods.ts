import type { IBinaryData, IDataObject } from 'n8n-workflow';
import isEmpty from 'lodash/isEmpty';
import type { Operation, Result, Run } from '../../shared/catalogue/operation';
import type { OutputFields } from '../../shared/catalogue/output';
import { allowedFileHosts } from '../../shared/execution/download';

/** The data of the reply (yunjigong.md section 3). */
const OUTPUT: OutputFields = {
	goodsCertList: {
		rows: {
			id: 'number',
			type: 'number',
			sn: 'string',
			valid_type: 'number',
			valid_start_time: 'number',
			valid_end_time: 'number',
			file_id: 'number',
			valid: 'string',
			file_path: 'string',
			type_name: 'string',
			valid_start_date: 'string',
			valid_end_date: 'string',
		},
	},
	goodsInfo: {
		object: { name: 'string', sku_name: 'string', brand_name: 'string', image_path: 'string' },
	},
	supplierInfo: {
		object: { name: 'string', licence_path: 'string', qualification_path: 'string' },
	},
	customerInfo: { object: { store_name: 'string', area: 'string', address: 'string' } },
	goodsTrace: { rows: { label: { en: 'string', zh: '' }, time: 'string', desc: 'string' } },
};

/** A file the reply names. */
interface NamedFile {
	/** Name of the item's binary property. */
	property: string;
	/** Where the reply names it. */
	field: string;
	address: string;
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function filesOf({ goodsCertList, goodsInfo, supplierInfo }: IDataObject): NamedFile[] {
	const files: NamedFile[] = [];
	const add = (property: string, holder: unknown, key: string, path: string) => {
		const address = isObject(holder) ? holder[key] : undefined;
		if (typeof address !== 'string' || address.trim() === '') return;
		files.push({ property, field: `${path}.${key}`, address: address.trim() });
	};
	const certificates: unknown[] = Array.isArray(goodsCertList) ? goodsCertList : [];
	certificates.forEach((certificate, at) =>
		add(`certificate_${at}`, certificate, 'file_path', `goodsCertList[${at}]`),
	);
	add('goods_image', goodsInfo, 'image_path', 'goodsInfo');
	add('supplier_licence', supplierInfo, 'licence_path', 'supplierInfo');
	add('supplier_qualification', supplierInfo, 'qualification_path', 'supplierInfo');
	return files;
}

function saysSomething(value: unknown): boolean {
	if (value === null || value === undefined || value === '') return false;
	return typeof value !== 'object' || !isEmpty(value);
}

/**
 * The data of a reply, or all of it where the data is empty: while the user knows no success value,
 * a refusal looks like that, and its message must not be lost.
 */
function contentOf(reply: IDataObject): IDataObject {
	const { data } = reply;
	return isObject(data) && Object.values(data).some(saysSomething) ? data : reply;
}

/** Fetches the files one after the other; one that cannot be fetched is named, and the rest stays. */
async function withFiles(
	content: IDataObject,
	{ settings, download, wait }: Run,
): Promise<Result[]> {
	if (settings.downloadFiles !== true) return [{ json: content }];
	const binary: Record<string, IBinaryData> = {};
	const fileErrors: IDataObject[] = [];
	for (const { property, field, address } of filesOf(content)) {
		await wait(0);
		try {
			binary[property] = await download(address);
		} catch (error) {
			const problem = error instanceof Error ? error.message : String(error);
			fileErrors.push({ field, address, problem });
		}
	}
	const json = fileErrors.length > 0 ? { ...content, fileErrors } : content;
	return [{ json, ...(Object.keys(binary).length > 0 && { binary }) }];
}

/** The one documented endpoint (yunjigong.md section 3). */
export const traceGoods: Operation = {
	name: 'traceGoods',
	label: 'Trace Goods',
	title: '商品溯源信息',
	action: 'Trace goods of a purchase order',
	summary: {
		en: 'Get the certificates, supplier, customer and trace steps of goods by the bar code on their label.',
		zh: '',
	},
	details: 'Their files can be downloaded. A reply whose data is empty comes whole.',
	endpoint: '/open_interface/orderGoodsTrace',
	methods: ['POST'],
	contentTypes: ['multipart/form-data'],
	effect: 'read',
	fields: [
		{
			name: 'label_bar_code',
			label: { en: 'Label Bar Code', zh: '标签条码' },
			type: 'string',
			primary: true,
			placeholder: 'OG46000000004',
			description:
				'The bar code of the goods’ label, such as OG46000000004. Whether it must be given the page does not say.',
		},
		{
			name: 'downloadFiles',
			label: { en: 'Download Files', zh: '下载文件' },
			type: 'boolean',
			local: true,
			primary: true,
			description:
				'Whether to fetch the certificates, the goods’ picture and the supplier’s licence and qualification as binary data: certificate_0 and so on, goods_image, supplier_licence, supplier_qualification. They are fetched without the credential. What cannot be fetched is named in fileErrors.',
		},
		allowedFileHosts,
	],
	afterwards: async (reply, run) => await withFiles(contentOf(reply), run),
};
