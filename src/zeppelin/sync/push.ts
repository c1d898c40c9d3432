import type { NoteParagraph } from '../../note/note.ts';
import { jsonOf } from '../../note/zeppelin.ts';
import { ZeppelinError } from '../errors.ts';
import { setConfig } from '../paragraphs.ts';
import type { Zeppelin } from '../session.ts';
import type { Broken } from './push-error.ts';
import { afterBreak, mayGoOn, PushError } from './push-error.ts';
import { refuseLarge, refuseUnreadable } from './push-limits.ts';
import type { PushPlan } from './push-plan.ts';
import { planPush } from './push-plan.ts';
import type { PushStep } from './push-step.ts';
import type { RemoteNote } from './sides.ts';
import { orderOf, stamped, stampFor } from './stamp.ts';
import { take } from './take-step.ts';
import { verify } from './verify.ts';

/** What a push is told to tell of. */
export type Tell = (step: PushStep) => void;

/**
 * Does what was planned with a note. What is read back has to be what was pushed. Where a call fails, the note is looked
 * at: the push goes on once if that does no harm, and else throws a `PushError`, which says how far it came.
 */
export async function pushChanges(
  zeppelin: Zeppelin,
  local: readonly NoteParagraph[],
  remote: RemoteNote,
  plan: PushPlan,
  tell: Tell,
): Promise<void> {
  refuseLarge(remote.path, { paragraphs: local.map((one) => [jsonOf(one), one.text]) });
  refuseUnreadable(remote.path, local);
  const broken = await carryOut(zeppelin, local, { remote, plan }, tell);
  if (broken) {
    const seen = await afterBreak(zeppelin, remote, broken);
    const again = planPush(local, seen);
    if (!mayGoOn(broken, plan, again)) throw PushError.of(broken, seen.path, { local, plan, left: again });
    const second = await carryOut(zeppelin, local, { remote: seen, plan: again }, tell);
    if (second) {
      const left = planPush(local, await afterBreak(zeppelin, remote, second));
      throw PushError.of(second, seen.path, { local, plan, left });
    }
  }
  await verify(zeppelin, remote.id, local);
}

interface Planned {
  readonly remote: RemoteNote;
  readonly plan: PushPlan;
}

/** Does the steps of a plan; answers with the one that failed, if one did. */
async function carryOut(
  zeppelin: Zeppelin,
  local: readonly NoteParagraph[],
  { remote, plan }: Planned,
  tell: Tell,
): Promise<Broken | undefined> {
  const { steps } = plan;
  const push = remote.pushes + 1;
  const ids = [...plan.ids];
  const isOther = steps.some(({ kind }) => kind !== 'write');
  const lastWrite = steps.findLastIndex(({ kind }) => kind === 'write');
  let step: PushStep | undefined;
  try {
    for (const [at, one] of steps.entries()) {
      step = one;
      tell(one);
      const order = at === lastWrite ? orderOf(local, ids) : undefined;
      const added = await take(zeppelin, remote.id, one, { push, order });
      if (one.kind === 'add') ids[one.local] = added;
    }
    step = undefined;
    const [first] = local;
    if (isOther && lastWrite < 0 && first && ids[0] !== undefined)
      await setConfig(zeppelin, remote.id, ids[0], stamped(stampFor(first, push, orderOf(local, ids))));
  } catch (error) {
    if (!(error instanceof ZeppelinError) && !zeppelin.signal.aborted) throw error;
    return { error: error as Error, step };
  }
  return undefined;
}
