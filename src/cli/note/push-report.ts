import type { Conflict, PushStep } from '../../zeppelin/index.ts';
import type { PlannedPush } from './planned-push.ts';

/** What a push would do with a note, in lines. */
export function renderPush({ source, file, remote, plan }: PlannedPush): string[] {
  const { name } = source;
  const count = file.filled.paragraphs.length;
  if (!remote || !plan) return [` + note "${name}": it is not there; ${paragraphs(count)}`];
  const steps = plan.steps.filter((step) => step.kind !== 'write' || step.changes.length > 0);
  if (steps.length === 0 && plan.conflicts.length === 0) return [` = note "${name}": it is as in ${source.file}.`];
  const running = new Set(plan.running.map(({ id }) => id));
  return [
    ` ~ note "${name}" (${remote.id})`,
    ...steps.map((step) => `   ${lineOf(step)}${'id' in step && running.has(step.id) ? '; it runs on as it was' : ''}`),
    ...plan.conflicts.map((one) => `   ! ${describeConflict(one)}`),
  ];
}

function paragraphs(count: number): string {
  return count === 1 ? '1 paragraph' : `${count} paragraphs`;
}

function lineOf(step: PushStep): string {
  const what = called(step.paragraph);
  switch (step.kind) {
    case 'delete':
      return `- ${what} left the file`;
    case 'add':
      return `+ ${what} at place ${step.index + 1}`;
    case 'move':
      return `~ ${what} to place ${step.index + 1}`;
    case 'write':
      return `~ ${what}: ${step.changes.join(', ')}`;
  }
}

/** What somebody has done in the notebook, in words that follow "in the note". */
export function describeConflict(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'edited': {
      const what = called(conflict.remote);
      if (!conflict.remote.stamp) return `${what} is other than in the file, and was never pushed`;
      return conflict.isOurs ? `${what} was changed here and there` : `${what} was changed there`;
    }
    case 'added':
      return `${called(conflict.remote)} was written there and is not in the file`;
    case 'edited-and-left-file':
      return `${called(conflict.remote)} was changed there, and has left the file`;
    case 'deleted':
      return `${called(conflict.local)} was deleted there`;
  }
}

const LONGEST = 40;

/** A paragraph, by its title or by how it begins. */
export function called({ title, text }: { readonly title?: string; readonly text: string }): string {
  if (title !== undefined) return `paragraph "${title}"`;
  const lines = text.split('\n').map((line) => line.trim());
  const line = lines.find((one) => one !== '' && !/^(?:%|--)/.test(one)) ?? lines[0];
  return `paragraph "${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}"`;
}

/** A push as programs receive it. */
export function pushJson(target: string, planned: readonly PlannedPush[], done: boolean): string {
  return `${JSON.stringify({ version: 1, target, done, notes: notesData(planned) }, undefined, 2)}\n`;
}

/** What is done with notes, as data. */
export function notesData(planned: readonly PlannedPush[]): object[] {
  return planned.map(({ source, remote, plan }) => ({
    name: source.name,
    path: source.path,
    file: source.file,
    id: remote?.id,
    action: plan === undefined ? 'create' : plan.steps.length === 0 ? 'none' : 'update',
    steps: plan?.steps.map((step) => ({
      action: step.kind,
      id: 'id' in step ? step.id : undefined,
      title: step.paragraph.title,
      index: 'index' in step ? step.index : undefined,
      changes: step.kind === 'write' ? step.changes : undefined,
    })),
    conflicts: plan?.conflicts.map((one) => ({ kind: one.kind, message: describeConflict(one) })),
  }));
}
