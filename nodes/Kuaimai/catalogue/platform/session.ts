import type { IDataObject } from 'n8n-workflow';
import { pick } from 'lodash';
import type { Operation, Resource, Result, Run } from '../../../shared/catalogue/operation';
import { onePerItem } from '../../../shared/execution/onePerItem';
import { Problem } from '../../../shared/messages/message';
import { refreshWithoutSession, TRY_A_READ } from '../../messages';

const TOKENS = ['accessToken', 'refreshToken'];

/**
 * The reply of a refresh, without the tokens unless the user wants them.
 *
 * @throws Problem when the reply has no access token
 */
async function withoutTokens(
	session: IDataObject,
	{ credentials, settings }: Run,
): Promise<Result[]> {
	if (!session.accessToken) throw new Problem(refreshWithoutSession, { advice: TRY_A_READ });
	const isChanged = (name: string) =>
		session[name] !== undefined && session[name] !== String(credentials[name]).trim();
	const wantsTokens = String(settings.returnNewTokens) === 'true';
	return [
		{
			json: {
				...pick(session, ['expiresIn', 'companyId', 'userId']),
				accessTokenChanged: isChanged('accessToken'),
				refreshTokenChanged: isChanged('refreshToken'),
				...(wantsTokens && pick(session, TOKENS)),
			},
		},
	];
}

/** Extends the session (docs/facts/kuaimai.md, Session); the refresh token is in the credential. */
export const refreshSession: Operation = {
	name: 'refresh',
	label: 'Refresh',
	title: '刷新会话(必接)',
	shortTitle: '刷新会话',
	action: 'Refresh the session',
	summary: {
		en: 'Extend the life of the credential’s access token by 30 days, at most once an hour.',
		zh: '将凭证中会话令牌的有效期延长 30 天，每小时最多一次。',
	},
	details:
		'An expired session cannot be refreshed. Kuaimai’s page says that the tokens stay the same. To be safe, switch on Return Tokens: if accessTokenChanged or refreshTokenChanged is true, put the new tokens into the credential. The unit of expiresIn is not documented.',
	endpoint: 'open.token.refresh',
	effect: 'write',
	fields: [
		{
			name: 'returnNewTokens',
			label: { en: 'Return Tokens', zh: '返回令牌' },
			type: 'boolean',
			local: true,
			description:
				'Whether to return the tokens, which are secret: everyone who can see the execution may see them',
		},
	],
	result: 'session',
	execute: onePerItem({ repliesWithSecrets: true, afterwards: withoutTokens }),
};

/** The session that every call is made in. */
export const session: Resource = {
	name: 'session',
	label: { en: 'Session', zh: '会话' },
	operations: [refreshSession],
};
