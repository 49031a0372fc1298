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
