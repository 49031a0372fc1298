import type { JsonValue } from '../../shared/json/losslessJson';
import { jsonWithin } from '../../shared/push/readPushBody';

function collect(value: JsonValue, path: string, found: Record<string, JsonValue>): void {
	if (typeof value === 'string') {
		const parsed = jsonWithin(value);
		if (parsed !== undefined) found[path] = parsed;
	} else if (Array.isArray(value)) {
		value.forEach((entry, at) => collect(entry, `${path}[${at}]`, found));
	} else if (typeof value === 'object' && value !== null) {
		for (const [name, member] of Object.entries(value)) {
			collect(member, path === '' ? name : `${path}.${name}`, found);
		}
	}
}

/**
 * Parses the JSON that the vendor sends inside strings, such as `saleAttr` (docs/facts/yuanshu.md,
 * Order Sync). What breaks the rules of a body stays text.
 *
 * @returns the parsed values by path, e.g. `goodsInfoList[0].specInfo.saleAttr`
 */
export function parsedStrings(data: JsonValue): Record<string, JsonValue> {
	const found: Record<string, JsonValue> = {};
	collect(data, '', found);
	return found;
}
