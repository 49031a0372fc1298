import { useKuaimai } from './kuaimaiNode.mts';

let now = Date.now();
const node = useKuaimai('session', { now: () => now });
beforeEach(() => {
	now = Date.now();
});

const refresh = { operation: 'refresh' };

const FIGURES = { expiresIn: 2592000, companyId: 10001, userId: '9007199254740995' };

it('returns no token that stayed the same', async () => {
	expect((await node.run(refresh))[0]?.json).toEqual({
		...FIGURES,
		accessTokenChanged: false,
		refreshTokenChanged: false,
	});
});

it('returns changed tokens, and they work', async () => {
	node.sandbox.rotateTokens(true);
	const [item] = await node.run(refresh);
	expect(item?.json).toEqual({
		...FIGURES,
		accessTokenChanged: true,
		refreshTokenChanged: true,
		newAccessToken: 'test-new',
		newRefreshToken: 'refresh-test-new',
	});
	const { credentials } = node.setup({});
	const suppliers = { resource: 'supplier', operation: 'getAll', limit: 1 };
	await expect(
		node.run(suppliers, { credentials: { ...credentials, accessToken: 'test' } }),
	).rejects.toMatchObject({ context: { code: 'kuaimaiSessionExpired' } });
	const changed = { ...credentials, accessToken: item?.json.newAccessToken as string };
	expect(await node.run(suppliers, { credentials: changed })).toHaveLength(1);
});

it('takes a refresh token pasted with spaces for unchanged', async () => {
	const credentials = { ...node.setup({}).credentials, refreshToken: ' refresh-test\n' };
	const [item] = await node.run(refresh, { credentials });
	expect(item?.json).toMatchObject({ accessTokenChanged: false, refreshTokenChanged: false });
});

it('refreshes at most once an hour', async () => {
	await node.run(refresh);
	await expect(node.run(refresh)).rejects.toMatchObject({
		message:
			'The Kuaimai session was refreshed less than an hour ago. 快麦会话在一小时内已刷新过。',
		description: expect.stringMatching(
			/^The current access token is still good\..*<br>The vendor said: 厂商返回：refresh_frequently refreshing too often<br>Trace ID: 调用编号：\d{19}<br>/,
		),
		context: { code: 'kuaimaiRefreshedTooOften' },
	});
	expect(node.sandbox.requests).toHaveLength(2);
	const [item] = await node.run(refresh, { continueOnFail: true });
	expect(item?.json).toMatchObject({
		details: { code: 'kuaimaiRefreshedTooOften', vendorCode: 'refresh_frequently' },
	});
});

it('refreshes again after an hour', async () => {
	const clock = jest.spyOn(Date, 'now');
	await node.run(refresh);
	now += 3_600_000;
	clock.mockReturnValue(now);
	expect(await node.run(refresh)).toHaveLength(1);
	clock.mockRestore();
});

it.each([undefined, '', '  '])(
	'needs a refresh token in the credential, not %j',
	async (refreshToken) => {
		const credentials = { ...node.setup({}).credentials, refreshToken: refreshToken as string };
		await expect(node.run(refresh, { credentials })).rejects.toMatchObject({
			context: { code: 'kuaimaiRefreshTokenMissing', path: 'refreshToken' },
		});
		expect(node.sandbox.requests).toEqual([]);
	},
);

it.each([
	['the refresh token is wrong', { refreshToken: 'secret-token' }, 'refreshToken is illegal'],
	['the session has expired', { accessToken: 'secret-token' }, 'The Kuaimai session has expired'],
])('tells that %s, and no secret', async (_what, changed, message) => {
	const credentials = { ...node.setup({}).credentials, ...changed };
	const error = await node.run(refresh, { credentials }).catch((reason: Error) => reason);
	expect(error).toBeInstanceOf(Error);
	const { message: told, stack } = error as Error;
	expect(told).toContain(message);
	expect(JSON.stringify([error, told, stack])).not.toContain('secret-token');
});

it('hands over a reply that it does not understand, because new tokens may be in it', async () => {
	node.sandbox.misbehave({ kind: 'envelope', body: { success: true, session: 'new-token-xyz' } });
	const [item] = await node.run(refresh);
	expect(item?.json).toEqual({ notUnderstood: '{"session":"new-token-xyz"}' });
});
