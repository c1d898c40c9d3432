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
export { kindOf } from './run/kind.ts';
export type { Outcome, Results, RunParagraph } from './run/outcome.ts';
export type { PlaceInText } from './run/place.ts';
export { placeOfFailure, reasonOf } from './run/place.ts';
export type { RunEvent, RunSettings } from './run/sequence.ts';
export { runParagraphs, stopAndWait } from './run/sequence.ts';
export type { WatchEvent } from './run/watch.ts';
export { watchJobs } from './run/watch.ts';
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
export type { ParagraphDifference } from './sync/difference.ts';
export { difference } from './sync/difference.ts';
export type { FileNote } from './sync/file-note.ts';
export { readFileNote, textAfterPull } from './sync/file-note.ts';
export type { Pull, PullStep, Side } from './sync/pull.ts';
export { planPull } from './sync/pull.ts';
export { pushChanges } from './sync/push.ts';
export { PushError } from './sync/push-error.ts';
export type { NewNote } from './sync/push-new.ts';
export { pushNew } from './sync/push-new.ts';
export type { Conflict, PushPlan } from './sync/push-plan.ts';
export { isPushed, planPush } from './sync/push-plan.ts';
export type { PushStep } from './sync/push-step.ts';
export type { RemoteNote, RemoteParagraph } from './sync/sides.ts';
export { remoteNote, unpushed } from './sync/sides.ts';
