import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { parsePublicKey } from '../../../credentials/signing/keys';
import { checkPushSettings } from '../../shared/push/pushSettings';
import { PUBLIC_KEY_FIELD } from './verification';

async function check(context: IHookFunctions): Promise<void> {
	checkPushSettings(context);
	if (context.getNodeParameter('verification') === 'none') return;
	const { platformPublicKey } = await context.getCredentials('yuanshuApi');
	parsePublicKey(String(platformPublicKey ?? ''), PUBLIC_KEY_FIELD);
}

/**
 * Refuses to activate a trigger that could accept no push.
 *
 * @throws NodeOperationError naming the setting or the credential's field
 */
export async function checkYuanshuTrigger(context: IHookFunctions): Promise<void> {
	try {
		await check(context);
	} catch (error) {
		throw new NodeOperationError(context.getNode(), error as Error, {
			description: 'Without it no push can be accepted, so the trigger is not activated.',
		});
	}
}
