import type { Zeppelin } from '../../src/zeppelin/index.ts';
import { browserSuite } from './suite-browser.ts';
import { commandSuite } from './suite-command.ts';
import { notesSuite } from './suite-notes.ts';
import { paragraphsSuite } from './suite-paragraphs.ts';
import { jobsSuite, runsSuite } from './suite-runs.ts';
import { sequenceSuite, waitingSuite } from './suite-sequence.ts';
import { syncSuite } from './suite-sync.ts';

/** A server that the suite is run against. It has no notes at first, and nobody else uses it. */
export interface Subject {
  readonly version: string;
  /** Whether queries without end go on until they are stopped. */
  readonly hasJobs: boolean;
  /** A session with it; it is asked for within tests only. */
  readonly zeppelin: () => Zeppelin;
  /** The texts of a note's paragraphs, as a restart would find them, where that can be looked at. */
  readonly onDisk?: (note: string) => readonly string[] | undefined;
  /** Where anybody may come in, without a slash at its end. */
  readonly url?: () => string;
  /** Ends the server and starts it with the notes that it has kept. */
  readonly restart?: () => Promise<void>;
}

/** What every Zeppelin has to do for every function, real ones and the embedded cloud's alike. */
export function zeppelinSuite(subject: Subject): void {
  notesSuite(subject);
  paragraphsSuite(subject);
  syncSuite(subject);
  browserSuite(subject);
  runsSuite(subject);
  jobsSuite(subject);
  sequenceSuite(subject);
  commandSuite(subject);
  waitingSuite(subject);
}
