import { UserError, type IDataObject } from 'n8n-workflow';
import pick from 'lodash/pick';
import type { Operation, Resource, Result, Run } from '../../../shared/catalogue/operation';

const TOKENS = ['accessToken', 'refreshToken'];

/** What the refresh did, without the tokens unless the user asks for them. */
async function withoutTokens(
	session: IDataObject,
	{ credentials, settings }: Run,
): Promise<Result[]> {
	if (!session.accessToken) {
		throw new UserError('Kuaimai’s answer to the refresh holds no session');
	}
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

/** Extends the life of the session; the refresh token comes from the credential. */
export const refreshSession: Operation = {
	name: 'refresh',
	label: 'Refresh',
	title: '刷新会话',
	action: 'Refresh the session',
	summary: {
		en: 'Extend the life of the credential’s access token by 30 days, at most once an hour.',
		zh: '',
	},
	details:
		'The credential needs the refresh token; an expired session cannot be refreshed. As documented the tokens stay the same: when accessTokenChanged or refreshTokenChanged is true, put the new ones into the credential. The unit of expiresIn is not documented; it comes as Kuaimai sends it.',
	agentNote: 'Never repeat it within an hour.',
	endpoint: 'open.token.refresh',
	effect: 'write',
	fields: [
		{
			name: 'returnNewTokens',
			label: { en: 'Return New Tokens', zh: '返回新令牌' },
			type: 'boolean',
			local: true,
			description:
				'Whether to hand out accessToken and refreshToken too. They are secrets: later nodes get them, and everyone who can see the execution sees them where this n8n does not hide sensitive output.',
		},
	],
	result: 'session',
	repliesWithSecrets: true,
	afterwards: withoutTokens,
};

/** The session that every call is made in (kuaimai.md section 4). */
export const session: Resource = {
	name: 'session',
	label: { en: 'Session', zh: '会话' },
	operations: [refreshSession],
};
