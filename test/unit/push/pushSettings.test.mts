import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { hookOf, pushTo, type TriggerSetup } from '../../support/pushNode.mts';
import { nodes } from '../../support/registry.mts';

/** Settings that an expression or an imported workflow can hold, and what is said of them. */
const WRONG: Array<[IDataObject, string]> = [
	[{ allowedIps: 'everyone' }, 'Allowed IP Addresses: "everyone"'],
	[{ trustedProxies: -1 }, 'Trusted Proxies: expects a number of at least 0'],
	[{ trustedProxies: 'two' }, 'Trusted Proxies: expects'],
	[{ duplicateWindow: 'an hour' }, 'Duplicate Window: expects'],
	[{ duplicateWindow: -1 }, 'Duplicate Window: expects'],
	[{ historySize: 0 }, 'History Size: expects a number of at least 1'],
	[{ historySize: '' }, 'History Size: expects'],
	[{ toleranceSeconds: -1 }, 'Timestamp Tolerance: expects'],
];

const triggers = nodes
	.filter(({ webhook }) => webhook)
	.map((nodeType) => [nodeType.description.name, nodeType] as const);

describe.each(triggers)('%s', (_name, nodeType) => {
	const setup = (parameters: INodeParameters): TriggerSetup => ({
		nodeType,
		credentials: {},
		parameters: { verification: 'none', successMarker: 'ok', ...parameters },
	});
	const activate = async (parameters: INodeParameters) =>
		await nodeType.webhookMethods?.default?.create.call(hookOf(setup(parameters)));
	const push = async (parameters: INodeParameters) =>
		await pushTo(setup(parameters), { body: '{"orderNo":"1"}' });

	it('is activated with no option filled in, and takes a push', async () => {
		expect(await activate({})).toBe(true);
		expect((await push({})).items).toHaveLength(1);
	});

	it.each(WRONG)('with %j is not activated, and acknowledges no push', async (options, problem) => {
		await expect(activate({ options: options as INodeParameters })).rejects.toThrow(problem);
		expect(await push({ options: options as INodeParameters })).toMatchObject({
			status: 500,
			answeredAtOnce: true,
			items: [],
		});
	});

	it('for which no event is chosen is not activated, and starts nothing', async () => {
		await expect(activate({ events: [] })).rejects.toThrow('Events (事件): choose at least one');
		expect(await push({ events: [] })).toMatchObject({ status: 200, items: [] });
	});
});
