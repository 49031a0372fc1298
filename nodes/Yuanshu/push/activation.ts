import type { IHookFunctions } from 'n8n-workflow';
import { platformKeyOf } from '../../../credentials/authentication/yuanshuKeys';
import { toNodeError } from '../../shared/errors/nodeError';
import { checkPushSettings } from '../../shared/push/pushSettings';
import { NOT_ACTIVATED } from './pushMessages';

async function check(context: IHookFunctions): Promise<void> {
	checkPushSettings(context);
	if (context.getNodeParameter('verification') === 'none') return;
	platformKeyOf(await context.getCredentials('yuanshuApi'));
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
