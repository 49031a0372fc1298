import type { IDataObject } from 'n8n-workflow';
import { assign, isEqual, isPlainObject, omit, pick, sortBy } from 'lodash';
import type { Operation, Resource, Run } from '../../../shared/catalogue/operation';
import { oncePerRun, type Once } from '../../../shared/execution/oncePerRun';
import { withoutSecrets } from '../../../shared/credential/mask';
import { isJsonText } from '../../../shared/json/isJsonText';
import { parseLosslessJson } from '../../../shared/json/losslessJson';
import { FIND_NEW_TOKENS, STORE_NEW_TOKENS } from '../../messages';

const FIGURES = ['expiresIn', 'expireTime', 'companyId', 'userId'];

function parsed(text: string): unknown {
	try {
		return parseLosslessJson(text);
	} catch {
		return undefined;
	}
}

const DEEPEST = 4;

/** All objects of a reply, also those in JSON text, the session's before the others. */
function objectsIn(value: unknown, level = 0): IDataObject[] {
	if (level > DEEPEST) return [];
	if (typeof value === 'string')
		return isJsonText(value) ? objectsIn(parsed(value), level + 1) : [];
	if (Array.isArray(value)) return value.flatMap((entry) => objectsIn(entry, level + 1));
	if (!isPlainObject(value)) return [];
	const object = value as IDataObject;
	const inner = sortBy(Object.keys(object), (name) => name !== 'session');
	return [...inner.flatMap((name) => objectsIn(object[name], level + 1)), object];
}

/** A token of the reply, by its name in any spelling, such as `access_token`. */
function tokenIn(objects: readonly IDataObject[], name: string): string | undefined {
	for (const object of objects) {
		for (const [member, value] of Object.entries(object)) {
			const isToken = typeof value === 'string' || typeof value === 'number';
			const isNamed = member.replaceAll('_', '').toLowerCase() === name.toLowerCase();
			if (isNamed && isToken && value !== '') return String(value);
		}
	}
	return undefined;
}

/** Whether a reply without any token says nothing that could be one. */
function holdsNoToken(reply: IDataObject): boolean {
	const known = [...FIGURES, 'success', 'code', 'msg', 'accessToken', 'refreshToken'];
	const isNothing = (value: unknown): boolean =>
		value === null ||
		value === '' ||
		(isPlainObject(value) && holdsNoToken(value as IDataObject)) ||
		(typeof value === 'string' && isEqual(parsed(value), {}));
	return Object.values(omit(reply, known)).every(isNothing);
}

/**
 * What changed is handed over whatever the user chose: only the user can store it. Integrators report
 * several shapes of this reply, and without any token the old ones stay good
 * (docs/facts/kuaimai/beyond-crawl.md). What is not understood is handed over, too, but for the
 * secrets that the credential has.
 */
function changedTokens(reply: IDataObject, { credentials }: Run): Once {
	const objects = objectsIn(reply);
	const tokens = {
		accessToken: tokenIn(objects, 'accessToken'),
		refreshToken: tokenIn(objects, 'refreshToken'),
	};
	if (!tokens.accessToken && !tokens.refreshToken && !holdsNoToken(reply)) {
		const secrets = ['appSecret', 'accessToken', 'refreshToken'].map((name) =>
			String(credentials[name] ?? ''),
		);
		return {
			json: { notUnderstood: withoutSecrets(JSON.stringify(reply), secrets) },
			hint: FIND_NEW_TOKENS,
		};
	}
	const changed = (name: keyof typeof tokens): string | undefined => {
		const token = tokens[name];
		return token === String(credentials[name] ?? '').trim() ? undefined : token;
	};
	const newAccessToken = changed('accessToken');
	const newRefreshToken = changed('refreshToken');
	const hasChanged = newAccessToken !== undefined || newRefreshToken !== undefined;
	return {
		json: {
			...assign({}, ...[...objects].reverse().map((object) => pick(object, FIGURES))),
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
