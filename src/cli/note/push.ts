import type { Zeppelin } from '../../zeppelin/index.ts';
import { Exit } from '../exit.ts';
import { consent } from '../provision/carry-out.ts';
import { UserError } from '../user-error.ts';
import { backUp } from './backup.ts';
import { refuseBroken } from './checked.ts';
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
  return inNotebook(options, ports, (notebook) => pushNotes(notebook, options, ports));
}

/** Checks notes, shows what a push would do, asks, and does it. What was not agreed to is not begun. */
export async function pushNotes(notebook: Notebook, options: PushOptions, ports: NotePorts): Promise<Exit> {
  const { terminal } = ports;
  const { zeppelin, target } = notebook;
  const sources = await sourcesOf(options, notebook.config, ports);
  await refuseBroken(sources, options, ports);
  await refuseDoomed(sources, notebook, { isRun: false }, options, ports);
  const planned = await plansFor(sources, zeppelin, ports);
  if (!options.json) for (const one of planned) terminal.print(`${renderPush(one).join('\n')}\n`);
  const changing = planned.filter(isChange);
  const isDone = !options['dry-run'];
  if (isDone && changing.length > 0) {
    refuseUndeletable(changing);
    refuseConflicts(changing, options);
    const running = changing.flatMap(({ plan }) => plan?.running ?? []).length;
    const warning =
      running === 0 ? '' : ` ${running === 1 ? '1 paragraph runs' : `${running} paragraphs run`} on as before.`;
    await consent({ question: `Push this to ${target}?${warning}`, yes: options.yes, command: 'note push' }, ports);
    for (const one of changing) await pushOne(one, options, notebook, ports);
  }
  if (options.json) terminal.print(pushJson(target, planned, isDone));
  return Exit.ok;
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

function refuseConflicts(planned: readonly PlannedPush[], { force }: PushOptions): void {
  const conflicts = planned.flatMap(({ source, plan }) => (plan?.conflicts ?? []).map((one) => ({ source, one })));
  if (conflicts.length === 0 || force) return;
  const [{ source, one }] = conflicts;
  const more = conflicts.length === 1 ? '' : ` (and ${conflicts.length - 1} more)`;
  throw new UserError(
    `Nothing was pushed, for it would undo what was done in the notebook: in the note "${source.name}" ${describeConflict(one)}${more}.`,
    `"hangar note diff ${source.name}" shows it, "hangar note pull ${source.name}" brings it here; --force pushes over it.`,
  );
}

async function pushOne(
  { source, file, remote, plan }: PlannedPush,
  options: PushOptions,
  { zeppelin }: Notebook,
  ports: NotePorts,
): Promise<void> {
  const { pushChanges, pushNew, planPush } = await import('../../zeppelin/index.ts');
  const say = (line: string) => (options.json ? ports.terminal.printError(line) : ports.terminal.print(line));
  if (!remote || !plan) {
    const id = await pushNew(zeppelin, source.path, file.filled, Date.now());
    say(`The note "${source.name}" is made (${id}).\n`);
    return;
  }
  if (plan.conflicts.length > 0) {
    const path = await backUp(source, remote.id, zeppelin, ports);
    say(`The note "${source.name}" as it was in the notebook is kept in ${path}.\n`);
  }
  // Between the plan and the answer to it somebody may have written.
  const now = await readRemote(source, zeppelin);
  const again = now && planPush(file.filled.paragraphs, now);
  if (!again || JSON.stringify(again.steps) !== JSON.stringify(plan.steps))
    throw new UserError(`The note "${source.name}" has changed meanwhile, so it was not pushed.`, 'Push again.');
  await pushChanges(zeppelin, file.filled.paragraphs, now, again, () => {});
  const isNoted = plan.steps.every((step) => step.kind === 'write' && step.changes.length === 0);
  if (!isNoted) say(`The note "${source.name}" is pushed.\n`);
}
