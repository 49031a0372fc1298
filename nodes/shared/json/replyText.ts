/** Western charsets: servers write them by default, and no Chinese text fits into them. */
const MEANS_NOTHING = /^(?:windows-125|iso-8859)/;

function declaredIn(contentType: string): string | undefined {
	return /(?:^|[;\s])charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType)?.[1]?.toLowerCase();
}

/** The charset that the first bytes name, where they are a byte order mark. */
function markedIn(bytes: Buffer): string | undefined {
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
}

/** Whether a charset is known and says something about the bytes. */
function saysSomething(charset: string): boolean {
	try {
		return !MEANS_NOTHING.test(new TextDecoder(charset).encoding);
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
	const text = charset !== undefined && saysSomething(charset) ? decode(bytes, charset) : undefined;
	if (text !== undefined) return text;
	return declared !== undefined && saysSomething(declared) ? undefined : decode(bytes, 'utf-8');
}
