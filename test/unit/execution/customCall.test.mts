import { customCall } from '../../../nodes/shared/catalogue/customCall.ts';
import type { TextField } from '../../../nodes/shared/catalogue/field.ts';
import type { Vendor } from '../../../nodes/shared/catalogue/vendor.ts';
import { kuaimai } from '../../../nodes/Kuaimai/vendor.ts';
import { liangben } from '../../../nodes/Liangben/vendor.ts';
import { yuanshu } from '../../../nodes/Yuanshu/vendor.ts';
import { yunjigong } from '../../../nodes/Yunjigong/vendor.ts';

const TEXT_IN_JSON = /Using JSON for numbers|numbers, lists and objects only as JSON/;

const endpoint: TextField = { name: 'path', label: { en: 'Path', zh: '路径' }, type: 'string' };

/** Each free field of a vendor's operations, and what its help says. */
function freeFields({ label, resources }: Vendor): string[][] {
	return resources.flatMap((resource) =>
		resource.operations.flatMap((operation) =>
			operation.fields
				.filter(({ type }) => type === 'pairs')
				.map(({ name, description }) => [
					`${label.en} ${resource.name}.${operation.name} ${name}`,
					description ?? '',
				]),
		),
	);
}

const sendJson = [yuanshu, yunjigong].flatMap(freeFields);
const sendForms = [kuaimai, liangben].flatMap(freeFields);

it('knows the free fields', () => {
	expect(sendJson).toHaveLength(28);
	expect(sendForms).toHaveLength(2);
});

it.each(sendJson)('%s says that pairs are text, and where numbers are typed', (_place, help) => {
	expect(help).toMatch(TEXT_IN_JSON);
});

it.each(sendForms)('%s says nothing of it, for in a form all is text', (_place, help) => {
	expect(help).not.toMatch(/text/);
	expect(help).toContain('Structures are written as JSON');
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
