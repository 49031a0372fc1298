/** The file that says which languages are shown; `nodes/shared/messages/words.ts` asks it. */
export const LANGUAGE_FILE = 'nodes/shared/messages/language.ts';

/** What it says in a package that shows English only. */
export const ENGLISH_ONLY = `/** Whether Chinese is shown beside English. */
export const SHOWS_CHINESE: boolean = false;
`;
