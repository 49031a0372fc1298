import {
	startSandbox,
	type Answer,
	type Sandbox,
	type SeenRequest,
} from '../../sandbox/shared/server.mts';

/** How a vendor answers that repeats what it was sent. */
export type Manner =
	| 'good'
	| 'refusal'
	| 'HTTP 400'
	| 'HTTP 401'
	| 'HTTP 500'
	| 'not JSON'
	| 'cut off'
	| 'list'
	| 'good, escaped'
	| 'refusal, escaped';

/** How a vendor's envelope says yes and no, around what it repeats. */
export interface Envelope {
	good(echo: object, request: SeenRequest): object;
	refusal(text: string): object;
}

/** A vendor that repeats all of a request in its reply, and other secrets that it knows. */
export interface Parrot extends Sandbox {
	answerIn(manner: Manner): void;
}

function echoOf(request: SeenRequest, known: readonly string[]): Record<string, unknown> {
	const { url, headers, rawBody, parameters } = request;
	const encoded = known.map((secret) => encodeURIComponent(secret));
	return { url, headers: { ...headers }, rawBody, parameters, known, encoded };
}

const unicodeEscape = (character: string) =>
	`\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * JSON with as many escapes as common writers make together: Gson's of `= & < > '`, PHP's of the
 * slash, a plus sign as some make it, all but ASCII; percent-encoding in lower case.
 */
function escapedJson(value: unknown): string {
	return JSON.stringify(value)
		.replace(/%[\dA-F]{2}/g, (encoded) => encoded.toLowerCase())
		.replace(/[=&<>'+\u007f-\uffff]/g, unicodeEscape)
		.replaceAll('/', '\\/');
}

function answer(echo: object, request: SeenRequest, envelope: Envelope, manner: Manner): Answer {
	const text = JSON.stringify(echo);
	const outcome = manner;
	switch (manner) {
		case 'good':
			return { outcome, text: JSON.stringify(envelope.good(echo, request)) };
		case 'refusal':
			return { outcome, text: JSON.stringify(envelope.refusal(text)) };
		case 'HTTP 400':
			return { outcome, text: JSON.stringify(envelope.refusal(text)), status: 400 };
		case 'HTTP 401':
			return { outcome, text: JSON.stringify(echo), status: 401 };
		case 'HTTP 500':
			return { outcome, text: `Internal error: ${text}`, status: 500 };
		case 'not JSON':
			return { outcome, text: `<html>${text}</html>` };
		case 'cut off':
			return { outcome, text: text.slice(0, -1) };
		case 'list':
			return { outcome, text: `[${text}]` };
		case 'good, escaped':
			return { outcome, text: escapedJson(envelope.good(echo, request)) };
		case 'refusal, escaped':
			return { outcome, text: escapedJson(envelope.refusal(`${text} ${escapedJson(echo)}`)) };
	}
}

/**
 * Starts one.
 *
 * @param known what it repeats in addition to the request, such as the secret that signs and is not
 * sent
 */
export async function startParrot(envelope: Envelope, known: readonly string[]): Promise<Parrot> {
	let manner: Manner = 'good';
	const sandbox = await startSandbox(
		{
			endpointOf: ({ path }) => path,
			isSigned: () => true,
			answer: (request) => answer(echoOf(request, known), request, envelope, manner),
			refuse: () => '{}',
		},
		0,
	);
	return {
		...sandbox,
		answerIn(next) {
			manner = next;
		},
	};
}
