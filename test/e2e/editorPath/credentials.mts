import { gatewayWrongSecret } from '../../../nodes/Liangben/messages.ts';
import { labelOf, sentenceOf } from '../../../nodes/shared/messages/words.ts';
import { YUANSHU_FIELDS } from '../../../credentials/authentication/yuanshuFields.ts';
import { chain, node } from '../../../tools/n8n/workflows.mts';
import { TEST_KEYS } from '../../../tools/push/yuanshuKeys.mts';
import { startLiangbenSandbox } from '../../sandbox/liangben/server.mts';
import { startYunjigongSandbox } from '../../sandbox/yunjigong/server.mts';
import tenantKeys from '../../support/fixtures/tenant-keys.json';
import { openNode } from '../editor.mts';
import { desk, LIANGBEN, pictured, YUANSHU, YUNJIGONG } from './desk.mts';

type Fields = Readonly<Record<string, string>>;

/** A credential that is made wrong first and then mended. */
interface Mending {
	/** The node it is made from. */
	type: string;
	vendor: string;
	wrong: Fields;
	/** What a person reads then. */
	problem: string;
	/** What must not be read. */
	secret?: string;
	mended: Fields;
}

async function mend({ type, vendor, wrong, problem, secret, mended }: Mending) {
	await pictured(`credential-${type}`, async () => {
		const { dialog, editor, n8n } = desk;
		const { id } = await n8n.client.saveWorkflow(
			chain(`editor ${type}`, [
				node('Start', 'manualTrigger'),
				node('Vendor', `n8n-nodes-cn-erp.${type}`),
			]),
		);
		await openNode(editor, n8n.client.baseUrl, id, 'Vendor');
		await dialog.open(vendor);
		await dialog.fill(wrong);
		await dialog.save();
		const said = await dialog.problem();
		expect(said).toContain(problem);
		if (secret !== undefined) expect(said).not.toContain(secret);
		await editor.screenshot(`credential-${type}`);
		await dialog.fill(mended);
		await dialog.save();
		await dialog.closed();
		await dialog.reopen();
		expect(await dialog.success()).toContain('Connection tested successfully');
		await editor.screenshot(`credential-${type}-good`);
	});
}

/** Credentials that are made, tested and mended by clicking. */
export function testCredentials(): void {
	describe('the credential dialog', () => {
		it('of Liangben tells a wrong secret, then saves the right one', async () => {
			const liangben = await startLiangbenSandbox();
			const { clientId, clientSecret } = liangben.credentials;
			const secret = 'not-the-secret';
			await mend({
				type: 'liangben',
				vendor: LIANGBEN,
				wrong: { baseUrl: liangben.url, clientId, clientSecret: secret },
				problem: sentenceOf(gatewayWrongSecret),
				secret,
				mended: { clientSecret },
			}).finally(async () => await liangben.close());
		}, 60_000);

		it('of Yuanshu takes the platform’s key alone, then checks the keys of calls, too', async () => {
			await mend({
				type: 'yuanshu',
				vendor: YUANSHU,
				wrong: { platformPublicKey: 'no key at all' },
				problem: labelOf(YUANSHU_FIELDS.platformPublicKey),
				// As a browser pastes it into a field of one line.
				mended: { platformPublicKey: TEST_KEYS.publicKey.trim().replaceAll('\n', '') },
			});
			await pictured('credential-yuanshu-calls', async () => {
				const { dialog } = desk;
				const secret = 'no key at all';
				const privateKey = tenantKeys.privateKeyPem;
				await dialog.fill({
					baseUrl: 'http://127.0.0.1:9',
					tenantId: '153658',
					privateKey: secret,
				});
				await dialog.save();
				const said = await dialog.problem();
				expect(said).toContain(labelOf(YUANSHU_FIELDS.privateKey));
				expect(said).not.toContain(secret);
				await dialog.fill({ privateKey: privateKey.trim().replaceAll('\n', '\\n') });
				await dialog.save();
				expect(await dialog.success()).toContain('Connection tested successfully');
			});
		}, 90_000);

		it('of Yunjigong calls what the user names', async () => {
			const path = '/test';
			const yunjigong = await startYunjigongSandbox({
				unpublished: { [path]: { methods: ['POST'], parameters: [], data: {} } },
			});
			await mend({
				type: 'yunjigong',
				vendor: YUNJIGONG,
				wrong: {
					baseUrl: yunjigong.url,
					testPath: path,
					successField: 'code',
					successValue: '200',
					messageField: 'message',
				},
				problem: 'Yunjigong refused the call',
				mended: { successValue: '0' },
			}).finally(async () => await yunjigong.close());
		}, 60_000);
	});
}
