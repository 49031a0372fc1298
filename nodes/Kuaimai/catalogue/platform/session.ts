import type { IDataObject } from 'n8n-workflow';
import { isPlainObject, pick } from 'lodash';
import type { Operation, Resource, Run } from '../../../shared/catalogue/operation';
import { oncePerRun, type Once } from '../../../shared/execution/oncePerRun';
import { Problem } from '../../../shared/messages/message';
import { parseLosslessJson } from '../../../shared/json/losslessJson';
import { refreshUnreadable, STORE_NEW_TOKENS, TRY_A_READ } from '../../messages';

const FIGURES = ['expiresIn', 'expireTime', 'companyId', 'userId'];

function parsed(text: string): unknown {
	try {
		return parseLosslessJson(text);
	} catch {
		return undefined;
	}
}

/**
 * The session in a reply: an object, JSON text of one, or flat; without any the old tokens stay good
 * (docs/facts/kuaimai/beyond-crawl.md).
 *
 * @throws Problem for one that cannot be read, because new tokens may be in it
 */
function sessionIn(reply: IDataObject): IDataObject {
	const { session = reply } = reply;
	if (session === null || session === '') return reply;
	const value: unknown = typeof session === 'string' ? parsed(session) : session;
	if (isPlainObject(value)) return value as IDataObject;
	throw new Problem(refreshUnreadable, { advice: TRY_A_READ });
}

/** What changed is handed over whatever the user chose: only the user can store it. */
function changedTokens(reply: IDataObject, { credentials }: Run): Once {
	const session = sessionIn(reply);
	const changed = (name: string): string | undefined => {
		const value = session[name];
		const token = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
		return token === '' || token === String(credentials[name] ?? '').trim() ? undefined : token;
	};
	const newAccessToken = changed('accessToken');
	const newRefreshToken = changed('refreshToken');
	const hasChanged = newAccessToken !== undefined || newRefreshToken !== undefined;
	return {
		json: {
			...pick(session, FIGURES),
			accessTokenChanged: newAccessToken !== undefined,
			refreshTokenChanged: newRefreshToken !== undefined,
			...(newAccessToken !== undefined && { newAccessToken }),
			...(newRefreshToken !== undefined && { newRefreshToken }),
		},
		...(hasChanged && { hint: STORE_NEW_TOKENS }),
	};
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
		'One refresh for all input items. An expired session cannot be refreshed. Kuaimai’s page says that the tokens stay the same. If they change, the item has newAccessToken or newRefreshToken: put them into the credential at once. The unit of expiresIn is not documented.',
	endpoint: 'open.token.refresh',
	effect: 'write',
	fields: [],
	result: 'session',
	execute: oncePerRun(changedTokens),
};

/** The session that every call is made in. */
export const session: Resource = {
	name: 'session',
	label: { en: 'Session', zh: '会话' },
	operations: [refreshSession],
};
