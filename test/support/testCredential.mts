import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { KuaimaiApi } from '../../credentials/KuaimaiApi.credentials.ts';
import { Kuaimai } from '../../nodes/Kuaimai/Kuaimai.node.ts';
import { createContext } from './executeNode.mts';

/** The test of a credential, as a node declares it. */
type CredentialTest = (
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
) => Promise<INodeCredentialTestResult>;

/** Runs a credential test with n8n-core's own HTTP helpers. */
export async function testCredential(
	test: CredentialTest,
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	const { helpers } = createContext({
		nodeType: new Kuaimai(),
		credentialType: new KuaimaiApi(),
		credentials: data,
		parameters: {},
	}).context;
	const context = { helpers } as unknown as ICredentialTestFunctions;
	return await test.call(context, { id: '1', name: 'test', type: 'any', data });
}
