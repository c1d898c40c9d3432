import type { RunParagraph, Zeppelin } from '../../zeppelin/index.ts';
import { Exit } from '../exit.ts';
import type { Terminal } from '../ports.ts';
import { consent } from '../provision/carry-out.ts';
import type { Choosing } from './choose.ts';
import { chooseParagraphs } from './choose.ts';
import { durationOf } from './duration.ts';
import { knownRemote } from './find.ts';
import { inNotebook } from './notebook.ts';
import type { NoteOptions, NotePorts } from './options.ts';
import { sourcesOf } from './sources.ts';

export interface StopOptions extends NoteOptions, Omit<Choosing, 'from'> {
  readonly yes: boolean;
  readonly timeout: string;
}

/** Stops what runs of notes. */
export function stop(options: StopOptions, ports: NotePorts): Promise<Exit> {
  return inNotebook(options, ports, async ({ zeppelin, config, target }) => {
    const { isUnderWay } = await import('../../zeppelin/index.ts');
    const atMost = durationOf('timeout', options.timeout);
    const running: { note: string; name: string; paragraphs: RunParagraph[] }[] = [];
    for (const source of await sourcesOf(options, config, ports)) {
      const remote = await knownRemote(source, zeppelin);
      const { chosen } = await chooseParagraphs(remote, { paragraph: options.paragraph, from: undefined });
      const states = new Map(remote.paragraphs.map(({ id, state }) => [id, state]));
      const paragraphs = chosen.filter(({ id }) => isUnderWay(states.get(id) ?? 'READY'));
      if (paragraphs.length > 0) running.push({ note: remote.id, name: source.name, paragraphs });
    }
    const { terminal } = ports;
    const count = running.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
    if (count > 0) {
      const what = count === 1 ? 'the paragraph that runs' : `the ${count} paragraphs that run`;
      await consent({ question: `Stop ${what} in ${target}?`, yes: options.yes, command: 'note stop' }, ports);
      const told = options.json ? { print: terminal.printError } : terminal;
      for (const { note, paragraphs } of running) await stopJobs(zeppelin, note, paragraphs, told, atMost);
    }
    const stopped = running.map(({ name, paragraphs }) => ({
      name,
      paragraphs: paragraphs.map(({ number }) => number),
    }));
    if (options.json) terminal.print(`${JSON.stringify({ version: 1, target, stopped }, undefined, 2)}\n`);
    else if (count === 0) terminal.print('Nothing runs.\n');
    return Exit.ok;
  });
}

const PATIENCE = 120_000;

/** Stops paragraphs one after the other, and says so. */
export async function stopJobs(
  zeppelin: Zeppelin,
  note: string,
  paragraphs: readonly RunParagraph[],
  terminal: Pick<Terminal, 'print'>,
  atMost = PATIENCE,
): Promise<void> {
  const { stopAndWait } = await import('../../zeppelin/index.ts');
  for (const paragraph of paragraphs) {
    await stopAndWait(zeppelin, note, paragraph, atMost);
    terminal.print(`Paragraph ${paragraph.number} is stopped.\n`);
  }
}
