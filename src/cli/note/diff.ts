import type { ParagraphDifference } from '../../zeppelin/index.ts';
import { Exit } from '../exit.ts';
import type { Paint } from '../report/paint.ts';
import { paintFor } from '../report/paint.ts';
import { visible } from '../report/visible.ts';
import { changedLines } from './changed-lines.ts';
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
            `${[`note "${name}", - in the notebook, + in ${file}`, ...rendered(paragraphs, paint)].join('\n')}\n`,
          );
      }
    }
    return isSame ? Exit.ok : Exit.findings;
  });
}

function asData({ kind, number, paragraph, statements, others }: ParagraphDifference): object {
  return { kind, number, title: paragraph.title, statements, others };
}

const WHO: Readonly<Record<ParagraphDifference['kind'], string>> = {
  file: 'the file has changed since it was pushed',
  notebook: 'it has changed in the notebook since it was pushed',
  both: 'both have changed since it was pushed',
  unknown: 'it was never pushed',
  'only-file': 'only the file has it',
  'only-notebook': 'only the notebook has it',
  layout: 'comments and blanks only',
};

function rendered(paragraphs: readonly ParagraphDifference[], paint: Paint): string[] {
  return paragraphs.flatMap(({ kind, number, paragraph, statements, others }) => {
    const title = paragraph.title === undefined ? '' : ` "${visible(paragraph.title)}"`;
    const where = kind === 'only-notebook' ? 'paragraph of the notebook' : 'paragraph';
    return [
      paint('bold', `${where} ${number}${title}: ${WHO[kind]}`),
      ...others.map((one) => `  ${visible(one)}`),
      ...statements.flatMap(({ number: at, notebook, file }) => [
        paint('dim', `  statement ${at}`),
        ...changedLines(notebook, file).map(({ sign, line }) => {
          const text = `  ${sign} ${visible(line)}`;
          return sign === ' ' ? text : paint(sign === '-' ? 'removed' : 'added', text);
        }),
      ]),
    ];
  });
}
