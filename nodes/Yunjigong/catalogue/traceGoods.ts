import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { isEmpty } from 'lodash';
import type { Operation, Result, Run } from '../../shared/catalogue/operation';
import { allowedFileHosts } from '../../shared/execution/download';
import { onePerItem } from '../../shared/execution/onePerItem';
import { errorText } from '../../shared/messages/errorText';
import { unexpected } from '../../shared/messages/callMessages';
import { isOn } from '../../shared/input/switchValue';
import { Problem, type Message } from '../../shared/messages/message';
import { sentenceOf } from '../../shared/messages/words';

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
 * The data of a reply, or the whole reply where the data is empty: without a success test in the
 * credential that may be a refusal, whose message must not be lost.
 */
function contentOf(reply: IDataObject): IDataObject {
	const { data } = reply;
	return isObject(data) && Object.values(data).some(saysSomething) ? data : reply;
}

function problemOf(error: unknown): Message {
	if (error instanceof Problem) return error.problem;
	return unexpected(errorText(error));
}

/** Fetches the files one after the other; a file that cannot be fetched is named in the item. */
async function withFiles(
	content: IDataObject,
	{ settings, download, wait }: Run,
): Promise<Result[]> {
	if (!isOn(settings.downloadFiles)) return [{ json: content }];
	const binary: Record<string, IBinaryData> = {};
	const fileErrors: IDataObject[] = [];
	for (const { property, field, address } of filesOf(content)) {
		await wait(0);
		try {
			binary[property] = await download(address);
		} catch (error) {
			const problem = problemOf(error);
			fileErrors.push({ field, address, problem: sentenceOf(problem), code: problem.code });
		}
	}
	const json = fileErrors.length > 0 ? { ...content, fileErrors } : content;
	return [{ json, ...(Object.keys(binary).length > 0 && { binary }) }];
}

/** The one documented endpoint (docs/facts/yunjigong.md, Goods Traceability). */
export const traceGoods: Operation = {
	name: 'traceGoods',
	label: 'Trace Product',
	title: '商品溯源信息',
	action: 'Trace a product of a purchase order',
	summary: {
		en: 'Get the certificates, supplier, customer and trace steps of a product by the bar code on its label.',
		zh: '按标签条码查询商品的证书、供应商、客户和溯源步骤。',
	},
	details:
		'Certificates, picture and licences can be downloaded. If the data of the reply is empty, you get the whole reply.',
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
			description: 'The vendor does not publish whether it is required',
		},
		{
			name: 'downloadFiles',
			label: { en: 'Download Files', zh: '下载文件' },
			type: 'boolean',
			local: true,
			primary: true,
			description:
				'Whether to fetch certificates, picture, licence and qualification as binary data (certificate_0 and so on, goods_image, supplier_licence, supplier_qualification), without the credential; fileErrors names what cannot be fetched',
		},
		allowedFileHosts,
	],
	execute: onePerItem({
		afterwards: async (reply, run) => await withFiles(contentOf(reply), run),
	}),
};
