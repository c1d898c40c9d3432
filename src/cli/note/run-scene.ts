import type { FileNote, RemoteNote } from '../../zeppelin/index.ts';
import type { Source } from './sources.ts';

/** What is run, and how it is to be told. */
export interface RunScene {
  readonly source: Source;
  readonly file: FileNote | undefined;
  readonly remote: RemoteNote;
  readonly target: string;
  readonly rows: number;
  readonly json: boolean;
}
