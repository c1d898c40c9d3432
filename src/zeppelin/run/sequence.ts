import { sleep, TooLate } from '../../remote/index.ts';
import { ZeppelinError } from '../errors.ts';
import { getParagraph } from '../paragraphs.ts';
import { paragraphStatus, runParagraph, stopParagraph, waitForEnd, waitForJob } from '../runs.ts';
import type { Zeppelin } from '../session.ts';
import type { Paragraph, ParagraphState } from '../shapes.ts';
import { isUnderWay, jobLinkOf } from '../shapes.ts';
import { kindOf } from './kind.ts';
import type { Outcome, RunParagraph } from './outcome.ts';
import { outcomeOf, upOutcome } from './outcome.ts';

export interface RunSettings {
  /** How long a paragraph may take until it has a job or is over, in milliseconds. */
  readonly atMost: number;
  /** How long a job has to go without failing until it counts as up, in milliseconds. */
  readonly grace: number;
  /** Whether one that runs already is stopped and started again. */
  readonly restart: boolean;
}

/** What is told while a note runs. */
export type RunEvent =
  | { readonly type: 'state'; readonly paragraph: RunParagraph; readonly state: ParagraphState }
  | { readonly type: 'outcome'; readonly outcome: Outcome };

/**
 * Runs paragraphs one after the other, each when the one before is where it should be: a definition has ended, a query
 * or an INSERT has a job that stays up. Ends with the first that fails. Zeppelin's own run of a whole note is not used: it
 * makes the interpreter run the paragraphs of all notes one by one until it is restarted.
 */
export async function runParagraphs(
  zeppelin: Zeppelin,
  note: string,
  paragraphs: readonly RunParagraph[],
  settings: RunSettings,
  tell: (event: RunEvent) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const paragraph of paragraphs) {
    const outcome = await runOne(zeppelin, note, paragraph, settings, tell);
    outcomes.push(outcome);
    tell({ type: 'outcome', outcome });
    if (outcome.kind === 'failed' || outcome.kind === 'stopped') break;
  }
  return outcomes;
}

async function runOne(
  zeppelin: Zeppelin,
  note: string,
  paragraph: RunParagraph,
  settings: RunSettings,
  tell: (event: RunEvent) => void,
): Promise<Outcome> {
  const { id } = paragraph;
  const before = await getParagraph(zeppelin, note, id);
  const wasUp = isUnderWay(before.status);
  if (wasUp && settings.restart) await stopAndWait(zeppelin, note, paragraph, settings.atMost);
  if (!wasUp || settings.restart) await runParagraph(zeppelin, note, id);
  const onState = (state: ParagraphState) => tell({ type: 'state', paragraph, state });
  const { jobs } = kindOf(paragraph.text);
  const seen = await waitForJob(zeppelin, note, id, { atMost: settings.atMost, jobs, onState }).catch(
    async (error: unknown) => {
      if (!(error instanceof TooLate)) throw error;
      throw await tooLate(zeppelin, note, paragraph, settings.atMost);
    },
  );
  if (!isUnderWay(seen.status)) return over(zeppelin, note, paragraph, seen);
  return stillUp(zeppelin, note, paragraph, { seen, grace: settings.grace, wasUp: wasUp && !settings.restart });
}

/** A job may fail a moment after it has begun: what it reads is looked at only then. */
async function stillUp(
  zeppelin: Zeppelin,
  note: string,
  paragraph: RunParagraph,
  { seen, grace, wasUp }: { readonly seen: Paragraph; readonly grace: number; readonly wasUp: boolean },
): Promise<Outcome> {
  const until = Date.now() + (wasUp ? 0 : grace);
  for (;;) {
    const left = until - Date.now();
    if (left <= 0) return upOutcome(paragraph, seen, wasUp);
    await sleep(Math.min(left, LOOK_EVERY), zeppelin.signal);
    const { status } = await paragraphStatus(zeppelin, note, paragraph.id);
    if (!isUnderWay(status)) return over(zeppelin, note, paragraph, await getParagraph(zeppelin, note, paragraph.id));
  }
}

const LOOK_EVERY = 1000;

async function over(zeppelin: Zeppelin, note: string, paragraph: RunParagraph, seen: Paragraph): Promise<Outcome> {
  const { errorMessage } = seen.status === 'ERROR' ? await paragraphStatus(zeppelin, note, paragraph.id) : {};
  return outcomeOf(paragraph, seen, errorMessage);
}

/** Stops what runs, as soon as it has a job that a stop reaches; comes back when it has ended. */
export async function stopAndWait(
  zeppelin: Zeppelin,
  note: string,
  paragraph: Pick<RunParagraph, 'id' | 'number' | 'title'>,
  atMost: number,
): Promise<Paragraph> {
  const { id } = paragraph;
  try {
    const seen = await waitForJob(zeppelin, note, id, { atMost });
    if (isUnderWay(seen.status)) {
      await stopParagraph(zeppelin, note, id);
      await waitForEnd(zeppelin, note, id, { atMost });
    }
  } catch (error) {
    if (!(error instanceof TooLate)) throw error;
    throw new ZeppelinError('server', `Could not stop ${named(paragraph)}: it did not end in ${seconds(atMost)} s.`, {
      effect: 'unknown',
      help: 'Its job may be reached from the Flink dashboard: "hangar open --flink".',
    });
  }
  return getParagraph(zeppelin, note, id);
}

async function tooLate(
  zeppelin: Zeppelin,
  note: string,
  paragraph: RunParagraph,
  atMost: number,
): Promise<ZeppelinError> {
  const seen = await getParagraph(zeppelin, note, paragraph.id);
  const { status } = seen;
  const hasJob = status === 'RUNNING' && jobLinkOf(seen) !== undefined;
  const help = hasJob
    ? 'Put what stands behind a query or an INSERT without end into a paragraph of its own. What runs goes on: "hangar note stop" stops it.'
    : status === 'PENDING'
      ? 'Others may run before it, and more than ten queries do not run at once: "hangar note ls" shows them. If none does, restart the interpreter: "hangar note restart".'
      : 'It may still come: "hangar note ls" shows it. --timeout lets it take longer.';
  const what = hasJob ? 'is not at its last statement' : 'has no job';
  const reason = `it is ${status} after ${seconds(atMost)} s, and ${what}`;
  return new ZeppelinError('server', `Could not run ${named(paragraph)}: ${reason}.`, { effect: 'done', help });
}

function named({ number, title }: Pick<RunParagraph, 'number' | 'title'>): string {
  return title === undefined ? `paragraph ${number}` : `paragraph ${number} "${title}"`;
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}
