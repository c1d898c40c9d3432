/** The door to what is looked at in an account before a note is pushed or run. */
export type { NoteSql } from '../note/note-sql.ts';
export { readNoteSql } from '../note/note-sql.ts';
export type { Preflight, Question } from './preflight.ts';
export { preflight } from './preflight.ts';
