import type { ParagraphDifference } from '../../zeppelin/index.ts';
import type { Paint } from '../report/paint.ts';
import { visible } from '../report/visible.ts';
import { changedLines } from './changed-lines.ts';

const WHO: Readonly<Record<ParagraphDifference['kind'], string>> = {
  file: 'the file has changed since it was pushed',
  notebook: 'it has changed in the notebook since it was pushed',
  both: 'both have changed since it was pushed',
  unknown: 'it was never pushed',
  'only-file': 'only the file has it',
  'only-notebook': 'only the notebook has it',
  layout: 'comments and blanks only',
};

/** What is other in a note, in lines: `-` for the notebook, `+` for the file. */
export function renderDifference(paragraphs: readonly ParagraphDifference[], paint: Paint): string[] {
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
