import type { INodeType } from 'n8n-workflow';
import * as n8nWorkflow from 'n8n-workflow';

export type TriggerName = 'YuanshuTrigger' | 'YunjigongTrigger';

/** A trigger in a process of its own: what nodes remember is the process's, n8n's history everybody's. */
export function newProcess(name: TriggerName): INodeType {
	const loaded: { trigger?: INodeType } = {};
	jest.isolateModules(() => {
		jest.doMock('n8n-workflow', () => n8nWorkflow);
		const path =
			name === 'YuanshuTrigger'
				? '../../nodes/Yuanshu/YuanshuTrigger.node.ts'
				: '../../nodes/Yunjigong/YunjigongTrigger.node.ts';
		// eslint-disable-next-line @typescript-eslint/no-require-imports
		const module = require(path) as Record<string, new () => INodeType>;
		const Trigger = module[name];
		if (!Trigger) throw new Error(`${name} is not exported`);
		loaded.trigger = new Trigger();
	});
	if (!loaded.trigger) throw new Error(`${name} was not loaded`);
	return loaded.trigger;
}
