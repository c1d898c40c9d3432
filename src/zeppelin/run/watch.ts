import { sleep } from '../../remote/index.ts';
import { getParagraph } from '../paragraphs.ts';
import { noteStatus } from '../runs.ts';
import type { Zeppelin } from '../session.ts';
import type { Paragraph } from '../shapes.ts';
import { isUnderWay, jobLinkOf } from '../shapes.ts';
import type { Outcome, Results, RunParagraph } from './outcome.ts';
import { outcomeOf } from './outcome.ts';

const EVERY = 1000;

/** What is told while jobs are watched. */
export type WatchEvent =
  | { readonly type: 'progress'; readonly paragraph: RunParagraph; readonly progress: string; readonly seconds: number }
  /** What a paragraph shows while it runs: only queries of type `single` hand it over before their end. */
  | { readonly type: 'results'; readonly paragraph: RunParagraph; readonly results: Results };

/**
 * Looks at paragraphs that are up for some milliseconds; answers with what became of those that ended meanwhile. Ends
 * earlier where none is left.
 */
export async function watchJobs(
  zeppelin: Zeppelin,
  note: string,
  paragraphs: readonly RunParagraph[],
  forMilliseconds: number,
  tell: (event: WatchEvent) => void,
): Promise<Outcome[]> {
  const began = Date.now();
  const ended: Outcome[] = [];
  const shown = new Map<string, string>();
  let left = [...paragraphs];
  while (left.length > 0) {
    const rest = began + forMilliseconds - Date.now();
    if (rest <= 0) break;
    await sleep(Math.min(rest, EVERY), zeppelin.signal);
    const status = await noteStatus(zeppelin, note);
    for (const paragraph of left) {
      const now = status.paragraphs.find(({ id }) => id === paragraph.id);
      if (now && isUnderWay(now.status)) {
        const seconds = Math.round((Date.now() - began) / 1000);
        tell({ type: 'progress', paragraph, progress: now.progress ?? '0', seconds });
        await showLive(paragraph);
        continue;
      }
      const seen = await getParagraph(zeppelin, note, paragraph.id);
      ended.push(outcomeOf(paragraph, seen, now?.errorMessage));
      left = left.filter(({ id }) => id !== paragraph.id);
    }
  }
  return ended;

  async function showLive(paragraph: RunParagraph): Promise<void> {
    if (!/\btype\s*=\s*single\b/.test(paragraph.text.split('\n', 1)[0])) return;
    const results = (await getParagraph(zeppelin, note, paragraph.id)).results?.msg ?? [];
    const text = JSON.stringify(results);
    if (results.length === 0 || shown.get(paragraph.id) === text) return;
    shown.set(paragraph.id, text);
    tell({ type: 'results', paragraph, results });
  }
}

/** Those of a note that run and have a job, by what Zeppelin says of it. */
export function withJobs(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.filter((one) => isUnderWay(one.status) && jobLinkOf(one) !== undefined);
}
