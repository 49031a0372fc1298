import { customCall } from '../../../nodes/shared/catalogue/customCall.ts';
import type { TextField } from '../../../nodes/shared/catalogue/field.ts';
import { operationsOf, vendors, type RegisteredVendor } from '../../support/registry.mts';

const TEXT_IN_JSON =
	/For numbers, lists and objects choose Using JSON|choose Using JSON for numbers/;

const endpoint: TextField = { name: 'path', label: { en: 'Path', zh: '路径' }, type: 'string' };

/** Each free field of a vendor's operations, and what its help says. */
function freeFields(registered: RegisteredVendor): string[][] {
	return operationsOf(registered).flatMap(([operation, { fields }]) =>
		fields
			.filter(({ type }) => type === 'pairs')
			.map(({ name, description }) => [
				`${registered.name} ${operation} ${name}`,
				description ?? '',
			]),
	);
}

/** Vendors whose calls are forms; those of the others carry JSON, or may. */
const SEND_FORMS = ['kuaimai', 'liangben'];
const sendJson = vendors.filter(({ name }) => !SEND_FORMS.includes(name)).flatMap(freeFields);
const sendForms = vendors.filter(({ name }) => SEND_FORMS.includes(name)).flatMap(freeFields);

it('there is one in every custom call', () => {
	const places = [...sendJson, ...sendForms].map(([place]) => place);
	expect(places).toEqual(
		expect.arrayContaining(vendors.map(({ name }) => `${name} custom.call parameters`)),
	);
});

it.each(sendJson)('%s says that pairs are text, and where numbers are typed', (_place, help) => {
	expect(help).toMatch(TEXT_IN_JSON);
});

it.each(sendForms)('%s says nothing of it, for in a form all is text', (_place, help) => {
	expect(help).not.toMatch(/text/);
	expect(help).toContain('Write lists and objects as JSON');
});

it('leaves it to the vendor whether its calls carry JSON', () => {
	const helps = [undefined, true as const].map((sendsJson) => {
		const { operations } = customCall({
			endpoint,
			summary: { en: 'Calls it.', zh: '' },
			details: 'Any path.',
			...(sendsJson && { sendsJson }),
		});
		return TEXT_IN_JSON.test(operations[0]?.fields[0]?.description ?? '');
	});
	expect(helps).toEqual([false, true]);
});
