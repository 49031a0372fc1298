const { createHmac } = require('node:crypto');

const FIRST_ID = 3941403339276289n;

function signedForm(id, timestamp) {
	const parameters = {
		appKey: '123456',
		format: 'json',
		id,
		method: 'purchase.order.get',
		session: 'test',
		sign_method: 'hmac',
		timestamp,
		version: '1.0',
	};
	const text = Object.keys(parameters)
		.sort()
		.map((name) => name + parameters[name])
		.join('');
	const sign = createHmac('md5', 'helloworld').update(text).digest('hex').toUpperCase();
	return new URLSearchParams({ ...parameters, sign }).toString();
}

/** Makes items with the id of a purchase order of the sandbox and a request for it, signed already. */
class BenchItems {
	description = {
		displayName: 'Bench Items',
		name: 'benchItems',
		group: ['transform'],
		version: 1,
		description: 'Makes items for the benchmark',
		defaults: { name: 'Bench Items' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'Count', name: 'count', type: 'number', default: 1000 }],
	};

	async execute() {
		const count = this.getNodeParameter('count', 0);
		const timestamp = new Date(Date.now() + 8 * 3600 * 1000)
			.toISOString()
			.slice(0, 19)
			.replace('T', ' ');
		return [
			Array.from({ length: count }, (_, index) => {
				const id = String(FIRST_ID + BigInt((index % 40) + 1) * 64n);
				return { json: { id, body: signedForm(id, timestamp) } };
			}),
		];
	}
}

module.exports = { BenchItems };
