/** The least a node can do: sends requests that are signed already, some at a time. */
class Floor {
	description = {
		displayName: 'Floor',
		name: 'floor',
		group: ['transform'],
		version: 1,
		description: 'Sends signed requests',
		defaults: { name: 'Floor' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'ID', name: 'id', type: 'string', default: '' },
			{
				displayName: 'Part',
				name: 'part',
				type: 'options',
				default: 'both',
				options: [
					{ name: 'Both', value: 'both' },
					{ name: 'Only the Expression', value: 'expression' },
					{ name: 'Only the Call', value: 'call' },
				],
				description: 'To show where the time goes',
			},
		],
	};

	async execute() {
		const items = this.getInputData();
		const url = this.getNodeParameter('url', 0);
		const part = this.getNodeParameter('part', 0);
		const output = new Array(items.length);
		let next = 0;
		const work = async () => {
			while (next < items.length) {
				const item = next++;
				if (part !== 'call') this.getNodeParameter('id', item);
				if (part === 'expression') {
					output[item] = { json: {}, pairedItem: { item } };
					continue;
				}
				const json = await this.helpers.httpRequest({
					method: 'POST',
					url,
					body: items[item].json.body,
					headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
				});
				output[item] = { json, pairedItem: { item } };
			}
		};
		await Promise.all(Array.from({ length: 10 }, work));
		return [output];
	}
}

module.exports = { Floor };
