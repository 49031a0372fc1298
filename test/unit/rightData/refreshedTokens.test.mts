import type { IDataObject } from 'n8n-workflow';
import { useKuaimai } from '../Kuaimai/kuaimaiNode.mts';
import { kind } from '../../support/kind.mts';

let now = Date.now();
const node = useKuaimai('session', { now: () => now });
beforeEach(() => {
	now = Date.now();
});

const NEW = { accessToken: 'new-access', refreshToken: 'new-refresh' };
const SAME = { accessToken: 'test', refreshToken: 'refresh-test' };

async function refreshWith(reply: IDataObject, input: IDataObject[] = [{}]) {
	node.sandbox.misbehave({ kind: 'envelope', body: { success: true, ...reply } });
	return await node.run({ operation: 'refresh' }, { input });
}

const changed = async (reply: IDataObject) => {
	const [item] = await refreshWith(reply);
	expect(item?.json).toMatchObject({
		accessTokenChanged: true,
		refreshTokenChanged: true,
		newAccessToken: NEW.accessToken,
		newRefreshToken: NEW.refreshToken,
	});
};

const unchanged = async (reply: IDataObject) => {
	const [item] = await refreshWith(reply);
	expect(item?.json).toMatchObject({ accessTokenChanged: false, refreshTokenChanged: false });
	expect(JSON.stringify(item)).not.toMatch(/newAccess|newRefresh|refresh-test|"test"/);
};

kind('changed tokens come out of every reply that integrators report', {
	'a session object': async () => await changed({ session: NEW }),
	'JSON text of one': async () => await changed({ session: JSON.stringify(NEW) }),
	flat: async () => await changed(NEW),
	'flat beside an empty session': async () => await changed({ ...NEW, session: '' }),
	'flat beside a session of null': async () => await changed({ ...NEW, session: null }),
	'with expireTime as text': async () => {
		await changed({ session: { ...NEW, expireTime: '2026-12-31 00:00:00' } });
	},
	'only one of them': async () => {
		const [item] = await refreshWith({ session: { ...SAME, refreshToken: 'new-refresh' } });
		expect(item?.json).toEqual({
			accessTokenChanged: false,
			refreshTokenChanged: true,
			newRefreshToken: 'new-refresh',
		});
	},
	'a token that is a number': async () => {
		const [item] = await refreshWith({ session: { accessToken: 123456789 } });
		expect(item?.json).toMatchObject({ newAccessToken: '123456789' });
	},
});

kind('unchanged tokens never come out', {
	'a session object': async () => await unchanged({ session: SAME }),
	'JSON text of one': async () => await unchanged({ session: JSON.stringify(SAME) }),
	flat: async () => await unchanged(SAME),
	none: async () => await unchanged({ code: 0 }),
	'an empty session': async () => await unchanged({ session: {} }),
	'null for both': async () =>
		await unchanged({ session: { accessToken: null, refreshToken: null } }),
});

const handedOver = async (reply: IDataObject) => {
	const [item] = await refreshWith(reply);
	expect(item?.json.notUnderstood).toContain('new-access');
	expect(item?.json).not.toHaveProperty('accessTokenChanged');
};

kind('changed tokens come out of replies that nobody has reported', {
	'names with an underscore': async () =>
		await changed({ session: { access_token: 'new-access', refresh_token: 'new-refresh' } }),
	'names in capital letters': async () =>
		await changed({ session: { AccessToken: 'new-access', RefreshToken: 'new-refresh' } }),
	'a session within a session': async () => await changed({ session: { session: NEW } }),
	'under data': async () => await changed({ data: NEW }),
	'a session under data': async () => await changed({ data: { session: NEW } }),
	'under another name': async () => await changed({ result: NEW }),
	'beside an empty session': async () => await changed({ ...NEW, session: {} }),
	'beside a session of empty JSON text': async () => await changed({ ...NEW, session: '{}' }),
	'beside a session of a number': async () => await changed({ ...NEW, session: 0 }),
	'a list of sessions': async () => await changed({ session: [NEW] }),
});

kind('what is not understood is handed over', {
	'a session of text': async () => await handedOver({ session: 'new-access' }),
	'a session with another name': async () => await handedOver({ session: { token: 'new-access' } }),
	'another name beside it': async () => await handedOver({ session: {}, topSession: 'new-access' }),
	'a list of texts': async () => await handedOver({ session: ['new-access'] }),
	'under data': async () => await handedOver({ data: { token: 'new-access' } }),
});

kind('one refresh a run', {
	...Object.fromEntries(
		[1, 2, 5, 40, 200].map((count) => [
			`${count} items`,
			async () => {
				const items = await refreshWith(
					{ session: NEW },
					Array.from({ length: count }, () => ({})),
				);
				expect(node.sandbox.requests).toHaveLength(1);
				expect(items).toHaveLength(1);
				const paired = [items[0]?.pairedItem].flat();
				expect(paired).toEqual(Array.from({ length: count }, (_, item) => ({ item })));
			},
		]),
	),
});
