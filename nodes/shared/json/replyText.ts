/** Servers write it by default, and no Chinese text fits into it. */
const MEANS_NOTHING = new Set(['iso-8859-1', 'latin1', 'us-ascii', 'ascii']);

function declaredIn(contentType: string): string | undefined {
	return /charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType)?.[1]?.toLowerCase();
}

/** The charset that the first bytes name, where they are a byte order mark. */
function markedIn(bytes: Buffer): string | undefined {
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
}

function isKnown(charset: string): boolean {
	try {
		return new TextDecoder(charset).encoding !== '';
	} catch {
		return false;
	}
}

/** Node's decoder of GBK drops a byte that GBK does not have; that of GB18030, which holds all of it, tells. */
function exactly(charset: string): string {
	return new TextDecoder(charset).encoding === 'gbk' ? 'gb18030' : charset;
}

function decode(bytes: Buffer, charset: string): string | undefined {
	try {
		return new TextDecoder(exactly(charset), { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/**
 * Reads the bytes of a reply by the charset that its `Content-Type` declares (GBK, GB18030, Big5,
 * UTF-16 …), otherwise as UTF-8.
 *
 * @returns the text, or, where the bytes are not of that charset, undefined
 */
export function replyText(bytes: Buffer, contentType: string): string | undefined {
	const declared = declaredIn(contentType);
	const charset = markedIn(bytes) ?? declared;
	if (charset !== undefined && !MEANS_NOTHING.has(charset)) {
		const text = decode(bytes, charset);
		if (text !== undefined) return text;
	}
	const isDeclared = declared !== undefined && isKnown(declared) && !MEANS_NOTHING.has(declared);
	return isDeclared ? undefined : decode(bytes, 'utf-8');
}
