import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorOf } from '../../../tools/n8n/workflows.mts';
import { prepared, run, served, world } from './world.mts';

const folder = () => join(world.n8n.userFolder, 'traced');

/** Yunjigong goods trace with certificate files. */
export function testGoodsTrace(): void {
	it('writes the certificates of traced goods, and tells of the file that lacks', async () => {
		mkdirSync(folder());
		const { id } = await prepared('yunjigong-goods-trace-files', {
			settings: { barCodes: 'OG1, OG2', folder: folder(), fileHosts: world.files.host },
		});
		const message = errorOf(await run(id, 'Start'))?.message;
		expect(message).toMatch(
			/written: OG1: supplierInfo\.qualification_path \(.*\); OG2: supplierI/,
		);
		const expected = Object.fromEntries(
			['OG1', 'OG2'].flatMap((code) => [
				[`${code}-certificate_0-certificate.pdf`, world.files.files['/certificate.pdf']],
				[`${code}-goods_image-goods.png`, world.files.files['/goods.png']],
			]),
		);
		const written = readdirSync(folder()).map((name) => [name, readFileSync(join(folder(), name))]);
		expect(Object.fromEntries(written)).toEqual(expected);
		expect(
			served(world.yunjigong, '/open_interface/orderGoodsTrace').map(
				({ parameters }) => parameters.label_bar_code,
			),
		).toEqual(['OG1', 'OG2']);
	});
}
