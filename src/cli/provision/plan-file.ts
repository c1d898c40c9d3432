import type { SavedPlan } from '../../provision/index.ts';
import { asUserError, readText } from '../files/read.ts';
import type { EditableFiles } from '../ports.ts';
import { CannotWrite } from '../ports.ts';
import { UserError } from '../user-error.ts';

/** Keeps a plan in a file of its own, or in that of an earlier plan; nothing else is overwritten. */
export async function writePlan(path: string, plan: SavedPlan, files: EditableFiles): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(plan, undefined, 2)}\n`);
  try {
    if (await files.create(path, bytes)) return;
    const { readSavedPlan } = await import('../../provision/index.ts');
    if (!readSavedPlan(await readText(path, files)))
      throw new UserError(`"${path}" is there and is no plan, so it was kept.`, 'Name another file.');
    await files.replace(path, await files.read(path), bytes);
  } catch (error) {
    if (error instanceof CannotWrite)
      throw new UserError(`Could not write "${path}": ${error.message}.`, undefined, { cause: error });
    throw asUserError(error, path);
  }
}

/** Reads what `writePlan` wrote. */
export async function readPlan(path: string, files: EditableFiles): Promise<SavedPlan> {
  const { readSavedPlan } = await import('../../provision/index.ts');
  const plan = readSavedPlan(await readText(path, files));
  if (!plan) throw new UserError(`"${path}" is no plan.`, '"hangar plan --out FILE" writes one.');
  return plan;
}

/** Throws where a plan does not hold any more. */
export async function refuseStale(path: string, saved: SavedPlan, now: SavedPlan): Promise<void> {
  const { staleness } = await import('../../provision/index.ts');
  const [first, ...others] = staleness(saved, now);
  if (first === undefined) return;
  const more =
    others.length === 0 ? '' : ` ${others.length} more ${others.length === 1 ? 'thing is' : 'things are'} otherwise.`;
  throw new UserError(
    `Nothing was changed, for the plan in "${path}" does not hold any more. ${first}${more}`,
    `Look at a new one: hangar plan --out ${path}.`,
  );
}
