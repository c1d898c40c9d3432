import fc from 'fast-check';
import type { NoteParagraph } from '../../../src/note/note.ts';
import { normalParagraph } from '../../../src/note/note.ts';
import { configOf, jsonOf } from '../../../src/note/zeppelin.ts';
import type { PushStep } from '../../../src/zeppelin/sync/push-step.ts';
import type { RemoteNote, RemoteParagraph } from '../../../src/zeppelin/sync/sides.ts';
import { remoteNote } from '../../../src/zeppelin/sync/sides.ts';
import { digest, stamped, stampFor } from '../../../src/zeppelin/sync/stamp.ts';

const LINES = ['SELECT a', 'FROM t;', 'INSERT INTO s', 'SELECT b', 'DROP TABLE t;', '-- é'];

/** A paragraph with few different lines, so that many are alike. */
const paragraph: fc.Arbitrary<NoteParagraph> = fc
  .record({
    title: fc.option(fc.constantFrom('Tables', 'Sums', 'Look'), { nil: undefined, freq: 2 }),
    lines: fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 5 }),
    settings: fc.constantFrom({}, { enabled: false }, { colWidth: 6 }),
  })
  .map(({ title, lines, settings }) =>
    normalParagraph({ ...(title && { title }), text: `%flink.ssql\n${lines.join('\n')}`, settings }),
  );

export const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 6 });

/** What somebody does with paragraphs, as indexes into what there is. */
export const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('replace' as const, 'add' as const, 'remove' as const, 'move' as const, 'line' as const),
    at: fc.nat(6),
    to: fc.nat(6),
    paragraph,
    line: fc.constantFrom(...LINES),
  }),
  { maxLength: 4 },
);

type Edit = typeof edits extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** Paragraphs after what somebody did with them; `id`s stay where they are. */
export function edited<Paragraph extends NoteParagraph>(
  list: readonly Paragraph[],
  done: readonly Edit[],
  fresh: (paragraph: NoteParagraph) => Paragraph,
): Paragraph[] {
  const now = [...list];
  for (const { kind, at, to, paragraph: other, line } of done) {
    const place = at % Math.max(now.length, 1);
    const one = now[place];
    if (kind === 'add' || one === undefined) now.splice(at % (now.length + 1), 0, fresh(other));
    else if (kind === 'remove') now.splice(place, 1);
    else if (kind === 'move') now.splice(to % now.length, 0, ...now.splice(place, 1));
    else if (kind === 'line') now[place] = { ...one, text: `${one.text}\n${line}` };
    else now[place] = { ...one, text: other.text };
  }
  return now;
}

let made = 0;

/** A paragraph that was made in the browser. */
export function inBrowser(one: NoteParagraph): RemoteParagraph {
  made += 1;
  return { ...one, id: `paragraph_1_${made}`, state: 'READY' };
}

export function remoteOf(list: readonly RemoteParagraph[]): RemoteNote {
  const stamps = list.flatMap(({ stamp }) => stamp ?? []).sort((a, b) => b.push - a.push);
  const order = stamps.find((stamp) => stamp.order)?.order ?? [];
  return { id: '2ABCDEFGH', path: '/n', paragraphs: list, pushes: stamps[0]?.push ?? 0, order };
}

/** What Zeppelin has after a push into nothing. */
export function pushed(list: readonly NoteParagraph[]): RemoteNote {
  const ids = list.map((_, at) => `paragraph_0_${at}`);
  const order = list.map(({ text }, at) => [ids[at], digest(text)] as const);
  const json = list.map((one, at) => ({
    text: '',
    ...jsonOf(one),
    id: ids[at],
    status: 'READY' as const,
    config: { ...configOf(one), ...stamped(stampFor(one, 1, at === 0 ? order : undefined)) },
  }));
  return remoteNote({ id: '2ABCDEFGH', name: 'n', path: '/n', paragraphs: json });
}

/** What Zeppelin has after the steps of a push, in as few words as can be. */
export function after(remote: RemoteNote, steps: readonly PushStep[]): RemoteNote {
  const now = [...remote.paragraphs];
  const placeOf = (id: string) => now.findIndex((one) => one.id === id);
  for (const step of steps) {
    if (step.kind === 'delete') now.splice(placeOf(step.id), 1);
    else if (step.kind === 'move') now.splice(step.index, 0, ...now.splice(placeOf(step.id), 1));
    else if (step.kind === 'add')
      now.splice(step.index, 0, { ...inBrowser(step.paragraph), stamp: stampFor(step.paragraph, 2) });
    else
      now[placeOf(step.id)] = {
        ...step.paragraph,
        settings: step.settings,
        id: step.id,
        state: 'READY',
        stamp: stampFor(step.paragraph, 2),
      };
  }
  const order = now.map(({ id, text }) => [id, digest(text)] as const);
  return { ...remote, paragraphs: now, pushes: 2, order };
}
