import { testBuilding } from './editorPath/building.mts';
import { testCredentials } from './editorPath/credentials.mts';
import { closeDesk, desk, openDesk } from './editorPath/desk.mts';
import { testFinding } from './editorPath/finding.mts';
import { testListening } from './editorPath/listening.mts';
import { BOOT_TIMEOUT_MS } from './realN8n.mts';

beforeAll(openDesk, BOOT_TIMEOUT_MS);
afterAll(closeDesk, 60_000);
afterEach(() => {
	expect(desk.editor.errors).toEqual([]);
});

testFinding();
testBuilding();
testCredentials();
testListening();
