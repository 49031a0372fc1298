import type { IExecuteFunctions } from 'n8n-workflow';
import type { CallContext } from '../catalogue/callContext';
import type { Executor } from '../catalogue/executor';
import type { Operation } from '../catalogue/operation';

/** An executor with its types filled in. */
export type OperationExecutor = Executor<CallContext<IExecuteFunctions>, Operation>;
