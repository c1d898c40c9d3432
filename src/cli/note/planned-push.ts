import type { FileNote, PushPlan, RemoteNote } from '../../zeppelin/index.ts';
import type { Source } from './sources.ts';

/** A note, and what is to be done with it. */
export interface PlannedPush {
  readonly source: Source;
  readonly file: FileNote;
  /** `undefined` where the notebook does not have the note yet. */
  readonly remote: RemoteNote | undefined;
  readonly plan: PushPlan | undefined;
}
