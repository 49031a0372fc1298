import { startKuaimaiSandbox, type KuaimaiSandbox } from '../../sandbox/kuaimai/server.mts';
import { methodFact, type FieldFact } from '../../support/facts.mts';
import { operationsOf, vendorNamed } from '../../support/registry.mts';
import { describeVendor } from '../../support/vendor/describeVendor.mts';
import { cases } from './cases.mts';
import { credentialsFor, exactBody } from './kuaimaiNode.mts';

const REFUSED = expect.stringMatching(
	/^Kuaimai refused the call: illegal parameter: something\. /,
) as string;

/** What a request sends: its parameters, and the columns of its rows. */
interface Sent {
	method: string;
	names: string[];
}

function sentBy(rawBody: string): Sent {
	const parameters = Object.fromEntries(new URLSearchParams(rawBody));
	const rows = JSON.parse(parameters.items ?? '[]') as object[];
	const columns = rows.flatMap(Object.keys).map((name) => `items.${name}`);
	return { method: parameters.method ?? '', names: [...Object.keys(parameters), ...columns] };
}

describeVendor('kuaimai', {
	start: startKuaimaiSandbox,
	credentials: (sandbox) => credentialsFor(sandbox as KuaimaiSandbox),
	exact: (request) => ({ rawBody: exactBody(request) }),
	// Suggestions are there once a calculation is done, and it is done when asked for three times.
	async prepare(name, run) {
		if (!name.startsWith('purchaseSuggestion.')) return;
		await run('purchaseSuggestion.calculate', { warehouseCode: 'A' });
		for (let times = 0; times < 3; times++) await run('purchaseSuggestion.getProgress', {});
	},
	refusal: (_name, { request }) => ({
		fault: { kind: 'refuse', code: '50', parameter: 'something' },
		error: {
			message: REFUSED,
			description: expect.stringMatching(
				new RegExp(`<br>Called: .*${sentBy(request.rawBody).method}$`),
			) as string,
		},
		json: {
			error: REFUSED,
			details: {
				code: 'kuaimaiRefused',
				vendorCode: '50',
				traceId: expect.stringMatching(/^\d{19}$/) as string,
				description: expect.stringMatching(/The vendor said: .*50 illegal/) as string,
			},
		},
	}),
});

/** What a method takes, the columns of its rows included. */
function namesTaken(fields: readonly FieldFact[]): string[] {
	return fields.flatMap(({ name, children = [] }) => [
		name,
		...namesTaken(children).map((column) => `${name}.${column}`),
	]);
}

const documented = Object.entries(cases)
	.filter(([name]) => name !== 'custom.call')
	.map(([name, { request }]) => ({ name, ...sentBy(request.rawBody) }));

it('calls each method of the catalogue once, and no other', () => {
	const called = documented.map(({ method }) => method);
	const endpoints = operationsOf(vendorNamed('kuaimai')).map(([, { endpoint }]) => endpoint);
	const methods = endpoints.filter((endpoint) => typeof endpoint === 'string');
	expect(called.sort()).toEqual(methods.sort());
});

it.each(documented)('$name sends every documented field', ({ method, names }) => {
	const fields = methodFact('kuaimai', method)?.request;
	if (!fields) throw new Error(`The facts have no ${method}`);
	expect(names).toEqual(expect.arrayContaining(namesTaken(fields)));
});
