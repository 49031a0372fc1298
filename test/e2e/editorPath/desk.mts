import { startKuaimaiSandbox, type KuaimaiSandbox } from '../../sandbox/kuaimai/server.mts';
import { CredentialDialog } from '../credentialDialog.mts';
import { openEditor, type Editor } from '../editor.mts';
import { NodeCreator } from '../nodeCreator.mts';
import { NodePanel } from '../nodePanel.mts';
import { startRealN8n, type RealN8n } from '../realN8n.mts';
import { RESULTS } from '../results.mts';

export const FOLDER = `${RESULTS}/screenshots`;

export const KUAIMAI = 'Kuaimai (快麦)';
export const LIANGBEN = 'Liangben (粮本)';
export const YUANSHU = 'Yuanshu (元数)';
export const YUNJIGONG = 'Yunjigong (云集供)';

/** The one n8n and browser of the suite, and the places in it that are used. */
interface Desk {
	n8n: RealN8n;
	kuaimai: KuaimaiSandbox;
	editor: Editor;
	creator: NodeCreator;
	dialog: CredentialDialog;
	panel: NodePanel;
}

export const desk = {} as Desk;

export async function openDesk(): Promise<void> {
	desk.kuaimai = await startKuaimaiSandbox();
	desk.n8n = await startRealN8n();
	desk.editor = await openEditor(desk.n8n.client, FOLDER);
	const { page } = desk.editor;
	desk.creator = new NodeCreator(page);
	desk.dialog = new CredentialDialog(page);
	desk.panel = new NodePanel(page);
}

/** Ends what was started, also where not all of it was. */
export async function closeDesk(): Promise<void> {
	await desk.editor?.close();
	await desk.n8n?.close();
	await desk.kuaimai?.close();
}

/** Saves a picture of the screen when the work fails. */
export async function pictured(name: string, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		await desk.editor.screenshot(`failed-${name}`);
		throw error;
	}
}
