import type { NoteParagraph } from '../../note/note.ts';
import { ZeppelinError } from '../errors.ts';
import { getNote } from '../notes.ts';
import type { Zeppelin } from '../session.ts';
import type { Note as RawNote } from '../shapes.ts';
import { shortName } from './push-error.ts';
import { isPushed, planPush } from './push-plan.ts';
import type { PushStep } from './push-step.ts';
import { remoteNote } from './sides.ts';

/** Reads a note back and throws where it is not what was pushed: then somebody else has written meanwhile. */
export async function verify(zeppelin: Zeppelin, id: string, local: readonly NoteParagraph[]): Promise<void> {
  const remote = remoteNote(await readBack(zeppelin, id));
  const plan = planPush(local, remote);
  if (isPushed(plan)) return;
  const what = plan.steps.map(({ kind, paragraph }) => `${LEFT[kind]} ${shortName(paragraph)}`).slice(0, 3);
  throw new ZeppelinError(
    'server',
    `The note "${remote.path}" was pushed and is not as it was pushed: ${what.join(', ')}.`,
    { effect: 'done', help: 'Somebody may have written meanwhile. Look at "hangar note diff", and push again.' },
  );
}

async function readBack(zeppelin: Zeppelin, id: string): Promise<RawNote> {
  try {
    return await getNote(zeppelin, id);
  } catch (error) {
    if (!(error instanceof ZeppelinError)) throw error;
    const { kind, message } = error;
    const help = 'Push again: if all is there, nothing is done.';
    const said = `All was pushed, and could not be looked at afterwards. ${message}`;
    throw new ZeppelinError(kind, said, { effect: 'done', help, cause: error });
  }
}

const LEFT: Readonly<Record<PushStep['kind'], string>> = {
  delete: 'there is, besides,',
  add: 'there is not',
  move: 'in another place is',
  write: 'other is',
};
