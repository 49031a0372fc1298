/** Where the bytes of a text may begin within the groups of three that base64 encodes. */
const OFFSETS = [0, 1, 2];

/** The characters of base64 that stand for the secret's bytes alone, wherever it begins. */
function base64Core(secret: Buffer, offset: number): string {
	const padded = Buffer.concat([Buffer.alloc(offset), secret]);
	const first = Math.ceil((offset * 8) / 6);
	const end = Math.floor((padded.length * 8) / 6);
	return padded.toString('base64').slice(first, end);
}

function urlSafe(base64: string): string {
	return base64.replaceAll('+', '-').replaceAll('/', '_');
}

/**
 * A secret as encoders of bytes write it: base64 and base64url, alone or within a longer text such as
 * `name:secret`, and hex in either case. What is left of the first and the last byte beside it tells
 * nothing of use.
 *
 * @returns each writing once
 */
export function encodedSecrets(secret: string): string[] {
	const bytes = Buffer.from(secret, 'utf8');
	const cores = OFFSETS.map((offset) => base64Core(bytes, offset));
	const hex = bytes.toString('hex');
	return [...new Set([...cores, ...cores.map(urlSafe), hex, hex.toUpperCase()])];
}
