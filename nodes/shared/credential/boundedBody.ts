import { noop } from 'lodash';

/** A body as it comes, unpacked. */
export type BodyStream = AsyncIterable<Buffer> & { destroy(): void };

/** Never fulfilled, and rejected with the signal. */
function endOf(signal: AbortSignal): Promise<never> {
	const end = new Promise<never>((_resolve, reject) => {
		const stop = () => reject(signal.reason as Error);
		if (signal.aborted) stop();
		else signal.addEventListener('abort', stop, { once: true });
	});
	// It may come when nobody waits any more.
	end.catch(noop);
	return end;
}

/**
 * Reads a body to its end.
 *
 * @param most the bytes that it may have
 * @param ends stops the reading
 * @returns undefined for a longer one, of which the rest is not read
 * @throws what stopped the reading, or the connection's error
 */
export async function boundedBody(
	stream: BodyStream,
	most: number,
	ends: AbortSignal,
): Promise<Buffer | undefined> {
	const end = endOf(ends);
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		// A stream that waits for its next chunk does not always end when it is destroyed.
		const iterator = stream[Symbol.asyncIterator]();
		for (;;) {
			const { done, value } = await Promise.race([iterator.next(), end]);
			if (done === true) return Buffer.concat(chunks);
			size += value.length;
			if (size > most) return undefined;
			chunks.push(value);
		}
	} finally {
		stream.destroy();
	}
}
