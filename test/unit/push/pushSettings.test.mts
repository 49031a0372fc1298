import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { hookOf, pushTo, type TriggerSetup } from '../../support/pushNode.mts';
import { nodes } from '../../support/registry.mts';

/** Settings that an expression or an imported workflow can hold. */
const WRONG: IDataObject[] = [
	{ allowedIps: 'everyone' },
	{ trustedProxies: -1 },
	{ trustedProxies: 'two' },
	{ duplicateWindow: 'an hour' },
	{ duplicateWindow: -1 },
	{ historySize: 0 },
	{ historySize: 'many' },
	{ toleranceSeconds: -1 },
];

/** How a refusal names the setting. */
const refusalOf = (options: IDataObject) => {
	const [name] = Object.keys(options);
	return {
		name: 'NodeOperationError',
		context: {
			code: name === 'allowedIps' ? 'notAnIpRange' : 'numberTooSmall',
			path: `options.${String(name)}`,
		},
	};
};

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

	it.each(WRONG)('with %j is not activated, and acknowledges no push', async (options) => {
		await expect(activate({ options: options as INodeParameters })).rejects.toMatchObject(
			refusalOf(options),
		);
		expect(await push({ options: options as INodeParameters })).toMatchObject({
			status: 500,
			answeredAtOnce: true,
			items: [],
		});
	});

	it('for which no event is chosen is not activated, and acknowledges no push', async () => {
		await expect(activate({ events: [] })).rejects.toMatchObject({
			context: { code: 'noEventChosen', path: 'events' },
		});
		expect(await push({ events: [] })).toMatchObject({ status: 500, items: [] });
	});
});
