import { hasInvisible } from '../json/invisible';

const LONGEST = 200;

function percentDecoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The name in a `Content-Disposition` (RFC 6266): `filename*` in UTF-8, else `filename`. */
function dispositionName(header: unknown): string | undefined {
	if (typeof header !== 'string') return undefined;
	const extended = /(?:^|;)\s*filename\*\s*=\s*UTF-8'[^']*'([^;\s]+)/i.exec(header)?.[1];
	if (extended !== undefined) return percentDecoded(extended);
	const [, quoted, plain] =
		/(?:^|;)\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header) ?? [];
	const name = quoted?.replace(/\\(.)/g, '$1') ?? plain;
	return name === undefined ? undefined : percentDecoded(name);
}

/** The last part of a name, without what no file's name may hold or nobody sees. */
function safe(name: string): string {
	const last = name.split(/[/\\]/).pop() ?? '';
	const visible = [...last].filter((character) => !hasInvisible(character)).join('');
	return visible
		.replace(/[<>:"|?*]/g, '_')
		.replace(/^[.\s]+|[.\s]+$/g, '')
		.slice(0, LONGEST);
}

/**
 * The name of a fetched file: as its server calls it, else the last part of its address.
 *
 * @param headers of the reply, names in lower case
 * @returns undefined where neither leaves anything
 */
export function fileName(
	address: URL,
	headers: Readonly<Record<string, unknown>>,
): string | undefined {
	const names = [
		dispositionName(headers['content-disposition']),
		percentDecoded(address.pathname.split('/').pop() ?? ''),
	];
	return names.map((name) => safe(name ?? '')).find((name) => name !== '');
}
