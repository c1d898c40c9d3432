import type { Note, NoteParagraph } from '../../note/note.ts';
import { USUAL_GROUP } from '../../note/note.ts';
import { DEFAULT_CONFIG } from '../../note/settings.ts';
import { configOf, jsonOf } from '../../note/zeppelin.ts';
import { ZeppelinError } from '../errors.ts';
import { getNote, importNote } from '../notes.ts';
import { addParagraph, deleteParagraph, moveParagraph, setConfig, updateParagraph } from '../paragraphs.ts';
import type { Zeppelin } from '../session.ts';
import type { PushPlan } from './push-plan.ts';
import { isPushed, planPush } from './push-plan.ts';
import type { PushStep } from './push-step.ts';
import type { RemoteNote } from './sides.ts';
import { remoteNote } from './sides.ts';
import type { Order } from './stamp.ts';
import { digest, stamped, stampFor } from './stamp.ts';

/** Studio takes no larger note. */
const LARGEST = 5 * 1024 * 1024;

/** What a push is told to tell of. */
export type Tell = (step: PushStep) => void;

/** Makes a new note, in one call; answers with its id. What is read back has to be what was pushed. */
export async function pushNew(zeppelin: Zeppelin, path: string, note: Note, now: number): Promise<string> {
  const ids = note.paragraphs.map(({ id }, at) => id ?? `paragraph_${now}_${100_000 + at}`);
  const order = note.paragraphs.map(({ text }, at) => [ids[at], digest(text)] as const);
  const paragraphs = note.paragraphs.map((paragraph, at) => {
    const json = jsonOf(paragraph);
    const config = { ...(json['config'] as object), ...stamped(stampFor(paragraph, 1, at === 0 ? order : undefined)) };
    return { ...json, id: ids[at], config };
  });
  const { interpreterGroup = USUAL_GROUP, params = {} } = note;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const whole = { name, defaultInterpreterGroup: interpreterGroup, noteParams: params, paragraphs };
  refuseLarge(path, whole);
  const id = await importNote(zeppelin, path, whole);
  await verify(zeppelin, id, note.paragraphs);
  return id;
}

/** Does what was planned with a note. What is read back has to be what was pushed. */
export async function pushChanges(
  zeppelin: Zeppelin,
  local: readonly NoteParagraph[],
  remote: RemoteNote,
  { steps }: PushPlan,
  tell: Tell,
): Promise<void> {
  refuseLarge(remote.path, { paragraphs: local.map((one) => [jsonOf(one), one.text]) });
  const push = remote.pushes + 1;
  const now = remote.paragraphs.map(({ id, text }) => ({ id, text }));
  const isOther = steps.some(({ kind }) => kind !== 'write');
  const lastWrite = steps.findLastIndex(({ kind }) => kind === 'write');
  for (const [at, step] of steps.entries()) {
    tell(step);
    const order = at === lastWrite ? now.map(({ id, text }) => [id, digest(text)] as const) : undefined;
    await take(zeppelin, remote.id, step, { push, order }, now);
  }
  const first = local[0];
  if (isOther && lastWrite < 0 && first && now[0]) {
    const order = now.map(({ id, text }) => [id, digest(text)] as const);
    await setConfig(zeppelin, remote.id, now[0].id, stamped(stampFor(first, push, order)));
  }
  await verify(zeppelin, remote.id, local);
}

interface Known {
  readonly id: string;
  text: string;
}

async function take(
  zeppelin: Zeppelin,
  note: string,
  step: PushStep,
  { push, order }: { readonly push: number; readonly order: Order | undefined },
  now: Known[],
): Promise<void> {
  const { paragraph } = step;
  const { text, title = '' } = paragraph;
  const placeOf = (id: string) => now.findIndex((one) => one.id === id);
  switch (step.kind) {
    case 'delete':
      await deleteParagraph(zeppelin, note, step.id);
      now.splice(placeOf(step.id), 1);
      return;
    case 'move':
      await moveParagraph(zeppelin, note, step.id, step.index);
      now.splice(step.index, 0, ...now.splice(placeOf(step.id), 1));
      return;
    case 'add': {
      const config = { ...configOf(paragraph), ...stamped(stampFor(paragraph, push)) };
      const id = await addParagraph(zeppelin, note, { text, title, index: step.index, config });
      now.splice(step.index, 0, { id, text });
      return;
    }
    case 'write': {
      const { id, changes } = step;
      if (changes.includes('text') || changes.includes('title'))
        await updateParagraph(zeppelin, note, id, { text, title });
      now[placeOf(id)].text = text;
      const isSetUp = changes.includes('settings') || changes.includes('title');
      const settings = isSetUp ? { ...DEFAULT_CONFIG, results: {}, ...configOf(paragraph) } : {};
      // Last, so that a push which is broken off before it finds its own text and goes on.
      await setConfig(zeppelin, note, id, { ...settings, ...stamped(stampFor(paragraph, push, order)) });
    }
  }
}

/** Reads a note back and throws where it is not what was pushed: then somebody else has written meanwhile. */
async function verify(zeppelin: Zeppelin, id: string, local: readonly NoteParagraph[]): Promise<void> {
  const remote = remoteNote(await getNote(zeppelin, id));
  const plan = planPush(local, remote);
  if (isPushed(plan)) return;
  const what = plan.steps.map(({ kind, paragraph }) => `${LEFT[kind]} ${shortName(paragraph)}`).slice(0, 3);
  throw new ZeppelinError(
    'server',
    `The note "${remote.path}" was pushed and is not as it was pushed: ${what.join(', ')}.`,
    { effect: 'done', help: 'Somebody may have written meanwhile. Look at "hangar note diff", and push again.' },
  );
}

const LEFT: Readonly<Record<PushStep['kind'], string>> = {
  delete: 'there is, besides,',
  add: 'there is not',
  move: 'in another place is',
  write: 'other is',
};

/** What a paragraph is called in a sentence. */
export function shortName({ title, text }: NoteParagraph): string {
  if (title !== undefined) return `"${title}"`;
  const line = text.split('\n').find((one) => one.trim() !== '' && !one.startsWith('%') && !one.startsWith('--'));
  const words = (line ?? text).trim();
  return `"${words.length > 40 ? `${words.slice(0, 40)}…` : words}"`;
}

function refuseLarge(path: string, note: object): void {
  const size = new TextEncoder().encode(JSON.stringify(note)).length;
  if (size <= LARGEST) return;
  const reason = `it would have ${(size / 1024 / 1024).toFixed(1)} MiB, and a notebook takes 5 MiB`;
  throw new ZeppelinError('refused', `Could not push the note "${path}": ${reason}.`, {
    help: 'Make two notes of it. What was pushed before is as it was.',
  });
}
