import type { AddressInfo } from 'node:net';
import fastify from 'fastify';

/** A tool as it is offered to the model: OpenAI's function with the JSON schema of its arguments. */
export interface OfferedTool {
	name: string;
	description: string;
	parameters: {
		type: string;
		properties: Record<string, { type: string; description?: string }>;
		required?: string[];
	};
}

/** What the model is asked. */
export interface ChatRequest {
	messages: Array<{ role: string; content: string | null }>;
	tools?: Array<{ type: string; function: OfferedTool }>;
	stream?: boolean;
}

/** What the model says: a text, or which tool is to be called with what. */
export type ChatReply = { text: string } | { tool: string; arguments: Record<string, unknown> };

/** A stand-in for a language model that says what a script tells it. */
export interface ChatModel {
	/** Base URL for the credential. */
	url: string;
	requests: ChatRequest[];
	/** Sets what it answers from now on, request after request, and forgets what it was asked. */
	follow(script: Array<(request: ChatRequest) => ChatReply>): void;
	close(): Promise<void>;
}

function messageOf(reply: ChatReply, number: number) {
	if ('text' in reply) return { role: 'assistant', content: reply.text };
	const call = { name: reply.tool, arguments: JSON.stringify(reply.arguments) };
	return {
		role: 'assistant',
		content: null,
		tool_calls: [{ id: `call_${number}`, type: 'function', function: call }],
	};
}

/** Starts a server that speaks OpenAI's chat completions, without streaming. */
export async function startChatModel(): Promise<ChatModel> {
	const requests: ChatRequest[] = [];
	let script: Array<(request: ChatRequest) => ChatReply> = [];
	const server = fastify({ bodyLimit: 32 * 1024 * 1024 });
	server.post<{ Body: ChatRequest }>('/v1/chat/completions', async ({ body }, answer) => {
		const next = script[requests.length];
		requests.push(body);
		const refuse = async (message: string) =>
			await answer.code(400).send({ error: { message, type: 'invalid_request_error' } });
		if (body.stream) return await refuse('This model does not stream');
		if (!next) return await refuse('The script of this model has ended');
		const reply = next(body);
		return {
			id: `chatcmpl-${requests.length}`,
			object: 'chat.completion',
			created: 0,
			model: 'scripted',
			choices: [
				{
					index: 0,
					message: messageOf(reply, requests.length),
					finish_reason: 'text' in reply ? 'stop' : 'tool_calls',
				},
			],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	});
	await server.listen({ port: 0, host: '127.0.0.1' });
	return {
		url: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/v1`,
		requests,
		follow(replies) {
			requests.length = 0;
			script = replies;
		},
		close: async () => await server.close(),
	};
}
