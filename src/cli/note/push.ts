import type { PushPlan, RemoteNote, Zeppelin } from '../../zeppelin/index.ts';
import { Exit } from '../exit.ts';
import { consent } from '../provision/carry-out.ts';
import { paintFor } from '../report/paint.ts';
import { UserError } from '../user-error.ts';
import { backUp } from './backup.ts';
import { refuseBroken } from './checked.ts';
import { renderDifference } from './diff-report.ts';
import { readRemote } from './find.ts';
import type { Notebook } from './notebook.ts';
import { inNotebook } from './notebook.ts';
import type { NoteOptions, NotePorts } from './options.ts';
import type { PlannedPush } from './planned-push.ts';
import type { PreflightOptions } from './preflight.ts';
import { refuseDoomed } from './preflight.ts';
import { describeConflict, pushJson, renderPush } from './push-report.ts';
import type { Source } from './sources.ts';
import { readSource, sourcesOf } from './sources.ts';

export interface PushOptions extends NoteOptions, PreflightOptions {
  readonly yes: boolean;
  readonly 'dry-run': boolean;
  readonly force: boolean;
}

/** Writes notes of this project into the notebook. */
export function push(options: PushOptions, ports: NotePorts): Promise<Exit> {
  return inNotebook(options, ports, async (notebook) => {
    const sources = await sourcesOf(options, notebook.config, ports);
    await refuseBroken(sources, options, ports);
    await refuseDoomed(sources, notebook, { isRun: false }, options, ports);
    const planned = await pushNotes(sources, notebook, options, ports);
    if (options.json) ports.terminal.print(pushJson(notebook.target, planned, !options['dry-run']));
    return Exit.ok;
  });
}

/** Shows what a push of notes that are checked would do, asks, and does it. What was not agreed to is not begun. */
export async function pushNotes(
  sources: readonly Source[],
  notebook: Notebook,
  options: PushOptions,
  ports: NotePorts,
): Promise<readonly PlannedPush[]> {
  const { terminal } = ports;
  const { zeppelin, target } = notebook;
  const planned = await plansFor(sources, zeppelin, ports);
  if (!options.json) for (const one of planned) terminal.print(`${renderPush(one).join('\n')}\n`);
  const changing = planned.filter(isChange);
  if (!options['dry-run'] && changing.length > 0) {
    refuseUndeletable(changing);
    await refuseConflicts(changing, options, ports);
    const running = changing.flatMap(({ plan }) => plan?.running ?? []).length;
    const warning =
      running === 0 ? '' : ` ${running === 1 ? '1 paragraph runs' : `${running} paragraphs run`} on as before.`;
    // To note what was pushed changes nothing that anybody sees.
    if (changing.some(isSeen))
      await consent({ question: `Push this to ${target}?${warning}`, yes: options.yes, command: 'note push' }, ports);
    for (const one of changing) await pushOne(one, options, notebook, ports);
  }
  return planned;
}

async function plansFor(sources: readonly Source[], zeppelin: Zeppelin, ports: NotePorts): Promise<PlannedPush[]> {
  const { planPush } = await import('../../zeppelin/index.ts');
  const planned: PlannedPush[] = [];
  for (const source of sources) {
    const file = await readSource(source, ports);
    const remote = await readRemote(source, zeppelin);
    planned.push({ source, file, remote, plan: remote && planPush(file.filled.paragraphs, remote) });
  }
  return planned;
}

/** Whether a push would do anything, if only to note what was pushed. */
function isChange({ plan }: PlannedPush): boolean {
  return plan === undefined || plan.steps.length > 0;
}

/** Whether anybody would see what it does. */
function isSeen({ plan }: PlannedPush): boolean {
  return !plan?.steps.every((step) => step.kind === 'write' && step.changes.length === 0);
}

function refuseUndeletable(planned: readonly PlannedPush[]): void {
  const [one] = planned.flatMap(({ source, plan }) =>
    (plan?.undeletable ?? []).map(({ title }) => ({ source, title })),
  );
  if (!one) return;
  const what = one.title === undefined ? 'a paragraph' : `the paragraph "${one.title}"`;
  throw new UserError(
    `Nothing was pushed: ${what} of the note "${one.source.name}" left the file and runs; its job would go on out of reach.`,
    `Stop it first: hangar note stop ${one.source.name}.`,
  );
}

/** Shows what a push would undo, and throws, unless it is to be undone. */
async function refuseConflicts(
  planned: readonly PlannedPush[],
  { force }: PushOptions,
  { terminal }: NotePorts,
): Promise<void> {
  const conflicts = planned.flatMap(({ source, plan }) => (plan?.conflicts ?? []).map((one) => ({ source, one })));
  if (conflicts.length === 0 || force) return;
  const { difference } = await import('../../zeppelin/index.ts');
  const paint = paintFor('auto', terminal);
  for (const { source, file, remote, plan } of planned) {
    if (!remote || !plan || plan.conflicts.length === 0) continue;
    const others = difference(file.filled.paragraphs, remote).filter(({ kind }) => !OURS.includes(kind));
    const lines = [`note "${source.name}", - in the notebook, + in ${source.file}`, ...renderDifference(others, paint)];
    terminal.printError(`${lines.join('\n')}\n`);
  }
  const [{ source, one }] = conflicts;
  const more = conflicts.length === 1 ? '' : ` (and ${conflicts.length - 1} more)`;
  throw new UserError(
    `Nothing was pushed, for it would undo what was done in the notebook: in the note "${source.name}" ${describeConflict(one)}${more}.`,
    `"hangar note pull ${source.name}" brings it here; --force pushes over it.`,
  );
}

/** What has changed here alone, and is no conflict. */
const OURS: readonly string[] = ['file', 'only-file'];

async function pushOne(
  planned: PlannedPush,
  options: PushOptions,
  { zeppelin }: Notebook,
  ports: NotePorts,
): Promise<void> {
  const { source, file, remote, plan } = planned;
  const { pushChanges, pushNew } = await import('../../zeppelin/index.ts');
  const say = (line: string) => (options.json ? ports.terminal.printError(line) : ports.terminal.print(line));
  if (!remote || !plan) {
    const mostNotes = options.zeppelin === undefined ? MOST_NOTES : Number.POSITIVE_INFINITY;
    const id = await pushNew(zeppelin, source.path, file.filled, { now: Date.now(), mostNotes });
    say(`The note "${source.name}" is made (${id}).\n`);
    return;
  }
  if (plan.conflicts.length > 0) {
    const path = await backUp(source, remote.id, zeppelin, ports);
    say(`The note "${source.name}" as it was in the notebook is kept in ${path}.\n`);
  }
  const again = await planAgain({ ...planned, remote, plan }, zeppelin);
  await pushChanges(zeppelin, file.filled.paragraphs, again.remote, again.plan, () => {});
  if (isSeen(planned)) say(`The note "${source.name}" is pushed.\n`);
}

/** How many notes Studio takes. */
const MOST_NOTES = 1000;

/** Between the plan and the answer to it somebody may have written. */
async function planAgain(
  { source, file, remote, plan }: PlannedPush & { readonly remote: RemoteNote; readonly plan: PushPlan },
  zeppelin: Zeppelin,
): Promise<{ readonly remote: RemoteNote; readonly plan: PushPlan }> {
  const { getNote, notePath, planPush, remoteNote, ZeppelinError } = await import('../../zeppelin/index.ts');
  const changed = (how: string) =>
    new UserError(`The note "${source.name}" was ${how} meanwhile, so it was not pushed.`, 'Push again.');
  const note = await getNote(zeppelin, remote.id).catch((error: unknown) => {
    throw error instanceof ZeppelinError && error.kind === 'not-found' ? changed('deleted') : error;
  });
  const now = remoteNote({ path: remote.path, ...note });
  if (notePath(now.path) !== notePath(source.path)) throw changed(`renamed to "${now.path}"`);
  const again = planPush(file.filled.paragraphs, now);
  const known = new Set(plan.running.map(({ id }) => id));
  if (keyOf(again) !== keyOf(plan) || again.running.some(({ id }) => !known.has(id))) throw changed('changed');
  return { remote: now, plan: again };
}

/** What somebody has agreed to. How far paragraphs are is no part of it. */
function keyOf({ steps, conflicts }: PushPlan): string {
  return JSON.stringify([steps, conflicts], (key, value: unknown) => (key === 'state' ? undefined : value));
}
