import { Problem } from '../../nodes/shared/messages/message';
import { writeAddress } from './address';
import { dropBody, mayHaveBody, readBody, writeBytes, writeForm, type Body } from './body';
import { pairsOf, pairsText } from './fields';
import {
	bodyTypeUnknown,
	listIsNoForm,
	multipartUnsignable,
	streamUnsignable,
} from './requestMessages';
import {
	contentType,
	JSON_TYPE,
	methodOf,
	MULTIPART,
	setContentType,
	type SignableRequest,
} from './signableRequest';
import { refuseOtherCharset, utf8Text } from './utf8';

/** A serialised request: exactly these bytes are sent. */
export interface WrittenRequest {
	/** Upper case. */
	method: string;
	/** With the query, without fragment. */
	url: URL;
	/** Empty where there is none. */
	body: string | Buffer;
}

function bytesOf(content: unknown): Buffer {
	if (Buffer.isBuffer(content)) return content;
	return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content), 'utf8');
}

function isJsonText(content: unknown, bytes: Buffer): boolean {
	if (typeof content !== 'string' && !Buffer.isBuffer(content)) return true;
	try {
		JSON.parse(utf8Text(bytes));
		return true;
	} catch {
		return false;
	}
}

/**
 * Serialises the body of a request, so that n8n sends exactly these bytes: an object becomes JSON,
 * a form its text. The request is changed.
 *
 * @param body as it was read from this request
 * @returns what goes over the wire
 * @throws Problem for what has no bytes to sign: a multipart form, a stream, a list as a form
 */
export function writeBody(request: SignableRequest, body: Body): string | Buffer {
	const isMultipart = mayHaveBody(request) && contentType(request).includes(MULTIPART);
	if (body.kind === 'multipart' || isMultipart) throw new Problem(multipartUnsignable);
	switch (body.kind) {
		case 'stream':
			throw new Problem(streamUnsignable);
		case 'list':
			throw new Problem(listIsNoForm);
		case 'none':
			dropBody(request);
			return '';
		case 'form': {
			const { values } = body;
			const text = typeof values === 'string' ? values : pairsText(pairsOf(values));
			if (text === '') dropBody(request);
			else writeForm(request, text);
			return text;
		}
		case 'content': {
			const bytes = bytesOf(body.content);
			if (contentType(request) === '') {
				if (!isJsonText(body.content, bytes)) throw new Problem(bodyTypeUnknown);
				setContentType(request, JSON_TYPE);
			}
			if (!Buffer.isBuffer(body.content)) refuseOtherCharset(request);
			writeBytes(request, bytes);
			return bytes;
		}
	}
}

/**
 * Serialises a request, so that exactly what is signed is sent: the query becomes part of the
 * address, the body becomes bytes. The request is changed; a second call changes nothing.
 *
 * @throws Problem for an address without host, and for a body that has no bytes to sign
 */
export function writeOut(request: SignableRequest): WrittenRequest {
	const url = writeAddress(request);
	const body = writeBody(request, readBody(request));
	return { method: methodOf(request), url, body };
}
