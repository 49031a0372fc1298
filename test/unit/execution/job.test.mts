import { job } from '../../../nodes/shared/execution/job.ts';
import { exampleOperation, startExample, type Example } from '../../support/exampleVendor.mts';
import { executeNode } from '../../support/executeNode.mts';

let example: Example;
beforeAll(async () => {
	example = await startExample();
});
afterAll(async () => await example.close());
beforeEach(() => example.reset());

describe('what goes before a call', () => {
	const before = exampleOperation({ name: 'before', endpoint: '/things/before', effect: 'read' });
	const both = exampleOperation({
		fields: [{ name: 'sent', label: { en: 'Sent', zh: '' }, type: 'string', primary: true }],
		execute: job({
			beforehand: async (run) => await run.call(before, run.parameters),
			afterwards: async (reply, _run, found) => [{ json: { reply, found } }],
		}),
	});
	const paths = () => example.requests.map(({ path: asked }) => asked);

	it('is handed on to what follows it', async () => {
		example.answerWith((body, { path: asked }) => ({ asked, ...body }));
		const [item] = await executeNode(example.run(both, { sent: 's' }));
		expect(item?.json).toEqual({
			found: { asked: '/things/before', sent: 's' },
			reply: { asked: '/things/do', sent: 's' },
		});
	});

	it('comes before the call of the same item, one item at a time, whatever Concurrency says', async () => {
		const input = [{}, {}, {}];
		await executeNode(example.run(both, { sent: 's', options: { concurrency: 9 } }, { input }));
		expect(paths()).toEqual(input.flatMap(() => ['/things/before', '/things/do']));
	});

	it('prevents the call where it fails', async () => {
		example.misbehave({ kind: 'status', status: 400, endpoint: '/things/before' });
		await expect(executeNode(example.run(both, { sent: 's' }))).rejects.toMatchObject({
			context: { code: 'refusedByStatus' },
			httpCode: '400',
		});
		expect(paths()).toEqual(['/things/before']);
	});
});
