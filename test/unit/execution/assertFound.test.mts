import { exampleOperation, startExample, type Example } from '../../support/exampleVendor.mts';
import { executeNode } from '../../support/executeNode.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

describe('an operation that fetches one document', () => {
	const get = exampleOperation({
		effect: 'read',
		fetchesOne: { what: { en: 'thing', zh: '东西' }, list: 'data.lines' },
		fields: [
			{
				name: 'no',
				label: { en: 'No.', zh: '号' },
				type: 'string',
				primary: true,
				description: 'The number. It is long',
			},
		],
	});

	it('fails where the vendor has none, naming field and value', async () => {
		example.answerWith(() => ({ data: { lines: [] } }));
		await expect(executeNode(example.run(get, { no: '7' }))).rejects.toMatchObject({
			name: 'NodeApiError',
			context: { code: 'documentNotFound' },
			message: expect.stringContaining(
				'No thing with no 7: the vendor returned an empty list.',
			) as string,
			description: expect.stringContaining(
				'No.: The number. It is long. A document without lines would look the same.',
			) as string,
		});
	});

	it('returns the one there is', async () => {
		example.answerWith(() => ({ data: { lines: [1] } }));
		const [item] = await executeNode(example.run(get, { no: '7' }));
		expect(item?.json).toEqual({ data: { lines: [1] } });
	});
});
