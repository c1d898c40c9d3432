/** The door to Zeppelin: its REST interface, and the sessions that it is used in. */
export { TooLate } from '../remote/index.ts';
export type { Door } from './door.ts';
export type { ZeppelinErrorKind } from './errors.ts';
export { ZeppelinError } from './errors.ts';
export type { Exchange } from './exchange.ts';
export { interpreterSettings, restartInterpreter } from './interpreters.ts';
export {
  createNote,
  deleteNote,
  exportNote,
  findNote,
  getNote,
  importNote,
  listNotes,
  notePath,
  renameNote,
  version,
} from './notes.ts';
export type { ParagraphText } from './paragraphs.ts';
export {
  addParagraph,
  deleteParagraph,
  getParagraph,
  moveParagraph,
  setConfig,
  updateParagraph,
} from './paragraphs.ts';
export type { Login } from './plain-door.ts';
export { plainDoor } from './plain-door.ts';
export type { Waiting } from './runs.ts';
export { noteStatus, paragraphStatus, runParagraph, stopParagraph, waitForEnd, waitForJob } from './runs.ts';
export type { SessionOptions, Zeppelin } from './session.ts';
export { openSession } from './session.ts';
export type {
  Fields,
  InterpreterSetting,
  Note,
  NoteEntry,
  NoteStatus,
  Paragraph,
  ParagraphResults,
  ParagraphState,
  ParagraphStatus,
} from './shapes.ts';
export { isUnderWay, jobLinkOf } from './shapes.ts';
export { studioDoor } from './studio-door.ts';
