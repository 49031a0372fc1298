import { Problem } from '../../nodes/shared/messages/message';
import { isPlainObject } from './fields';
import { readMembers, type JsonMember } from './jsonMembers';
import { bodyNotFormOrJson } from './requestMessages';
import { contentType, type SignableRequest } from './signableRequest';
import { refuseOtherCharset, utf8Text } from './utf8';

/** The text of a body; undefined for what is neither text nor bytes nor an object of fields. */
function textOf(content: unknown): string | undefined {
	if (Buffer.isBuffer(content)) return utf8Text(content);
	return isPlainObject(content) ? JSON.stringify(content) : (content as string | undefined);
}

/**
 * Reads a body that is not a form as a JSON object, every digit of its numbers kept.
 *
 * @returns its members in their order
 * @throws Problem when it is something else, or of another content type
 */
export function jsonContent(request: SignableRequest, content: unknown): JsonMember[] {
	const type = contentType(request);
	const isJson = type === '' || type.includes('json') || isPlainObject(content);
	if (isJson) refuseOtherCharset(request);
	const text = isJson ? textOf(content) : undefined;
	const members = typeof text === 'string' ? readMembers(text) : undefined;
	if (members) return members;
	throw new Problem(bodyNotFormOrJson);
}
