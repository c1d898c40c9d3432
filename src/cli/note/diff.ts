import type { ParagraphDifference } from '../../zeppelin/index.ts';
import { Exit } from '../exit.ts';
import { paintFor } from '../report/paint.ts';
import { renderDifference } from './diff-report.ts';
import { knownRemote } from './find.ts';
import { inNotebook } from './notebook.ts';
import type { NoteOptions, NotePorts } from './options.ts';
import { readSource, sourcesOf } from './sources.ts';

/** Shows what is other in files and in the notebook, by paragraphs and statements. */
export function diff(options: NoteOptions, ports: NotePorts): Promise<Exit> {
  return inNotebook(options, ports, async ({ zeppelin, target, config }) => {
    const { difference } = await import('../../zeppelin/index.ts');
    const notes = [];
    for (const source of await sourcesOf(options, config, ports)) {
      const remote = await knownRemote(source, zeppelin);
      const { filled } = await readSource(source, ports);
      notes.push({ name: source.name, file: source.file, paragraphs: difference(filled.paragraphs, remote) });
    }
    const isSame = notes.every(({ paragraphs }) => paragraphs.every(({ kind }) => kind === 'layout'));
    const { terminal } = ports;
    if (options.json) {
      const told = notes.map(({ paragraphs, ...note }) => ({ ...note, paragraphs: paragraphs.map(asData) }));
      terminal.print(`${JSON.stringify({ version: 1, target, same: isSame, notes: told }, undefined, 2)}\n`);
    } else {
      const paint = paintFor('auto', terminal);
      for (const { name, file, paragraphs } of notes) {
        if (paragraphs.length === 0) terminal.print(`note "${name}" is as ${file} has it.\n`);
        else
          terminal.print(
            `${[`note "${name}", - in the notebook, + in ${file}`, ...renderDifference(paragraphs, paint)].join('\n')}\n`,
          );
      }
    }
    return isSame ? Exit.ok : Exit.findings;
  });
}

function asData({ kind, number, paragraph, statements, others }: ParagraphDifference): object {
  return { kind, number, title: paragraph.title, statements, others };
}
