import type { FileNote, Pull, PushPlan, RemoteNote, Side, Zeppelin } from '../../../src/zeppelin/index.ts';
import {
  findNote,
  getNote,
  planPull,
  planPush,
  pushChanges,
  pushNew,
  readFileNote,
  remoteNote,
  textAfterPull,
} from '../../../src/zeppelin/index.ts';

/** A `.sql` file with a note, read. */
export function fileOf(text: string, variables: Readonly<Record<string, string>> = {}): FileNote {
  const file = readFileNote('note.sql', text, variables);
  if (!file) throw new Error('A .sql file is always a note.');
  return file;
}

/** The note of a path, as the notebook has it. */
export async function remoteOf(zeppelin: Zeppelin, path: string): Promise<RemoteNote | undefined> {
  const entry = await findNote(zeppelin, path);
  return entry && remoteNote(await getNote(zeppelin, entry.id));
}

/** What a push would do with a note that is there. */
export async function planned(zeppelin: Zeppelin, path: string, text: string): Promise<PushPlan> {
  const remote = await remoteOf(zeppelin, path);
  if (!remote) throw new Error(`There is no note ${path}.`);
  return planPush(fileOf(text).filled.paragraphs, remote);
}

/** Pushes as the command does, over everything if it is forced; tells what was done, in short. */
export async function push(zeppelin: Zeppelin, path: string, text: string, force = false): Promise<string> {
  const { filled } = fileOf(text, VARIABLES);
  const remote = await remoteOf(zeppelin, path);
  if (!remote) {
    await pushNew(zeppelin, path, filled, { now: Date.now() });
    return 'made';
  }
  const plan = planPush(filled.paragraphs, remote);
  if (plan.conflicts.length > 0 && !force) return `refused: ${plan.conflicts.map(({ kind }) => kind).join()}`;
  if (plan.steps.length > 0) await pushChanges(zeppelin, filled.paragraphs, remote, plan, () => {});
  const shown = plan.steps.map((step) =>
    step.kind === 'write' ? `write ${step.changes.join(' ')}`.trim() : step.kind,
  );
  return shown.length === 0 ? 'nothing' : shown.join(', ');
}

const VARIABLES = { REGION: 'eu-west-1' };

/** The text of the file after a pull, or that both have changed the same lines. */
export async function pull(zeppelin: Zeppelin, path: string, text: string, take?: Side): Promise<string> {
  const remote = await remoteOf(zeppelin, path);
  if (!remote) throw new Error(`There is no note ${path}.`);
  const file = fileOf(text, VARIABLES);
  const { steps, collisions }: Pull = planPull(file, remote, take);
  return collisions.length > 0 ? 'collision' : textAfterPull('note.sql', file, steps);
}
