import { Problem } from '../../nodes/shared/messages/message';
import { requestNotUtf8, charsetNotUtf8 } from './requestMessages';
import { contentType, type SignableRequest } from './signableRequest';

function decodedOrNot(bytes: Buffer): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** @throws Problem when the bytes are not UTF-8 */
export function utf8Text(bytes: Buffer): string {
	const text = decodedOrNot(bytes);
	if (text === undefined) throw new Problem(requestNotUtf8);
	return text;
}

/**
 * Text is written in UTF-8, so the content type may not say that it is something else.
 *
 * @throws Problem when it does
 */
export function refuseOtherCharset(request: SignableRequest): void {
	const charset = /;\s{0,9}charset="?([^";\s]{1,40})/.exec(contentType(request))?.[1] ?? 'utf-8';
	if (!['utf-8', 'utf8', 'us-ascii'].includes(charset)) throw new Problem(charsetNotUtf8);
}
