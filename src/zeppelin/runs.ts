import { until } from '../remote/index.ts';
import { refused } from './errors.ts';
import { getParagraph } from './paragraphs.ts';
import type { Zeppelin } from './session.ts';
import type { NoteStatus, Paragraph, ParagraphState, ParagraphStatus } from './shapes.ts';
import { isUnderWay, jobLinkOf, jobLinksOf } from './shapes.ts';

/** How far a paragraph is; `doing` is what it is looked at for. */
export function paragraphStatus(
  zeppelin: Zeppelin,
  note: string,
  id: string,
  doing = 'look at',
): Promise<ParagraphStatus> {
  return zeppelin.call({ doing, what: named(id), method: 'GET', path: jobRoute(note, id) });
}

/** How far the paragraphs of a note are. */
export function noteStatus(zeppelin: Zeppelin, note: string): Promise<NoteStatus> {
  const path = `/notebook/job/${encodeURIComponent(note)}`;
  return zeppelin.call({ doing: 'look at', what: `the note "${note}"`, method: 'GET', path });
}

/**
 * Starts a paragraph and does not wait for it. One that is under way is not started again: a second job would begin
 * beside the first, and a stop would reach only one of them. Whole notes are not run at all, for that makes the
 * interpreter run the paragraphs of all notes one after the other until it is restarted.
 */
export async function runParagraph(zeppelin: Zeppelin, note: string, id: string): Promise<void> {
  const attempt = { doing: 'run', what: named(id), look: 'Look whether it runs before you run it again.' };
  const { status } = await paragraphStatus(zeppelin, note, id, attempt.doing);
  if (isUnderWay(status)) throw refused(attempt, `it is ${status} already`, 'Wait for it, or stop it first.');
  await zeppelin.call({ ...attempt, method: 'POST', path: jobRoute(note, id) });
}

/**
 * Stops the job of a paragraph; `waitForEnd` tells when it has ended. One that does not run is left alone, for a stop
 * would spoil its next run; one that has no job yet too, for Zeppelin would say that it stops and forget it.
 */
export async function stopParagraph(zeppelin: Zeppelin, note: string, id: string): Promise<void> {
  const attempt = { doing: 'stop', what: named(id), look: 'Look whether it runs before you stop it again.' };
  const paragraph = await getParagraph(zeppelin, note, id, attempt.doing);
  if (!isUnderWay(paragraph.status)) throw refused(attempt, `it does not run (${paragraph.status})`);
  if (paragraph.status === 'PENDING' || jobLinkOf(paragraph) === undefined)
    throw refused(attempt, `it has no job yet (${paragraph.status})`, 'Wait until its job is there.');
  await zeppelin.call({ ...attempt, method: 'DELETE', path: jobRoute(note, id) });
}

export interface Waiting {
  /** In milliseconds. */
  readonly atMost: number;
  /** Is told the first state and every other one. */
  readonly onState?: ((state: ParagraphState) => void) | undefined;
}

const PAUSES = { first: 100, longest: 2000 };

/** Waits until a paragraph that was started is over: `FINISHED`, `ERROR` or `ABORT`. Throws `TooLate`. */
export function waitForEnd(zeppelin: Zeppelin, note: string, id: string, waiting: Waiting): Promise<ParagraphStatus> {
  const ask = () => paragraphStatus(zeppelin, note, id);
  return waitFor(zeppelin, ask, ({ status }) => isOver(status), waiting);
}

/**
 * Waits until a paragraph that was started has a job that can be stopped, or is over: not everything has a job. Where
 * its statements make several `jobs` one after the other, the last one is waited for. Throws `TooLate`. A first job takes
 * seconds, for it starts a process.
 */
export function waitForJob(
  zeppelin: Zeppelin,
  note: string,
  id: string,
  { jobs = 1, ...waiting }: Waiting & { readonly jobs?: number },
): Promise<Paragraph> {
  const ask = () => getParagraph(zeppelin, note, id);
  const isThere = (paragraph: Paragraph) =>
    isOver(paragraph.status) || (paragraph.status === 'RUNNING' && jobLinksOf(paragraph).length >= Math.max(jobs, 1));
  return waitFor(zeppelin, ask, isThere, waiting);
}

function waitFor<Seen extends { readonly status: ParagraphState }>(
  { signal }: Zeppelin,
  ask: () => Promise<Seen>,
  isWanted: (seen: Seen) => boolean,
  { atMost, onState }: Waiting,
): Promise<Seen> {
  let last: ParagraphState | undefined;
  const look = async () => {
    const seen = await ask();
    if (seen.status !== last) onState?.(seen.status);
    last = seen.status;
    return isWanted(seen) ? seen : undefined;
  };
  return until(look, { atMost, signal, pauses: PAUSES });
}

function isOver(status: ParagraphState): boolean {
  return status === 'FINISHED' || status === 'ERROR' || status === 'ABORT';
}

function jobRoute(note: string, id: string): string {
  return `/notebook/job/${encodeURIComponent(note)}/${encodeURIComponent(id)}`;
}

function named(id: string): string {
  return `the paragraph "${id}"`;
}
