const NO_DATA =
	/(?:暂无|没有|无)(?:更多|相关|任何)?的?(?:数据|记录|内容|结果)(?!权限)|\bno (?:more )?(?:data|records?|rows|results?)\b(?! (?:access|permission))/i;

/** Whether a refusal says in words that there are no records. Its codes are not published. */
export function saysNoData(text: string): boolean {
	return NO_DATA.test(text);
}
