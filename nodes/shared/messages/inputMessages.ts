import type { Message } from './message';
import { ended, joined, type Words } from './words';

/** The option that lets amounts in fen have fractions. */
export const ALLOW_FEN_FRACTIONS: Words = { en: 'Fen Fractions', zh: '小数分' };

/** A sentence that begins with the field it is about. */
export function about(code: string, { en, zh }: Words, saysEn: string, saysZh: string): Message {
	return { code, ...ended({ en: `${en}: ${saysEn}`, zh: `${zh || en}：${saysZh}` }) };
}

// What is wrong with the value of a field; `label` is how people know the field and its row.

export const missing = (label: Words): Message => ({
	code: 'missing',
	en: `${label.en} is missing.`,
	zh: `缺少${label.zh || label.en}。`,
});

/**
 * @param name of the column, which the row lacks
 * @param found the names that it has
 */
export const missingColumn = (label: Words, name: string, found: readonly string[]): Message =>
	about(
		'missingColumn',
		label,
		`\`${name}\` is missing. The row has: ${found.join(', ')}`,
		`缺少 \`${name}\`。该行有：${found.join('、')}`,
	);

/** @param row where it is about columns */
export const oneOfMissing = (labels: readonly Words[], row?: Words): Message => {
	const code = 'oneOfMissing';
	const { en, zh } = joined(labels, { en: ' or ', zh: '或' });
	return row
		? about(code, row, `fill in ${en}`, `请填写${zh}`)
		: { code, ...ended({ en: `Fill in ${en}`, zh: `请填写${zh}` }) };
};

export const invalidJson = (label: Words, line: number, column: number): Message =>
	about(
		'invalidJson',
		label,
		`this is not valid JSON, from line ${line}, column ${column}`,
		`不是有效的 JSON，问题在第 ${line} 行第 ${column} 列`,
	);

export const notAnArray = (label: Words): Message =>
	about('notAnArray', label, 'a JSON array is expected', '应为 JSON 数组');

export const notAnObject = (label: Words): Message =>
	about('notAnObject', label, 'a JSON object is expected', '应为 JSON 对象');

export const notRows = (label: Words): Message =>
	about('notRows', label, 'a JSON array of objects is expected', '应为由对象组成的 JSON 数组');

export const rowNotAnObject = (label: Words): Message =>
	about('rowNotAnObject', label, 'an object is expected', '应为对象');

export const emptyRow = (label: Words): Message =>
	about('emptyRow', label, 'nothing is filled in', '没有填写任何内容');

export const notPairs = (label: Words): Message =>
	about(
		'notPairs',
		label,
		'a JSON object of names and values is expected',
		'应为由名称和值组成的 JSON 对象',
	);

export const pairWithoutName = (label: Words): Message =>
	about('pairWithoutName', label, 'every value needs a name', '每个值都需要名称');

export const pairTwice = (label: Words, name: string): Message =>
	about('pairTwice', label, `the name "${name}" is there twice`, `名称“${name}”重复`);

export const forbiddenName = (label: Words, name: string): Message =>
	about('forbiddenName', label, `the name "${name}" cannot be sent`, `名称“${name}”不能发送`);

/** @param value that stands for no list */
export const notAList = (label: Words, value: unknown): Message =>
	about(
		'notAList',
		label,
		`a list, or text with its values, is expected, got ${String(value)}`,
		`应为列表或包含各个值的文本，收到 ${String(value)}`,
	);

export const halfCharacterIn = (label: Words): Message =>
	about(
		'halfCharacterIn',
		label,
		'the text holds half a character, as when an emoji is cut in two. Cut it by whole characters',
		'文本含有半个字符，例如表情符号被截断。请按完整字符截取',
	);

export const givenTwice = (label: Words, name: string): Message =>
	about('givenTwice', label, `"${name}" is given twice`, `“${name}”填写了两次`);

export const lostDigits = (label: Words, value: number): Message =>
	about(
		'lostDigits',
		label,
		`the number ${value} has already lost digits. Pass it as text`,
		`数字 ${value} 已丢失精度，请以文本传入`,
	);

export const notFinite = (label: Words, value: number): Message =>
	about('notFinite', label, `${value} is not a number`, `${value} 不是数字`);

export const notOneValue = (label: Words): Message =>
	about(
		'notOneValue',
		label,
		'one value is expected, this is a list or an object',
		'应为单个值，收到的是列表或对象',
	);

export const tooLong = (label: Words, length: number, most: number): Message =>
	about(
		'tooLong',
		label,
		`it is ${length} characters long, at most ${most} are allowed`,
		`长度为 ${length} 个字符，最多 ${most} 个`,
	);

export const notANumber = (label: Words, text: string): Message =>
	about('notANumber', label, `a number is expected, got "${text}"`, `应为数字，收到“${text}”`);

export const notAWholeNumber = (label: Words, text: string): Message =>
	about(
		'notAWholeNumber',
		label,
		`a whole number is expected, got "${text}"`,
		`应为整数，收到“${text}”`,
	);

/** The same digits without the point, two places further. */
function hundredfold(text: string): string {
	const [whole = '', fraction = ''] = text.split('.');
	const moved = `${whole}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, '$1');
	const rest = fraction.slice(2).replace(/0+$/, '');
	return rest === '' ? moved : `${moved}.${rest}`;
}

export const fenWithPoint = (label: Words, text: string): Message =>
	about(
		'fenWithPoint',
		label,
		`the amount is in fen, and "${text}" has a decimal point. In fen ${text} yuan is ${hundredfold(text)}`,
		`金额以分为单位，“${text}”却有小数点。${text} 元应写 ${hundredfold(text)}`,
	);

export const fenFraction = (label: Words, text: string): Message =>
	about(
		'fenFraction',
		label,
		`the amount is in fen, and ${text} is not whole. Round it, or switch on ${ALLOW_FEN_FRACTIONS.en} in Options`,
		`金额以分为单位，${text} 不是整数。请取整，或在“选项”中打开“${ALLOW_FEN_FRACTIONS.zh}”`,
	);

export const numberNotPositive = (label: Words, text: string): Message =>
	about(
		'numberNotPositive',
		label,
		`a number above 0 is expected, got ${text}`,
		`应大于 0，收到 ${text}`,
	);

export const numberBelowZero = (label: Words, text: string): Message =>
	about('numberBelowZero', label, `it is below 0: ${text}`, `不能小于 0，收到 ${text}`);

/** @param what the row is about, such as its codes */
export const rowTwice = (label: Words, what: string, first: number, second: number): Message =>
	about(
		'rowTwice',
		label,
		`rows ${first} and ${second} are both about ${what}, and the second would overwrite the first`,
		`第 ${first} 行和第 ${second} 行都是 ${what}，后一行会覆盖前一行`,
	);

export const notABoolean = (label: Words, text: string): Message =>
	about(
		'notABoolean',
		label,
		`true or false is expected, got "${text}"`,
		`应为 true 或 false，收到“${text}”`,
	);

export const notAnOption = (label: Words, text: string, values: readonly string[]): Message =>
	about(
		'notAnOption',
		label,
		`"${text}" is not one of ${values.join(', ')}`,
		`“${text}”不是可选值，可选：${values.join('、')}`,
	);

export const tooManyValues = (label: Words, count: number, most: number): Message =>
	about(
		'tooManyValues',
		label,
		`it has ${count} values, at most ${most} are allowed`,
		`有 ${count} 个值，最多 ${most} 个`,
	);

export const notAnId = (label: Words, text: string): Message =>
	about(
		'notAnId',
		label,
		`"${text}" is not an ID. IDs have digits only, with a comma, blank or line break between two`,
		`“${text}”不是ID。ID 只含数字，多个之间用逗号、空格或换行分隔`,
	);

export const valueWithComma = (label: Words, text: string): Message =>
	about(
		'valueWithComma',
		label,
		`the value "${text}" holds a comma, and the vendor takes a comma as the end of a value`,
		`值“${text}”含有逗号，而厂商以逗号分隔多个值`,
	);

export const tooManyRows = (label: Words, count: number, most: number): Message =>
	about(
		'tooManyRows',
		label,
		`it has ${count} rows, at most ${most} are allowed`,
		`有 ${count} 行，最多 ${most} 行`,
	);

export const notADate = (label: Words, text: string): Message =>
	about(
		'notADate',
		label,
		`"${text}" is not a whole date. Write year, month and day, such as 2026-09-21 or 2026-09-21 16:58:00`,
		`“${text}”不是完整的日期，请写明年月日，例如 2026-09-21 或 2026-09-21 16:58:00`,
	);

export const endBeforeStart = (end: Words, start: Words): Message =>
	about('endBeforeStart', end, `it is before ${start.en}`, `早于${start.zh || start.en}`);

export const numberTooSmall = (label: Words, least: number, value: unknown): Message =>
	about(
		'numberTooSmall',
		label,
		`a number of at least ${least} is expected, got "${String(value)}"`,
		`应为不小于 ${least} 的数字，收到“${String(value)}”`,
	);

export const pathClimbs = (path: string): Message =>
	about(
		'pathClimbs',
		{ en: 'Path', zh: '接口路径' },
		`"${path}" has a part of dots only, which would call another path`,
		`“${path}”中有一段只含点号，会调用其他路径`,
	);

export const pathOddCharacter = (path: string): Message =>
	about(
		'pathOddCharacter',
		{ en: 'Path', zh: '接口路径' },
		`"${path}" has a blank, a backslash or a character that nobody sees`,
		`“${path}”含有空格、反斜杠或不可见字符`,
	);

export const notAPath = (path: string): Message =>
	about(
		'notAPath',
		{ en: 'Path', zh: '接口路径' },
		`"${path}" must start with one slash`,
		`“${path}”必须以一个斜杠开头`,
	);

/** Names a row of a field, counted from 1. */
export function rowLabel({ en, zh }: Words, row: number): Words {
	return { en: `${en} row ${row}`, zh: `${zh || en}第 ${row} 行` };
}

/** Names a column within a row. */
export function columnLabel(row: Words, column: Words): Words {
	return { en: `${row.en}, ${column.en}`, zh: `${row.zh}，${column.zh || column.en}` };
}
