import { diffComm } from 'node-diff3';
import type { NoteParagraph } from '../../note/note.ts';
import { pairUp } from './match.ts';
import type { RemoteNote, RemoteParagraph } from './sides.ts';
import { statementsOf } from './statements.ts';

/** What is other in two statements, or in one that only one side has. */
export interface StatementDifference {
  /** Its number in the paragraph of the file, or else in that of the notebook, from 1. */
  readonly number: number;
  readonly notebook: readonly string[];
  readonly file: readonly string[];
}

export interface ParagraphDifference {
  readonly kind: 'file' | 'notebook' | 'both' | 'unknown' | 'only-file' | 'only-notebook' | 'layout';
  /** Its place in the file, or in the notebook where the file does not have it, from 1. */
  readonly number: number;
  readonly paragraph: NoteParagraph;
  readonly statements: readonly StatementDifference[];
  /** What else is other. */
  readonly others: readonly string[];
}

/** What is other in a file and in the notebook, in the order of the file. What means the same is no difference but layout. */
export function difference(local: readonly NoteParagraph[], remote: RemoteNote): ParagraphDifference[] {
  const pairs = pairUp(local, remote.paragraphs);
  const paired = new Set(pairs.values());
  const ours = local.flatMap((paragraph, at): ParagraphDifference[] => {
    const other = pairs.get(at);
    if (other === undefined)
      return [{ kind: 'only-file', number: at + 1, paragraph, statements: all(paragraph, 'file'), others: [] }];
    return between(at + 1, paragraph, remote.paragraphs[other]);
  });
  const theirs = remote.paragraphs.flatMap((paragraph, at): ParagraphDifference[] => {
    if (paired.has(at)) return [];
    return [{ kind: 'only-notebook', number: at + 1, paragraph, statements: all(paragraph, 'notebook'), others: [] }];
  });
  return [...ours, ...theirs];
}

function all({ text }: NoteParagraph, side: 'file' | 'notebook'): StatementDifference[] {
  const nothing = { notebook: [], file: [] };
  return statementsOf(text).map(({ lines }, at) => ({ ...nothing, number: at + 1, [side]: lines }));
}

function between(number: number, ours: NoteParagraph, theirs: RemoteParagraph): ParagraphDifference[] {
  const statements = ours.text === theirs.text ? [] : statementDifferences(theirs.text, ours.text);
  const isTitled = ours.title !== theirs.title;
  const others = isTitled ? [`title: ${shown(theirs.title)} -> ${shown(ours.title)}`] : [];
  if (ours.text === theirs.text && !isTitled) return [];
  const kind = statements.length === 0 && !isTitled ? 'layout' : whoChanged(ours, theirs);
  return [{ kind, number, paragraph: ours, statements, others }];
}

function shown(title: string | undefined): string {
  return title === undefined ? 'none' : JSON.stringify(title);
}

function whoChanged(ours: NoteParagraph, { text, title, stamp }: RemoteParagraph): ParagraphDifference['kind'] {
  if (!stamp) return 'unknown';
  const isFile = stamp.text !== ours.text || stamp.title !== ours.title;
  const isNotebook = stamp.text !== text || stamp.title !== title;
  return isFile && isNotebook ? 'both' : isFile ? 'file' : 'notebook';
}

function statementDifferences(before: string, after: string): StatementDifference[] {
  const [was, is] = [statementsOf(before), statementsOf(after)];
  const differences: StatementDifference[] = [];
  let [seen, number] = [0, 0];
  const meanings = (list: typeof was) => list.map(({ meaning }) => meaning);
  for (const part of diffComm(meanings(was), meanings(is))) {
    if (part.common) {
      seen += part.common.length;
      number += part.common.length;
      continue;
    }
    const [gone, come] = [part.buffer1.length, part.buffer2.length];
    for (let at = 0; at < Math.max(gone, come); at++) {
      const notebook = at < gone ? was[seen + at].lines : [];
      const file = at < come ? is[number + at].lines : [];
      differences.push({ number: (at < come ? number : seen) + at + 1, notebook, file });
    }
    seen += gone;
    number += come;
  }
  return differences;
}
