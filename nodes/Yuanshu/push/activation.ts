import type { IHookFunctions } from 'n8n-workflow';
import { pushedUrlOf } from '../../../credentials/authentication/yuanshu';
import { toNodeError } from '../../shared/errors/nodeError';
import { checkPushSettings } from '../../shared/push/pushSettings';
import { pushKeyOf } from './platformKey';
import { NOT_ACTIVATED } from './pushMessages';

async function check(context: IHookFunctions): Promise<void> {
	checkPushSettings(context);
	if (context.getNodeParameter('verification') === 'none') return;
	const credentials = await context.getCredentials('yuanshuApi');
	pushKeyOf(context, credentials);
	pushedUrlOf(credentials);
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
		throw toNodeError(context.getNode(), error, undefined, NOT_ACTIVATED);
	}
}
