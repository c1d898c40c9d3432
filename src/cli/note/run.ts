import type { Outcome, RunParagraph, Zeppelin } from '../../zeppelin/index.ts';
import { Exit } from '../exit.ts';
import { UserError } from '../user-error.ts';
import { chooseParagraphs } from './choose.ts';
import { durationOf } from './duration.ts';
import { knownRemote } from './find.ts';
import type { Notebook } from './notebook.ts';
import { inNotebook } from './notebook.ts';
import type { NoteOptions, NotePorts } from './options.ts';
import type { PreflightOptions } from './preflight.ts';
import { refuseDoomed } from './preflight.ts';
import { runTeller } from './run-report.ts';
import type { RunTeller } from './run-teller.ts';
import type { Source } from './sources.ts';
import { readSource, sourcesOf } from './sources.ts';
import { stopJobs } from './stop.ts';

export interface RunOptions extends NoteOptions, PreflightOptions {
  readonly paragraph: readonly string[];
  readonly from: string | undefined;
  readonly for: string | undefined;
  readonly rows: number;
  readonly grace: string;
  readonly timeout: string;
  readonly restart: boolean;
  readonly stop: boolean;
  readonly 'dry-run': boolean;
}

interface Times {
  readonly watch: number;
  readonly grace: number;
  readonly atMost: number;
}

/** Runs a note of the notebook, paragraph by paragraph, and watches it. */
export function run(options: RunOptions, ports: NotePorts): Promise<Exit> {
  const times = {
    watch: options.for === undefined ? 0 : durationOf('for', options.for),
    grace: durationOf('grace', options.grace),
    atMost: durationOf('timeout', options.timeout),
  };
  return inNotebook(options, ports, async (notebook) => {
    const sources = await sourcesOf(options, notebook.config, ports);
    if (sources.length !== 1)
      throw new UserError('One note is run at a time.', `Name one of ${sources.map(({ name }) => name).join(', ')}.`);
    return runNote(sources[0], notebook, { options, times }, ports);
  });
}

async function runNote(
  source: Source,
  notebook: Notebook,
  { options, times }: { readonly options: RunOptions; readonly times: Times },
  ports: NotePorts,
): Promise<Exit> {
  const { zeppelin, signal, target } = notebook;
  const { planPush, isPushed, runParagraphs } = await import('../../zeppelin/index.ts');
  const remote = await knownRemote(source, zeppelin);
  const isFile = (await ports.files.stat(source.file)) !== undefined;
  const file = isFile ? await readSource(source, ports) : undefined;
  const { chosen, skipped } = await chooseParagraphs(remote, options);
  const teller = await runTeller({ source, file, remote, target, rows: options.rows, json: options.json }, ports);
  const isSame = file !== undefined && isPushed(planPush(file.filled.paragraphs, remote));
  if (file && !isSame)
    teller.warn(
      `What runs is what the notebook has, and ${source.file} says something else: hangar note diff ${source.name}.`,
    );
  for (const one of skipped) teller.skipped(one);
  for (const one of chosen) await teller.planned(one);
  // Places in a file that says something else would mislead.
  if (isSame && chosen.length > 0) {
    const numbers = new Set(chosen.map(({ number }) => number));
    const concerns = (paragraph: number) => numbers.has(paragraph + 1);
    await refuseDoomed([source], notebook, { isRun: true, concerns }, options, ports);
  }
  if (options['dry-run'] || chosen.length === 0) {
    for (const one of chosen) teller.wouldRun(one);
    teller.end([], []);
    return Exit.ok;
  }
  const settings = { atMost: times.atMost, grace: times.grace, restart: options.restart };
  const up: RunParagraph[] = [];
  try {
    const outcomes = await runParagraphs(zeppelin, remote.id, chosen, settings, (event) => {
      if (event.type === 'outcome' && event.outcome.kind === 'up') up.push(event.outcome.paragraph);
      teller.run(event);
    });
    const { ended, goingOn } = await watched(remote.id, zeppelin, up, { options, times }, teller);
    const over = new Set(ended.map(({ paragraph }) => paragraph.id));
    const all = [...outcomes.filter(({ kind, paragraph }) => kind !== 'up' || !over.has(paragraph.id)), ...ended];
    teller.end(all, goingOn);
    return exitOf(all);
  } catch (error) {
    if (signal.aborted) await offerToStop(remote.id, source, zeppelin, up, ports);
    throw error;
  }
}

/**
 * Looks at what is up for as long as was asked for; then stops queries, whose rows are known only when they end. Answers
 * with what has ended by itself, and with what goes on.
 */
async function watched(
  note: string,
  zeppelin: Zeppelin,
  up: readonly RunParagraph[],
  { options, times }: { readonly options: RunOptions; readonly times: Times },
  teller: RunTeller,
): Promise<{ readonly ended: readonly Outcome[]; readonly goingOn: readonly RunParagraph[] }> {
  if (options.for === undefined && !options.stop) return { ended: [], goingOn: up };
  const { watchJobs, stopAndWait } = await import('../../zeppelin/index.ts');
  const ended = await watchJobs(zeppelin, note, up, times.watch, (event) => teller.watch(event));
  for (const outcome of ended) teller.run({ type: 'outcome', outcome });
  const over = new Set(ended.map(({ paragraph }) => paragraph.id));
  const left = up.filter(({ id }) => !over.has(id));
  const isToStop = ({ kind }: RunParagraph) => options.stop || kind === 'query';
  for (const paragraph of left.filter(isToStop)) {
    const { results } = await stopAndWait(zeppelin, note, paragraph, times.atMost);
    teller.stopped(paragraph, results?.msg ?? []);
  }
  return { ended, goingOn: left.filter((one) => !isToStop(one)) };
}

function exitOf(outcomes: readonly Outcome[]): Exit {
  if (outcomes.some(({ kind }) => kind === 'failed' || kind === 'stopped')) return Exit.findings;
  return outcomes.some(({ kind }) => kind === 'not-executed') ? Exit.notExecuted : Exit.ok;
}

/** At Ctrl-C: what was started goes on unless somebody says otherwise. */
async function offerToStop(
  note: string,
  source: Source,
  zeppelin: Zeppelin,
  up: readonly RunParagraph[],
  ports: NotePorts,
): Promise<void> {
  if (up.length === 0) return;
  const what = up.length === 1 ? 'The job that was started runs' : `The ${up.length} jobs that were started run`;
  if (ports.prompt.isTerminal && (await ports.prompt.confirm(`${what} on. Stop ${up.length === 1 ? 'it' : 'them'}?`))) {
    const alive = zeppelin.within(new AbortController().signal);
    await stopJobs(alive, note, up, ports.terminal);
    return;
  }
  ports.terminal.printError(`${what} on; "hangar note stop ${source.name}" stops what runs of the note.\n`);
}
