import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { headline, troubleOf } from '../../shared/execution/nodeError';
import { sentenceOf } from '../../shared/messages/words';
import { checkPushSettings } from '../../shared/push/pushSettings';
import { NOT_ACTIVATED } from './pushMessages';
import { platformKeyOf } from './verification';

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
		const trouble = troubleOf(error);
		const refusal = new NodeOperationError(
			context.getNode(),
			headline(context.getNode(), trouble),
			{ description: sentenceOf(NOT_ACTIVATED) },
		);
		refusal.context.code = trouble.message.code;
		throw refusal;
	}
}
