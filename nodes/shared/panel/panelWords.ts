import type { Words } from '../messages/words';

const words = (en: string, zh: string): Words => ({ en, zh });

// The words that the panels of all nodes have in common.

export const CHOOSE = words('Choose', '请选择');
export const NOT_SET = words('Not Set', '不设置');
export const YES = words('Yes', '是');
export const NO = words('No', '否');
export const FROM_LIST = words('From List', '从列表选');
export const BY_CODE = words('By Code', '按编码');
export const ROW = words('Row', '行');
export const ADD_ROW = words('Add Row', '添加一行');
export const PAIR = words('Pair', '参数');
export const ADD_PAIR = words('Add Pair', '添加参数');
export const PAIR_NAME = words('Name', '名称');
export const PAIR_VALUE = words('Value', '值');
export const SPECIFY = words('Specify', '填法');
export const USING_FIELDS = words('Using Fields Below', '用下方字段');
export const USING_JSON = words('Using JSON', '用 JSON');
export const FILTERS = words('Filters', '筛选');
export const ADD_FILTER = words('Add Filter', '添加筛选');
export const ADDITIONAL_FIELDS = words('Additional Fields', '更多字段');
export const ADD_FIELD = words('Add Field', '添加字段');
